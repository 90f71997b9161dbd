import { readFileSync } from 'node:fs';
import type { FeatureCollection, Point, Position } from 'geojson';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { ATLAS } from '../atlas.ts';
import { DESKTOP, PHONE, theBrowser } from './browser.ts';
import { openAtlas, visitSimply } from './driver.ts';
import { eventually, isAt, seesText } from './expect.ts';
import { inFull } from './matrix.ts';
import { rasterOf, shareWithin } from './raster.ts';

const browser = await theBrowser();

const site = inject('site');
/** For what holds of any land. */
const sample = inject('sample');
interface PlaceProperties {
  readonly layer: string;
  readonly location: { readonly type: string; readonly precisionM: number | null };
}
const { features } = JSON.parse(readFileSync('dist/data/places.geojson', 'utf8')) as FeatureCollection<
  Point,
  PlaceProperties
>;
const district = rasterOf('district');
const built = rasterOf('landcover', 'built');

const schools = features.filter(({ properties, geometry }) => properties.layer === 'schools' && geometry);
const isRough = ({ properties: { location } }: (typeof schools)[number]) =>
  location.type === 'area' || (location.precisionM ?? 0) > 1000;
const positionsOf = (some: typeof schools): Position[] => some.map(({ geometry }) => geometry.coordinates);

const bench = (page: Page) => page.getByRole('region', { name: '规划分析' });
const builtShare = (page: Page) => bench(page).locator('.bench-big');
const rowOf = (page: Page, radius: string) => bench(page).getByRole('row', { name: new RegExp(`^${radius}`) });
async function percentOf(words: Promise<string>): Promise<number> {
  return Number.parseFloat(await words);
}

it('two clicks say how much built-up land lies within 1 km of a school of the report, as counted cell by cell, and how much near an open station of the metro; both are drawn', async () => {
  const { page, mapIdle, errors, requests, close } = await visitSimply(browser, site, '#map=12/41.72/123.45');
  await page.getByRole('button', { name: '分析', exact: true }).first().click();
  const picture = async () => {
    await mapIdle();
    return page.locator('#map').screenshot();
  };
  await bench(page).getByRole('button', { name: '服务覆盖' }).waitFor();
  const bare = await picture();
  await bench(page).getByRole('button', { name: '服务覆盖' }).click();
  await seesText(builtShare(page), '%');
  const sure = positionsOf(schools.filter((school) => !isRough(school)));
  expect(sure.length).toBeGreaterThan(1);
  const expected = shareWithin([built, district], sure, 1000);
  expect(expected).toBeGreaterThan(1);
  expect(Math.abs((await percentOf(builtShare(page).innerText())) - expected)).toBeLessThan(0.12);
  await seesText(bench(page), `只有 ${sure.length} 个点`);
  await seesText(bench(page), `位置粗略 ${schools.length - sure.length} 处`);

  for (const [words, metres] of [
    ['500 米', 500],
    ['2 公里', 2000],
  ] as const) {
    const cells = rowOf(page, words).getByRole('cell');
    await seesText(cells, '%');
    const shares = [await percentOf(cells.nth(0).innerText()), await percentOf(cells.nth(1).innerText())];
    expect(Math.abs((shares[0] ?? 0) - shareWithin([built, district], sure, metres))).toBeLessThan(0.12);
    expect(Math.abs((shares[1] ?? 0) - shareWithin([district], sure, metres))).toBeLessThan(0.12);
  }

  await bench(page).getByLabel('算上位置粗略的').check();
  const all = shareWithin([built, district], positionsOf(schools), 1000);
  await eventually(async () => {
    expect(Math.abs((await percentOf(builtShare(page).innerText())) - all)).toBeLessThan(0.12);
  });
  const withSchools = await picture();
  expect(withSchools.equals(bare)).toBe(false);

  await bench(page).getByRole('radio', { name: '地铁站' }).check();
  await bench(page).getByRole('button', { name: '500 米' }).click();
  await seesText(bench(page).getByRole('heading', { name: '地铁站500 米之内的建成区' }), '建成区');
  const layer = JSON.parse(readFileSync(`${ATLAS}/base/stations.geojson`, 'utf8')) as FeatureCollection<Point>;
  const open = layer.features
    .filter(
      ({ properties: p }) =>
        p?.status === 'open' &&
        String(p.lines)
          .split(';')
          .some((line) => line !== 'T5'),
    )
    .map(({ geometry }) => geometry.coordinates);
  const near = shareWithin([built, district], open, 500);
  expect(near).toBeGreaterThan(1);
  await eventually(async () => {
    expect(Math.abs((await percentOf(builtShare(page).innerText())) - near)).toBeLessThan(0.12);
  });
  const withStations = await picture();
  expect(withStations.equals(bare) || withStations.equals(withSchools)).toBe(false);
  expect(errors).toEqual([]);
  expect(requests.filter((request) => !request.startsWith(site) && !request.startsWith('blob:'))).toEqual([]);
  await close();
});

