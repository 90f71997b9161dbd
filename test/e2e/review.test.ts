import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReviewFile } from '../../src/domain/review.ts';
import { aDocx } from '../unit/build/draft/files.ts';
import { DESKTOP, PHONE, theBrowser } from './browser.ts';
import { type DraftSite, makeDraftSite, recordOf } from './draft-site.ts';
import { eventually, seesText } from './expect.ts';
import { findFaults } from './find-faults.ts';
import { startHost } from './host.ts';
import { collectViolations } from './violations.ts';

const browser = await theBrowser();
const run = promisify(execFile);

/** A report that no rule was written for. */
const REPORT = `海岚市沙洲区人民政府工作报告
——2041年1月8日在沙洲区第三届人民代表大会第二次会议上
沙洲区人民政府区长 陆知远
各位代表：
现在，我代表区人民政府向大会报告工作，请予审议。
一、2040年工作回顾
过去一年，全区地区生产总值增长5.8%，新增就业3200人。潮信产业园建成投用，入驻企业36家。望潮路改造完工，全长4公里。沙洲第二小学新校区投入使用，新增学位900个。听涛公园、芦荡公园完成提升。区中医医院门诊楼主体封顶。
二、2041年主要任务
开工建设潮信产业园二期，推动海岚湾冷链物流中心落地。实施听涛公园西区工程，新建海堤大道。沙洲第三中学年内开工。推进银滩村、渔湾村整治，建设东堤泵站。
各位代表，让我们携手前行！
`;

let draft: DraftSite;
beforeAll(async () => {
  // Whoever has only a Word file has this much.
  draft = await makeDraftSite('report.docx', aDocx(REPORT.trim().split('\n')));
}, 120_000);
afterAll(() => draft?.close());

async function open(address: string, options: Parameters<typeof browser.newContext>[0] = DESKTOP) {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const violations = await collectViolations(page);
  await page.goto(address);
  await page.locator('.review-card h2').waitFor();
  return { page, errors, violations, close: () => context.close() };
}

const kept = (): ReviewFile => JSON.parse(readFileSync(join(draft.folder, 'review.json'), 'utf8')) as ReviewFile;
const keeps = (check: (file: ReviewFile) => void): Promise<void> => eventually(async () => check(kept()));
const heading = (page: Page) => page.locator('.review-card h2');
/** Goes down the list to a candidate by its keys. */
async function stepTo(page: Page, name: string): Promise<void> {
  const names = await page.locator('.review-list li button span').allInnerTexts();
  const at = names.indexOf(await heading(page).innerText());
  const by = names.indexOf(name) - at;
  for (let step = 0; step < Math.abs(by); step += 1) await page.keyboard.press(by > 0 ? 'j' : 'k');
  await seesText(heading(page), name);
}
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const passage of document.querySelectorAll('.review-text p')) {
      const at = passage.textContent?.indexOf(wanted) ?? -1;
      const text = passage.firstChild;
      if (at < 0 || !text) continue;
      document.getSelection()?.setBaseAndExtent(text, at, text, at + wanted.length);
      return;
    }
    throw new Error(`${wanted} is not in the text`);
  }, words);
}
describe('a draft in its folder', () => {
  it('is reviewed by keyboard: taken, changed, renamed, merged, split, dropped, undone; each is kept at once', async () => {
    const { page, errors, close } = await open(`${draft.site}review.html`);
    expect(await findFaults(page)).toEqual([]);
    const [first = ''] = await page.locator('.review-list li button span').allInnerTexts();
    await seesText(heading(page), first);
    // What is looked at stands out in the text.
    expect(await page.evaluate(() => [...(CSS.highlights.get('review-current') ?? [])].map(String))).toContain(first);
    await page.keyboard.press('Enter');
    await keeps(({ verdicts }) => expect(verdicts).toMatchObject([{ about: 'place', as: 'taken' }]));
    await seesText(page.locator('.review-list li').first(), /已确认/);

    await stepTo(page, '听涛公园');
    await page.keyboard.press('l');
    await page.keyboard.press('7');
    await seesText(page.locator('.review-facts dd').first(), /山水景区/);
    await page.keyboard.press('Enter');
    await keeps(({ verdicts }) => expect(verdicts[1]).toMatchObject({ as: 'taken', change: { layer: 'scenic' } }));

    await stepTo(page, '芦荡公园');
    await select(page, '芦荡公园完成提升');
    await page.keyboard.press('r');
    await seesText(page.locator('.review-name small'), /文中出现 1 次/);
    await page.keyboard.press('Enter');
    await keeps(({ verdicts }) => expect(verdicts[2]).toMatchObject({ change: { name: '芦荡公园完成提升' } }));
    await page.keyboard.press('u');
    await keeps(({ verdicts }) => expect(verdicts.length).toBe(2));
    await seesText(heading(page), '芦荡公园');
    await page.keyboard.press('x');
    await page.keyboard.press('4');
    await keeps(({ verdicts }) => expect(verdicts[2]).toMatchObject({ as: 'dropped', kind: 'no-place' }));

    await stepTo(page, '银滩村');
    await page.keyboard.press('m');
    await page.keyboard.type('渔湾');
    await page.keyboard.press('Enter');
    await keeps(({ verdicts }) => expect(verdicts[3]).toMatchObject({ as: 'merged' }));

    await stepTo(page, '海岚湾冷链物流中心');
    await page.keyboard.press('s');
    await page.locator('.review-split textarea').fill('海岚湾\n物流中心');
    await page.keyboard.press('Control+Enter');
    await keeps(({ verdicts }) => expect(verdicts[4]).toMatchObject({ as: 'split' }));

    await select(page, '门诊楼');
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    await keeps(({ verdicts }) => expect(verdicts[5]).toMatchObject({ about: 'name', id: '门诊楼', as: 'added' }));

    await page.keyboard.press('t');
    await seesText(page.locator('.review-parts [aria-pressed="true"]'), /数量/);
    await page.keyboard.press('Enter');
    await keeps(({ verdicts }) => expect(verdicts[6]).toMatchObject({ about: 'figure', as: 'taken' }));
    expect(errors).toEqual([]);
    await close();
  });

  it('goes on where it was left, and is taken over into the records with one press', async () => {
    const { page, errors, close } = await open(`${draft.site}review.html`);
    await seesText(page.locator('.review-saving'), /review\.json/);
    await page.getByRole('button', { name: /收进图集（7）/ }).click();
    await seesText(page.locator('.review-told'), /已收进 7 项/);
    expect(recordOf(draft, '听涛公园')).toContain('"layer": "scenic"');
    expect(recordOf(draft, '芦荡公园')).toBe('');
    expect(recordOf(draft, '渔湾村')).toContain('银滩村');
    expect(recordOf(draft, '物流中心')).not.toBe('');
    expect(existsSync(join(draft.folder, 'review.json'))).toBe(false);
    const checked = await run('npx', ['tsx', 'src/build/cli.ts', 'check'], { env: draft.env });
    expect(checked.stdout).toMatch(/0 errors/);
    // The meter goes on from there.
    await page.reload();
    await seesText(page.locator('.review-list li').first(), /已确认/);
    expect(errors).toEqual([]);
    await close();
  });

  it('is not opened to pages of other hosts, nor to a window that has not read the last word', async () => {
    const { page, close } = await open(`${draft.site}review.html`);
    const put = (revision: number, headers: Record<string, string> = {}): Promise<{ status: number; said: string }> =>
      page.request
        .put(`${draft.site}review/verdicts.json`, {
          headers: { 'Content-Type': 'application/json', ...headers },
          data: { format: 'atlas-review', version: 1, atlas: slugOf(), revision, verdicts: [] },
        })
        .then(async (answer) => ({ status: answer.status(), said: await answer.text() }));
    expect(await put(1, { Origin: 'https://elsewhere.example' })).toMatchObject({
      status: 403,
      said: expect.stringMatching(/expected a page of this server/),
    });
    expect(await put(9)).toMatchObject({
      status: 409,
      said: expect.stringMatching(/another window has decided since/),
    });
    expect((await put(1)).status).toBe(200);
    expect((await put(1)).status).toBe(409);
    // What this window decides now is not what the folder knows: said, and nothing is overwritten.
    await page.keyboard.press('n');
    await page.keyboard.press('Enter');
    await seesText(page.locator('.review-bar .bad'), /未能保存.*another window/);
    expect(kept().verdicts).toEqual([]);
    await close();
  });
});

