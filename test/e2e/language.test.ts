import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { DESKTOP, PHONE, theBrowser } from './browser.ts';
import { openAtlas } from './driver.ts';
import { eventually, isAt, seesText } from './expect.ts';
import { inFull } from './matrix.ts';
import { scoreOf, shiftsOf, watchShifts } from './shifts.ts';

const browser = await theBrowser();

const site = inject('site');
/** The invented atlas, for what is no matter of the report. */
const sample = inject('sample');

/** In another language another map is no other page. */
const openUntouched = (path = '', options: BrowserContextOptions = DESKTOP, atlas = sample) =>
  openAtlas(browser, atlas, path, options, false);

const langOf = (page: Page) => page.locator('html').getAttribute('lang');
const HAN = /\p{Script=Han}/u;

/** Chinese words that a screen reader would read as English: text, names and placeholders that no element marks as Chinese. */
const unmarkedChinese = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const han = /\p{Script=Han}/u;
    const isMarked = (element: Element | null): boolean => !!element?.closest('[lang^="zh"]')?.closest('body *');
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent ?? '';
      if (han.test(words) && !isMarked(node.parentElement) && !node.parentElement?.closest('script, style'))
        found.push(words.trim());
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const words = element.getAttribute(name) ?? '';
        if (han.test(words) && !isMarked(element)) found.push(`${name}: ${words}`);
      }
    }
    return found;
  });

it('in English each section says what it says and the report stays as it is; a place is found, read and quoted; Chinese keeps it selected', async () => {
  const { page, card, cardTitle, passage, errors, close } = await openUntouched('?lang=en', DESKTOP, site);
  expect(await langOf(page)).toBe('en');
  expect(await page.title()).not.toMatch(HAN);
  expect(await page.locator('meta[name="description"]').getAttribute('content')).not.toMatch(HAN);
  expect(await unmarkedChinese(page)).toEqual([]);

  const sections = await page.locator('#report section[data-section]').count();
  const summaries = page.locator('#report aside.summary');
  expect(await summaries.count()).toBe(sections);
  for (const words of await summaries.allInnerTexts()) expect(words).not.toMatch(HAN);
  // A mark says that it is no part of the report; what is copied of the report does not have it.
  await seesText(summaries.first(), /not part of the report/i);
  const texts = await page.locator('#report .passage').allTextContents();
  const copied = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.getElementById('report') as HTMLElement);
    return getSelection()?.toString() ?? '';
  });
  expect(copied.replace(/\s/g, '')).toBe(texts.join('').replace(/\s/g, ''));
  expect(await passage('2023-c1-s1-p1').textContent()).toMatch(/^项目建设欣欣向荣。/);
  await page
    .getByRole('button', { expanded: false })
    .filter({ has: page.locator('.outline-here') })
    .click();
  const entry = page.locator('#outline-list li').nth(1);
  await seesText(entry, /Review of work in 2022/);
  expect(await entry.locator('[lang="zh-CN"]').innerText()).toBe('一、2022年工作回顾');
  await page.keyboard.press('Escape');

  await page.keyboard.press('/');
  await page.keyboard.type('airport');
  const option = page.getByRole('option').filter({ hasText: 'Shenyang Taoxian International Airport' });
  await option.waitFor();
  expect(await option.locator('[lang="zh-CN"]').innerText()).toBe('沈阳桃仙国际机场');
  await option.click();
  await seesText(cardTitle, /^Shenyang Taoxian International Airport$/);
  await seesText(card.locator('.name-en'), '沈阳桃仙国际机场');
  expect(await card.locator('.name-en').getAttribute('lang')).toBe('zh-CN');
  await seesText(card.locator('.derived'), /civil airport/);
  await seesText(card.locator('.snippet [lang="zh-CN"]'), /机场/);
  expect(await unmarkedChinese(page)).toEqual([]);
  await isAt(page, /place=taoxian-airport/);
  await page.getByRole('link', { name: '中文' }).click();
  await page.locator('html[lang="zh-CN"][data-app="ready"]').waitFor();
  await isAt(page, /place=taoxian-airport.*lang=zh/);
  await seesText(cardTitle, '沈阳桃仙国际机场');
  await seesText(page.getByRole('status'), /^\d+ 处 · /);
  expect(errors).toEqual([]);
  await close();
});