it('what is covered and what is not can be taken away as areas', async () => {
  const { page, close } = await visitSimply(browser, sample);
  await page.keyboard.press('w');
  await bench(page).getByRole('button', { name: '服务覆盖' }).click();
  await seesText(builtShare(page), '%');
  await bench(page).getByRole('combobox', { name: '格式' }).selectOption('geojson');
  const saving = page.waitForEvent('download');
  await bench(page).getByRole('button', { name: '保存', exact: true }).click();
  const file = await (await saving).path();
  const taken = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection;
  const shares = new Map(taken.features.map(({ properties }) => [properties?.part, Number(properties?.share)]));
  expect([...shares.keys()]).toEqual(['covered', 'gaps', 'built_gaps']);
  const told = await percentOf(builtShare(page).innerText());
  expect(100 - (shares.get('built_gaps') ?? 0) * 100).toBeCloseTo(told, 0);
  expect((shares.get('covered') ?? 0) + (shares.get('gaps') ?? 0)).toBeCloseTo(1, 6);
  await close();
});

it('where few points are known the rest of the built-up land is drawn only when it is asked for, and the link keeps it', async () => {
  const { page, mapIdle, close } = await visitSimply(browser, sample);
  await page.keyboard.press('w');
  await bench(page).getByRole('button', { name: '服务覆盖' }).click();
  await seesText(builtShare(page), '%');
  await seesText(bench(page), '报告点名的学校1 公里之内的建成区');
  const rest = bench(page).getByText('其余建成区（不等于没有）');
  expect(await rest.count()).toBe(0);
  await mapIdle();
  const bare = await page.locator('#map').screenshot();
  await bench(page).getByRole('checkbox', { name: '在图上画出其余建成区' }).check();
  await rest.waitFor();
  await isAt(page, /tool=reach:[^&#]*,1/);
  await eventually(async () => expect((await page.locator('#map').screenshot()).equals(bare)).toBe(false));
  // Only the drawing changed: what was measured stands.
  await seesText(builtShare(page), '%');
  await close();
});

it('a radius that can be none is refused by its bounds and the numbers stay', async () => {
  const { page, close } = await visitSimply(browser, sample);
  await page.keyboard.press('w');
  await bench(page).getByRole('button', { name: '服务覆盖' }).click();
  await seesText(builtShare(page), '%');
  const before = await builtShare(page).innerText();
  await bench(page).getByLabel('半径（米）').fill('0');
  await bench(page).getByLabel('半径（米）').press('Enter');
  await seesText(page.getByRole('alert'), '半径应在 1 到 60000 米之间');
  expect(await builtShare(page).innerText()).toBe(before);
  await close();
});

inFull('where the filter leaves no school, no share is made up', async () => {
  const { page, close } = await visitSimply(browser, sample, '?layer=parks');
  await page.keyboard.press('w');
  await bench(page).getByRole('button', { name: '服务覆盖' }).click();
  await seesText(bench(page), '没有可以画圆的点');
  expect(await builtShare(page).count()).toBe(0);
  await close();
});

it('where the land cannot be loaded, that is said and it can be tried again', async () => {
  const { page, close } = await openAtlas(browser, sample, '', DESKTOP, false);
  await page.route('**/ground-*.json', (route) => route.abort());
  await page.keyboard.press('w');
  await bench(page).getByRole('button', { name: '服务覆盖' }).click();
  await seesText(page.getByRole('alert'), '区界与建成区没有载入');
  await page.unroute('**/ground-*.json');
  await bench(page).getByRole('button', { name: '重新计算' }).click();
  await seesText(builtShare(page), '%');
  await close();
});

inFull('on a phone the answer is in the sheet', async () => {
  const { page, close } = await visitSimply(browser, sample, '', PHONE);
  await page.getByRole('navigation', { name: '切换视图' }).getByRole('button', { name: '分析' }).click();
  await bench(page).getByRole('button', { name: '服务覆盖' }).click();
  await seesText(builtShare(page), '%');
  await close();
});
