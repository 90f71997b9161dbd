import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DESKTOP, launchBrowser, openPage, PHONE, SHARP } from '../test/e2e/browser.ts';
import { serveFolder } from './bench/serve.ts';
import { note } from './figures.ts';
import { reviewUnseen } from './review-question.ts';

/** A question that a reader brings, and how the page answers it, by hand or by keys. */
interface Question {
  readonly words: string;
  readonly path: string;
  /** The window, unless it is a desktop’s. */
  readonly options?: BrowserContextOptions;
  answer(page: Page): Promise<string>;
}

const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ').trim();

const search = async (page: Page, typed: string): Promise<string> => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('');
  await page.keyboard.type(typed);
  await page.getByRole('option').first().waitFor();
  const found = await textOf(page, '[role=option]');
  return `${typed} → ${found.slice(0, 40)}`;
};

const tool = (page: Page, name: string): Promise<void> =>
  page.locator('.bench-tools').getByRole('button', { name, exact: true }).click();

const QUESTIONS: readonly Question[] = [
  {
    words: 'What does the report promise near this spot, and in which words?',
    path: '?year=planned#map=13.5/41.665/123.455',
    async answer(page) {
      await page.keyboard.press('c');
      await page.getByRole('button', { name: '周边 1 公里' }).click();
      await page.locator('.bench-big').waitFor();
      const shown = await textOf(page, '[role=status]');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.locator('#list .row').first().click();
      return `${shown}; ${await textOf(page, '#card h2')}: ${(await page.locator('#card .quote').last().innerText()).trim()}`;
    },
  },
  {
    words: 'Which shapes belong to this sentence, and which sentences to this shape?',
    path: '',
    async answer(page) {
      await page.locator('[id="2023-c2-s8-p4"] .passage-link').evaluate((link: HTMLElement) => link.click());
      await page.locator('#card .row').first().waitFor();
      const places = await page.locator('#card .row').allInnerTexts();
      await page.locator('#card .row').last().click();
      const sentences = await textOf(page, '#card h2');
      return `${places.length} places; ${sentences}: ${await page.locator('#report .mention.is-selected').count()} mentions`;
    },
  },
  {
    words: 'How many named items are not on the map, and why?',
    path: '',
    async answer(page) {
      await page.locator('.shelf-name').nth(2).waitFor();
      const reasons = await page.locator('.shelf-name').allInnerTexts();
      return `${await textOf(page, '.shelf-count')}: ${reasons.join(', ').replace(/\s+/g, ' ')}`;
    },
  },
  {
    words: 'Where does this coordinate come from, and how far off can it be?',
    path: '',
    async answer(page) {
      await search(page, 'lhtj');
      await page.keyboard.press('Enter');
      await page.locator('#card .source, #card .sources').first().waitFor();
      return `${await textOf(page, '#card .card-where')}; ${(await textOf(page, '#card .sources')).slice(0, 90)}`;
    },
  },
  {
    words: 'What was finished last year, what is promised this year?',
    path: '',
    async answer(page) {
      await page.getByRole('button', { name: '报告数字', exact: true }).click();
      await page.locator('dialog tr').nth(2).waitFor();
      const pair = (await page.locator('dialog tr').filter({ hasText: '口袋公园' }).first().innerText()).replace(
        /\s+/g,
        ' ',
      );
      await page.keyboard.press('Escape');
      await page.locator('button[aria-controls="facet-named"]').click();
      await page.locator('#facet-named input[value="both"]').check({ force: true });
      return `${pair}; named in both years: ${await textOf(page, '[role=status]')}`;
    },
  },
  {
    words: 'All of that by keyboard, and with the network cable pulled?',
    path: '',
    async answer(page) {
      // What is loaded on first use has been used once.
      await search(page, 'x');
      await page.keyboard.press('Escape');
      await page.context().setOffline(true);
      await page.keyboard.press('/');
      await page.keyboard.type('mozishan');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('#card h2').waitFor();
      const name = await textOf(page, '#card h2');
      await page.keyboard.press(']');
      await page.locator('#card h2').filter({ hasNotText: name }).waitFor();
      await page.context().setOffline(false);
      return `${name}, then ${await textOf(page, '#card h2')}, without a pointer and without a network`;
    },
  },
  {
    words: 'Will this link open the same thing next year?',
    path: '?place=xiuhu&passage=2023-c1-s4-p4',
    async answer(page) {
      return `${await textOf(page, '#card h2')}, ${await textOf(page, '#card .stepper')}; ids are kept by a list of saved links in the tests`;
    },
  },
  {
    words: '`hnq`, `浑河站`, `智慧` typed into the box: found?',
    path: '',
    async answer(page) {
      const found: string[] = [];
      for (const typed of ['hnq', '浑河站', '智慧']) {
        found.push(await search(page, typed));
        await page.keyboard.press('Escape');
      }
      return found.join('; ');
    },
  },
  {
    words: 'Export what I filtered; cite it; print it.',
    path: '?layer=schools',
    async answer(page) {
      await page.keyboard.press('t');
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'CSV' }).click();
      const csv = (await saved).suggestedFilename();
      await page.keyboard.press('Escape');
      await page.locator('#list .row').first().click();
      await page.getByRole('button', { name: '引用 / 分享' }).click();
      await page.getByRole('button', { name: '复制引文' }).click();
      const cited = await page.evaluate(() => navigator.clipboard.readText());
      await page.getByRole('button', { name: '打印 / 导出' }).click();
      const printed = page.waitForEvent('download');
      await page.getByRole('button', { name: '保存 PNG' }).click();
      return `${csv}; ${cited.replace(/\s+/g, ' ').slice(0, 80)}…; ${(await printed).suggestedFilename()}`;
    },
  },
  {
    words: 'Planner: how much of the built-up land lies within 1 km of a school named in the report?',
    path: '',
    async answer(page) {
      await page.keyboard.press('w');
      await tool(page, '服务覆盖');
      await page.locator('.bench-big').waitFor();
      return (await page.locator('.bench-body').innerText()).replace(/\s+/g, ' ').slice(60, 220);
    },
  },
  {
    words: 'Planner: which sectors cluster, and where?',
    path: '',
    async answer(page) {
      await page.keyboard.press('w');
      await tool(page, '空间分布');
      await page.getByRole('radio', { name: '中心与聚散' }).check({ force: true });
      await page.locator('.spread-sectors').waitFor();
      const all = (await page.locator('.bench-facts').innerText()).replace(/\s+/g, ' ');
      const rows = await page.locator('.spread-sectors tbody tr').allInnerTexts();
      return `${all}; ${rows.map((row) => row.replace(/\s+/g, ' ')).join(' | ')}`;
    },
  },
  {
    words: 'Planner: what does 科技城 hold against the airport zone?',
    path: '?area=place:hunnan-science-city:科技城&beside=place:airport-economic-zone:临空经济区',
    async answer(page) {
      await page.keyboard.press('w');
      await tool(page, '对比');
      await page.locator('.compare-table tbody tr').first().waitFor();
      const rows = await page.locator('.compare-table').first().locator('tbody tr').allInnerTexts();
      return rows.map((row) => row.replace(/\s+/g, ' ')).join(' | ');
    },
  },
  {
    words: 'Resident: I know where 华为辽宁区域总部 stands. Put it there, with evidence and without a network.',
    path: '?place=huawei-liaoning-hq',
    answer: placeByAddress,
  },
  {
    words: 'The same on a phone',
    path: '?place=huawei-liaoning-hq',
    options: PHONE,
    answer: placeByAddress,
  },
];