it('a review that somebody broke by hand is said with what is wrong, and nothing is begun over it', async () => {
  const path = join(draft.folder, 'review.json');
  const before = existsSync(path) ? readFileSync(path) : null;
  writeFileSync(path, '{"format": "a-review"}');
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${draft.site}review.html`);
  await seesText(page.getByRole('alert'), /打不开草稿：review\.json: format: "a-review", expected “atlas-review”/);
  if (before) writeFileSync(path, before);
  else rmSync(path);
  await page.getByRole('button', { name: '重试' }).click();
  await heading(page).waitFor();
  await context.close();
});

const slugOf = (): string =>
  (JSON.parse(readFileSync(join(draft.folder, 'atlas.json'), 'utf8')) as { slug: string }).slug;

describe('a published draft', () => {
  it('hands out what was decided as one file, which one command takes over, on a phone', async () => {
    const host = await startHost(draft.dist, '/drafts/');
    const { page, errors, violations, close } = await open(`${host.site}review.html`, PHONE);
    expect(await findFaults(page)).toEqual([]);
    await page.evaluate((key) => localStorage.setItem(key, '{"of": "another time"}'), `${slugOf()}:review`);
    await page.reload();
    await seesText(page.locator('.review-told'), /读不出的审核记录/);
    const [old] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存成文件' }).click(),
    ]);
    expect(readFileSync(await old.path(), 'utf8')).toBe('{"of": "another time"}');
    await page.getByRole('button', { name: '不要了' }).click();
    await page.locator('.review-told').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^确认/ }).click();
    await seesText(page.locator('.review-saving'), /存在此浏览器里/);
    await page.reload();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载审核文件（1）' }).click(),
    ]);
    const file = await download.path();
    expect(host.asked.some((path) => path.includes('verdicts'))).toBe(false);
    const { stdout } = await run('npx', ['tsx', 'src/build/apply/cli.ts', file], {
      env: draft.env,
    });
    expect(stdout).toMatch(/1 verdicts taken over, \d+ left to review, 0 refused/);
    expect([...errors, ...violations]).toEqual([]);
    await close();
    await host.pull();
  });
});