it('the language follows the browser, and what a person chose is remembered over it', async () => {
  const { page, requests, close } = await openUntouched('', { ...DESKTOP, locale: 'en-US' });
  expect(await langOf(page)).toBe('en');
  expect(requests.filter((url) => /assets\/en-/.test(url))).toHaveLength(1);
  await page.getByRole('link', { name: '中文' }).click();
  await page.locator('html[lang="zh-CN"][data-app="ready"]').waitFor();
  await page.goto(sample);
  await page.locator('html[lang="zh-CN"][data-app="ready"]').waitFor();
  await close();
});

it('in English the report is shown with its summaries, not moved by them', async () => {
  const context = await browser.newContext({ ...DESKTOP, locale: 'en-US', serviceWorkers: 'block' });
  const page = await context.newPage();
  await watchShifts(page);
  await page.goto(site);
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  expect(await page.locator('#report .summary').first().isVisible()).toBe(true);
  // “Good” is below 0.1.
  expect(scoreOf(await shiftsOf(page))).toBeLessThan(0.05);
  await context.close();
});

it('in English the report is shown in any case, also where the script does not come', async () => {
  const context = await browser.newContext({ ...DESKTOP, locale: 'en-US', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.route(/assets\/index-[\w-]+\.js/, (route) => route.abort());
  await page.goto(sample);
  await page.getByText('This page has not loaded in full').waitFor();
  await page.locator('[id="2032-c1-p1"]').waitFor();
  await context.close();
});

it('a language that there is not is said to be ignored', async () => {
  const { page, close } = await openUntouched('?lang=tlh&place=jinghu-park');
  await seesText(page.locator('#notices'), /lang=tlh/);
  expect(await langOf(page)).toBe('zh-CN');
  await close();
});

it('in Chinese nothing of another language is fetched; when its strings do not come the page is Chinese and says so', async () => {
  const { page, requests, close } = await openUntouched();
  expect(await langOf(page)).toBe('zh-CN');
  expect(requests.filter((url) => /assets\/(en|summaries|translate)-/.test(url))).toEqual([]);
  await page.route(/assets\/en-/, (route) => route.abort());
  await page.goto(`${sample}?lang=en`);
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  expect(await langOf(page)).toBe('zh-CN');
  await seesText(page.locator('#notices'), /没有载入/);
  await seesText(page.getByRole('status'), /^\d+ 处 · /);
  await close();
});

inFull('switching keeps filter, area and view of the map as the address has them', async () => {
  const area = 'area=circle:112.4,29.8,3000:A';
  const { page, close } = await openUntouched(`?sector=transport&${area}&dim=1#map=11.5/29.79/112.41`);
  const before = new URL(page.url());
  await page.getByRole('link', { name: 'English' }).click();
  await page.locator('html[lang="en"][data-app="ready"]').waitFor();
  const after = new URL(page.url());
  for (const [key, value] of before.searchParams) expect(after.searchParams.get(key)).toBe(value);
  expect(after.searchParams.get('lang')).toBe('en');
  expect(after.hash).toBe(before.hash);
  await close();
});

it('on a phone the bar has room for both the name and the switch', async () => {
  for (const path of ['?lang=en', '?lang=zh']) {
    const { page, close } = await openUntouched(path, PHONE, site);
    await eventually(async () => {
      const boxes = await Promise.all(
        ['.brand', '#bar .search', '.bar-buttons'].map((it) => page.locator(it).first().boundingBox()),
      );
      const [brand, search, buttons] = boxes;
      expect(brand && search && brand.x + brand.width <= search.x + 1).toBe(true);
      expect(buttons && buttons.x + buttons.width <= 390).toBe(true);
      expect(await page.locator('.brand').evaluate((it) => it.scrollWidth <= it.clientWidth + 1)).toBe(true);
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await close();
  }
});
