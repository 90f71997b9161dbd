import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, PHONE, theBrowser } from './browser.ts';
import { type Atlas, visitSimply } from './driver.ts';
import { eventually, isAt, seesText } from './expect.ts';

const browser = await theBrowser();

const site = inject('site');
/** The invented atlas, for what is no matter of the report. */
const sample = inject('sample');

const { figures } = JSON.parse(readFileSync('dist-sample/data/figures.json', 'utf8')) as {
  figures: { kind: string; sector: string | null }[];
};
const { features } = JSON.parse(readFileSync('dist-sample/data/places.geojson', 'utf8')) as {
  features: { properties: { sectors: string[]; stages: unknown[] } }[];
};

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

/** Clicks an amount: its words are marked in the report, in view, and the dialog makes way; the report itself stays as it is. */
async function goToWords(page: Page, row: Locator, amount: string): Promise<void> {
  const words = (await page.locator('#report').textContent()) ?? '';
  await row.getByRole('link', { name: amount }).click();
  await eventually(async () => expect(await markedWords(page)).toEqual({ words: amount, isInView: true }));
  expect(await page.getByRole('dialog').isVisible()).toBe(false);
  expect(await page.locator('#report').textContent()).toBe(words);
}

describe('the figures of the report', () => {
  it('stand side by side for both years, or apart with the reason, and lead to their words', async () => {
    const atlas = await visitSimply(browser, site);
    const { page, errors, close } = atlas;
    await openFigures(atlas);
    const parks = rowOf(page, '新建口袋公园').first();
    await seesText(parks, /130座[\s\S]*100座[\s\S]*−30 座/);
    await seesText(parks, /含社区公园/);
    const apart = page.getByRole('table', { name: /不宜直接比较/ });
    const row = apart.getByRole('row').filter({ hasText: '高新技术企业' });
    await seesText(row, /500家[\s\S]*超过1800家[\s\S]*2022 年写的是当年新增，2023 年写的是总数/);
    for (const { viewport } of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }

    await goToWords(page, parks, '100座');
    await isAt(page, /\?passage=2023-c2-s6-p4/);

    await openFigures(atlas);
    await page.getByLabel('全部数字').check();
    await seesText(rowOf(page, '招引重大科技项目'), /不少于□0个/);
    await page.getByLabel('2022 → 2023').check();
    await goToWords(page, rowOf(page, '技术合同交易额'), '突破110亿元');
    expect(errors).toEqual([]);
    await close();
  });

  it('stand side by side for the two years of each report and lead to their words, on a phone', async () => {
    const atlas = await visitSimply(browser, sample, '', PHONE);
    const { page, errors, close } = atlas;
    await openFigures(atlas);
    const parks = rowOf(page, '新建口袋公园');
    await seesText(parks.nth(0), /8座[\s\S]*10座[\s\S]*\+2 座/);
    await seesText(parks.nth(1), /9座[\s\S]*12座[\s\S]*\+3 座/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await goToWords(page, parks, '10座');
    await isAt(page, /\?passage=2031-c2-s2-p1/);

    await openFigures(atlas);
    await goToWords(page, rowOf(page, '鹭鸣河治理长度'), '12公里');
    expect(errors).toEqual([]);
    await close();
  });

  it('are all listed, and found by sector, kind and word', async () => {
    const atlas = await visitSimply(browser, sample);
    const { page, errors, close } = atlas;
    await openFigures(atlas);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('全部数字').check();
    const status = dialog.getByRole('status');
    const all = figures.length;
    const found = figures.filter(({ kind, sector }) => kind === 'promised' && sector === 'education');
    await seesText(status, new RegExp(`^${all} 个，共 ${all} 个$`));
    const rows = dialog.locator('tbody tr');
    expect(await rows.count()).toBe(all);
    await dialog.getByLabel('领域').selectOption({ label: '教育' });
    await dialog.getByLabel('类型').selectOption({ label: '2031–2032 任务' });
    await eventually(async () => expect(await rows.count()).toBe(found.length));
    await seesText(rowOf(page, '新增学位'), /900个/);
    await dialog.getByLabel('查找事项或数字').fill('没有这样的事');
    await seesText(dialog, /没有符合条件的数字/);
    await dialog.getByRole('button', { name: '清除条件' }).click();
    await eventually(async () => expect(await rows.count()).toBe(all));
    expect(errors).toEqual([]);
    await close();
  });

  it('are worked by the keyboard: the focus goes with the words, and the mark goes with the passage', async () => {
    const atlas = await visitSimply(browser, sample);
    const { page, close } = atlas;
    await openFigures(atlas);
    const link = rowOf(page, '新建口袋公园').getByRole('link', { name: '10座' });
    await link.focus();
    await page.keyboard.press('Enter');
    await eventually(async () => expect((await markedWords(page))?.words).toBe('10座'));
    await seesText(atlas.cardTitle, /建设美丽湖城/);
    expect(await page.evaluate(() => document.activeElement?.closest('.passage')?.id)).toBe('2031-c2-s2-p1');
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await markedWords(page)).toBeNull());
    await close();
  });
});

it('what was done at a place and what is promised stand side by side, and lead to their words', async () => {
  const atlas = await visitSimply(browser, sample, '?sector=ecology');
  const { page, errors, close } = atlas;
  await openFigures(atlas);
  await page.getByRole('radio', { name: '地点两年对照' }).check({ force: true });
  const dialog = page.getByRole('dialog', { name: '报告中的数字' });
  const told = features.filter(({ properties: it }) => it.sectors.includes('ecology') && it.stages.length > 0);
  await eventually(async () => expect(await dialog.locator('tbody tr').count()).toBe(told.length));
  const words = dialog.locator('tbody td:last-child .figure-words').first();
  const quote = await words.innerText();
  await words.click();
  await eventually(async () => expect(await markedWords(page)).toEqual({ words: quote, isInView: true }));
  await isAt(page, /sector=ecology/);
  expect(errors).toEqual([]);
  await close();
});