/** From the card of a place without a position to where it stands, by its address, with evidence and without a network. */
async function placeByAddress(page: Page): Promise<string> {
  const [names] = await Promise.all([
    page.waitForResponse(/\/gazetteer-/),
    page.locator('#card').getByRole('button', { name: '放到图上' }).click(),
  ]);
  await names.finished();
  await page.context().setOffline(true);
  await page.getByLabel('地址、路口或车站').fill('智慧大街与全运路交叉口');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /智慧大街×全运路/ }).click();
  await page.getByLabel(/网页地址、文件/).fill('2026年11月我到过现场');
  await page.getByLabel(/它对位置说了什么/).fill('楼在路口的东南角');
  await page.context().setOffline(false);
  await Promise.all([page.waitForEvent('load'), page.locator('form.placing button[type="submit"]').click()]);
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  await page.locator('#card').getByText('位置是你放的').waitFor();
  return `${await textOf(page, '#card h2')}: ${await textOf(page, '#card .card-where')}`;
}

/** Answers every question in the production build, in a fresh page each, and says how long each took once the page was there. */
async function main(): Promise<void> {
  if (!existsSync('dist/index.html')) throw new Error('no production build in dist/: run “npm run build” first');
  const server = await serveFolder(join(process.cwd(), 'dist'));
  const browser = await launchBrowser();
  let failed = 0;
  for (const [index, { words, path, options = DESKTOP, answer }] of QUESTIONS.entries()) {
    const { page } = await openPage(browser, {
      ...options,
      ...SHARP,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(server.url + path);
    await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
    await page.locator('#map[aria-busy="false"]').waitFor();
    const started = performance.now();
    let met = true;
    const said = await answer(page).catch((error: Error) => {
      failed += 1;
      met = false;
      return `NOT ANSWERED: ${error.message.split('\n')[0]}`;
    });
    const took = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    console.log(`${index + 1}. ${words}\n   ${took}: ${said}`);
    note({ what: words, value: took, bar: 'answered', met });
    await page.context().close();
  }
  if (!(await askReviewer(browser))) failed += 1;
  await browser.close();
  server.close();
  if (failed > 0) process.exit(1);
}

/** What takes a draft of its own, and more than a page. */
async function askReviewer(browser: Browser): Promise<boolean> {
  const words =
    'Editor: I have only a Word file. Draft it, and let me review fifty candidates in five minutes by keyboard.';
  const { seconds, told, met } = await reviewUnseen(browser).catch((error: Error) => ({
    seconds: 0,
    told: `NOT ANSWERED: ${error.message.split('\n')[0]}`,
    met: false,
  }));
  console.log(`${QUESTIONS.length + 1}. ${words}\n   ${seconds.toFixed(1)} s: ${told}`);
  note({ what: words, value: `${seconds.toFixed(1)} s`, bar: 'more than 3 s left for each', met });
  return met;
}

await main();
