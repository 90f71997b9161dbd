import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { PHONE, theBrowser } from './browser.ts';
import { type Atlas, visitSimply } from './driver.ts';
import { eventually, isAt, seesText } from './expect.ts';

const browser = await theBrowser();

const site = inject('site');

const SIZES = [
  ['a wide window', undefined],
  ['a phone', PHONE],
] as const;

async function openFigures({ page }: Atlas): Promise<void> {
  await page.getByRole('button', { name: '报告数字', exact: true }).click();
  await page.getByRole('dialog', { name: '报告中的数字' }).getByRole('table').first().waitFor();
}

const rowOf = (page: Page, subject: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: subject }) });

/** The words that the report marks, and whether they lie in what the window shows. */
const markedWords = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('words') ?? [];
    if (!(range instanceof Range)) return null;
    const { top, bottom } = range.getBoundingClientRect();
    return { words: range.toString(), isInView: top >= 0 && top < bottom && bottom <= innerHeight };
  });

describe('the figures of the report', () => {
  it.each(SIZES)('stand side by side for both years and lead to their words, in %s', async (_size, options) => {
    const atlas = await visitSimply(browser, site, '', options);
    const { page, errors, close } = atlas;
    await openFigures(atlas);
    const parks = rowOf(page, '新建口袋公园').first();
    await seesText(parks, /130座[\s\S]*100座[\s\S]*−30 座/);
    await seesText(parks, /含社区公园/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    const words = (await page.locator('#report').textContent()) ?? '';
    await parks.getByRole('link', { name: '100座' }).click();
    await isAt(page, /\?passage=2023-c2-s6-p4/);
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    await eventually(async () => expect(await markedWords(page)).toEqual({ words: '100座', isInView: true }));
    expect(await page.locator('#report').textContent()).toBe(words);

    await openFigures(atlas);
    await rowOf(page, '技术合同交易额').getByRole('link', { name: '突破110亿元' }).click();
    await eventually(async () => expect(await markedWords(page)).toEqual({ words: '突破110亿元', isInView: true }));
    expect(errors).toEqual([]);
    await close();
  });

  it('that cannot be compared stand apart with the reason', async () => {
    const atlas = await visitSimply(browser, site);
    await openFigures(atlas);
    const apart = atlas.page.getByRole('table', { name: /不宜直接比较/ });
    const row = apart.getByRole('row').filter({ hasText: '高新技术企业' });
    await seesText(row, /500家[\s\S]*超过1800家[\s\S]*2022 年写的是当年新增，2023 年写的是总数/);
    await atlas.close();
  });

  it('are all listed, and found by sector, kind and word', async () => {
    const atlas = await visitSimply(browser, site);
    const { page, errors, close } = atlas;
    await openFigures(atlas);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('全部数字').check();
    const status = dialog.getByRole('status');
    await seesText(status, /^(\d+) 个，共 \1 个$/);
    const rows = () => dialog.getByRole('row').count();
    const all = await rows();
    await dialog.getByLabel('领域').selectOption({ label: '教育' });
    await dialog.getByLabel('类型').selectOption({ label: '2023 任务' });
    await eventually(async () => expect(await rows()).toBeLessThan(all / 10));
    await seesText(rowOf(page, '扩增公办普惠性幼儿学位'), /3000个以上/);
    await dialog.getByLabel('查找事项或数字').fill('没有这样的事');
    await seesText(dialog, /没有符合条件的数字/);
    await dialog.getByRole('button', { name: '清除条件' }).click();
    await eventually(async () => expect(await rows()).toBe(all));
    await seesText(rowOf(page, '招引重大科技项目'), /不少于□0个/);
    expect(errors).toEqual([]);
    await close();
  });

  it('are worked by the keyboard: the focus goes with the words, and the mark goes with the passage', async () => {
    const atlas = await visitSimply(browser, site);
    const { page, close } = atlas;
    await openFigures(atlas);
    const link = rowOf(page, '各类研发机构').getByRole('link', { name: '313家' });
    await link.focus();
    await page.keyboard.press('Enter');
    await eventually(async () => expect((await markedWords(page))?.words).toBe('313家'));
    await seesText(atlas.cardTitle, /全面启动科技城建设/);
    expect(await page.evaluate(() => document.activeElement?.closest('.passage')?.id)).toBe('2023-c1-s2-p1');
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await markedWords(page)).toBeNull());
    await close();
  });
});

it('what was done at a place and what is promised stand side by side, and lead to their words', async () => {
  const atlas = await visitSimply(browser, site, '?layer=health');
  const { page, errors, close } = atlas;
  await openFigures(atlas);
  await page.getByRole('radio', { name: '地点两年对照' }).check({ force: true });
  const dialog = page.getByRole('dialog', { name: '报告中的数字' });
  const rows = dialog.locator('tbody tr');
  await eventually(async () => expect(await rows.count()).toBeGreaterThan(2));
  const words = dialog.locator('tbody td:last-child .figure-words').first();
  const quote = await words.innerText();
  await words.click();
  await eventually(async () => expect(await markedWords(page)).toEqual({ words: quote, isInView: true }));
  await isAt(page, /layer=health/);
  expect(errors).toEqual([]);
  await close();
});
