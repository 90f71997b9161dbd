import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { theBrowser } from './browser.ts';
import { visitSimply } from './driver.ts';
import { eventually, isAt, seesText } from './expect.ts';
import { inFull } from './matrix.ts';

const browser = await theBrowser();

interface Properties {
  readonly layer: string;
  readonly sectors: readonly string[];
  readonly stages: readonly { readonly year: number; readonly stage: string; readonly passage: string }[];
  readonly location: { readonly type: string; readonly subdistricts?: readonly string[] };
}

const site = inject('sample');
const { features } = JSON.parse(readFileSync('dist-sample/data/places.geojson', 'utf8')) as {
  features: { properties: Properties }[];
};

const count = (has: (place: Properties) => boolean): number =>
  features.filter(({ properties }) => has(properties)).length;
/** Whether a report plans the work for its own year. */
const isToImprove = ({ stages }: Properties): boolean =>
  stages.some(({ year, stage, passage }) => stage === 'improving' && passage.startsWith(`${year}-`));
const chart = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const bar = (page: Page, name: string, label: string | RegExp) =>
  chart(page, name).getByRole('button', { name: label });

async function openCharts(page: Page): Promise<void> {
  await page.keyboard.press('w');
  await page.getByRole('button', { name: '图表', exact: true }).click();
  await chart(page, '按领域').waitFor();
}

it('a bar has the number of places that it then shows, and the other charts follow', async () => {
  const { page, status, errors, close } = await visitSimply(browser, site);
  await openCharts(page);
  const ecology = count(({ sectors }) => sectors.includes('ecology'));
  await seesText(bar(page, '按领域', '生态环境'), new RegExp(`/ ${ecology}\\b`));
  await bar(page, '按领域', '生态环境').click();
  await seesText(status, `${ecology} / `);
  await isAt(page, /sector=ecology/);
  expect(await bar(page, '按领域', '生态环境').getAttribute('aria-pressed')).toBe('true');
  const both = count((place) => place.sectors.includes('ecology') && isToImprove(place));
  await seesText(bar(page, '按进度与年份', /^2031.2032 改造提升/), new RegExp(`/ ${both}\\b`));
  await bar(page, '按进度与年份', /^2031.2032 改造提升/).click();
  await seesText(status, `${both} / `);
  await isAt(page, /stage=improving&year=planned/);
  await bar(page, '按进度与年份', /^2031.2032 改造提升/).click();
  await seesText(status, `${ecology} / `);
  expect(page.url()).not.toMatch(/stage=|year=/);
  expect(errors).toEqual([]);
  await close();
});

inFull('subdistricts are charted as far as sources state them, and what none states has a bar of its own', async () => {
  const { page, status, errors, close } = await visitSimply(browser, site);
  await openCharts(page);
  const dongwu = count(({ location }) => location.subdistricts?.includes('dongwu') === true);
  const unstated = count(({ location }) => !location.subdistricts);
  expect(dongwu).toBeGreaterThan(0);
  await seesText(bar(page, '按街道', '来源未写明'), new RegExp(`\\b${unstated}\\b`));
  await bar(page, '按街道', '东坞街道').click();
  await seesText(status, `${dongwu} / `);
  await isAt(page, /subdistrict=dongwu/);
  expect(errors).toEqual([]);
  await close();
});

it('a bar tells what the map draws from what it does not, to the eye and to the ear', async () => {
  const { page, close } = await visitSimply(browser, site);
  await openCharts(page);
  const ecology = ({ sectors }: Properties) => sectors.includes('ecology');
  const drawn = count((place) => ecology(place) && ['site', 'line', 'area'].includes(place.location.type));
  const all = count(ecology);
  const it = bar(page, '按领域', new RegExp(`^生态环境\\s*${drawn} / ${all}.+${all} 处，其中 ${drawn} 处在图上$`));
  await seesText(it, new RegExp(`${drawn} / ${all}`));
  const widths = await it.evaluate((button) =>
    ['i', 'b'].map((part) => button.querySelector(`.chart-track ${part}`)?.getBoundingClientRect().width ?? 0),
  );
  expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(drawn / all, 1);
  await close();
});

it('the keyboard goes from bar to bar with the arrows and filters with Enter', async () => {
  const { page, status, errors, close } = await visitSimply(browser, site);
  await openCharts(page);
  const bars = chart(page, '按领域').getByRole('toolbar').getByRole('button');
  await bars.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const [label = '', , , number = ''] = (await bars.nth(1).innerText()).split(/\s+/);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(label);
  // One stop for the tab key, where the arrows were last.
  expect(await bars.evaluateAll((all) => all.map((each) => (each as HTMLElement).tabIndex).indexOf(0))).toBe(1);
  expect(await bars.evaluateAll((all) => all.filter((each) => (each as HTMLElement).tabIndex === 0).length)).toBe(1);
  await page.keyboard.press('Enter');
  await seesText(status, `${number} / `);
  await eventually(async () => expect(await bar(page, '按领域', label).getAttribute('aria-pressed')).toBe('true'));
  await page.keyboard.press('End');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
    await bars
      .last()
      .innerText()
      .then((words) => words.split(/\s+/)[0]),
  );
  expect(errors).toEqual([]);
  await close();
});

it('behind each chart is a table of the same numbers, to be copied', async () => {
  const { page, errors, close } = await visitSimply(browser, site, '?layer=parks,communities');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openCharts(page);
  const isShown = ({ layer }: Properties) => layer === 'parks' || layer === 'communities';
  const ecology = count((place) => isShown(place) && place.sectors.includes('ecology'));
  const drawn = count((place) => {
    const isDrawn = ['site', 'line', 'area'].includes(place.location.type);
    return isShown(place) && place.sectors.includes('ecology') && isDrawn;
  });
  for (const name of ['按领域', '按进度与年份', '按年份', '按类别', '按图上位置', '按街道']) {
    const bars = await chart(page, name).getByRole('toolbar').getByRole('button').count();
    await page.getByRole('button', { name: `${name}：表格` }).click();
    await eventually(async () => expect(await chart(page, name).locator('tbody tr').count()).toBe(bars));
  }
  const row = chart(page, '按领域').getByRole('row', { name: /^生态环境/ });
  const share = ((ecology / count(isShown)) * 100).toFixed(1);
  await seesText(row, new RegExp(`生态环境\\s+${ecology}\\s+${drawn}\\s+${share}%`));
  await chart(page, '按领域').getByRole('button', { name: '复制表格' }).click();
  await seesText(chart(page, '按领域').getByRole('status'), '已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    `生态环境\t${ecology}\t${drawn}\t${share}%`,
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    chart(page, '按领域').getByRole('button', { name: 'CSV' }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv).toContain(`生态环境,${ecology},${drawn},${share}%`);
  expect(csv).toContain('类别：公园广场、街道社区');
  await seesText(page.locator('.bench-body'), /街道边界没有公开/);
  expect(errors).toEqual([]);
  await close();
});
