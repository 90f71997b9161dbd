import { readFileSync } from 'node:fs';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { PHONE, theBrowser } from './browser.ts';
import { visitSimply } from './driver.ts';
import { eventually, seesText } from './expect.ts';
import { inFull } from './matrix.ts';
import { metresApart } from './raster.ts';

const browser = await theBrowser();

const site = inject('site');
interface PlaceProperties {
  readonly name: string;
  readonly layer: string;
  readonly location: { readonly precisionM: number | null };
}
const { features } = JSON.parse(readFileSync('dist/data/places.geojson', 'utf8')) as FeatureCollection<
  Geometry | null,
  PlaceProperties
>;
/** The places of one position, for which the distance is plain. */
const points = features.flatMap(({ id, geometry, properties }) =>
  geometry?.type === 'Point'
    ? [{ id: String(id), at: geometry.coordinates, slack: properties.location.precisionM ?? 0, ...properties }]
    : [],
);
const park = points.find(({ id }) => id === 'central-park');
if (!park) throw new Error('the park is no point');

const bench = (page: Page) => page.getByRole('region', { name: '规划分析' });
const list = (page: Page) => bench(page).getByRole('table', { name: '由近到远' });
async function pointsListed(page: Page): Promise<string[]> {
  const listed = await list(page)
    .locator('[data-place]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.place ?? ''));
  return points.map(({ id }) => id).filter((id) => listed.includes(id));
}
const metresOf = (words: string): number =>
  Number.parseFloat(words.replaceAll(',', '')) * (words.includes('公里') ? 1000 : 1);

it('lists what may lie within the radius of the selected place, with its distance, as computed by other means', async () => {
  const { page, cardTitle, mapIdle, errors, close } = await visitSimply(browser, site, '?place=central-park');
  await seesText(cardTitle, '中央公园');
  const bare = await page.locator('#map').screenshot();
  await page.keyboard.press('w');
  await bench(page).getByRole('button', { name: '周边', exact: true }).click();
  await seesText(bench(page), '中央公园');
  for (const [words, radius] of [
    ['2 公里', 2000],
    ['250 米', 250],
  ] as const) {
    await bench(page).getByRole('button', { name: words, exact: true }).click();
    const expected = points.filter(
      ({ id, at, slack }) => id !== park.id && metresApart(park.at, at) - slack - park.slack <= radius,
    );
    expect(expected.length).toBeGreaterThan(0);
    await eventually(async () => expect(await pointsListed(page)).toEqual(expected.map(({ id }) => id)));
    for (const { name, at, slack } of expected) {
      const row = list(page).getByRole('row').filter({ hasText: name }).first();
      const metres = metresApart(park.at, at);
      const [told = ''] = (await row.getByRole('cell').innerText()).split('\n');
      expect(Math.abs(metresOf(told) - metres)).toBeLessThan(Math.max(1, metres * 0.006));
      expect((await row.innerText()).includes('可能')).toBe(metres + slack + park.slack > radius);
    }
  }
  await mapIdle();
  expect((await page.locator('#map').screenshot()).equals(bare)).toBe(false);
  expect(errors).toEqual([]);
  await close();
});

it('names the nearest of each layer, and a row opens its place while the origin stays', async () => {
  const { page, cardTitle, close } = await visitSimply(browser, site, '#map=14/41.72/123.45');
  await page.keyboard.press('w');
  await bench(page).getByRole('button', { name: '周边', exact: true }).click();
  await seesText(bench(page), '地图中心（123.45000, 41.72000）');
  const nearest = bench(page).getByRole('table', { name: '各类别最近的一处' });
  const companies = features.filter(({ properties: { layer }, geometry }) => layer === 'companies' && geometry);
  expect(companies.every(({ geometry }) => geometry?.type === 'Point')).toBe(true);
  const [first] = points
    .filter(({ layer }) => layer === 'companies')
    .sort((a, b) => metresApart([123.45, 41.72], a.at) - metresApart([123.45, 41.72], b.at));
  if (!first) throw new Error('no company has a position');
  const row = nearest.getByRole('row').filter({ hasText: '企业' }).filter({ hasText: first.name });
  await seesText(row, first.name);
  await row.getByRole('button').click();
  await seesText(cardTitle, first.name);
  await page.keyboard.press('Escape');
  await seesText(bench(page), '地图中心（123.45000, 41.72000）');
  await close();
});

it('looks from the area of interest at what lies around it', async () => {
  const area = { at: [123.46, 41.71], radius: 500 };
  const { page, close } = await visitSimply(browser, site, '?area=circle:123.46,41.71,500:甲');
  await page.keyboard.press('w');
  await bench(page).getByRole('button', { name: '周边', exact: true }).click();
  await seesText(bench(page), '范围“甲”');
  await bench(page).getByLabel('半径（米）').fill('3000');
  await bench(page).getByLabel('半径（米）').press('Enter');
  // The rim of a circle of 64 corners is a metre off.
  const gapOf = ({ at, slack }: (typeof points)[number]) => metresApart(area.at, at) - area.radius - slack - 3000;
  expect(points.every((point) => Math.abs(gapOf(point)) > 2)).toBe(true);
  const expected = points.filter((point) => gapOf(point) <= 0).map(({ id }) => id);
  expect(expected.length).toBeGreaterThan(1);
  await eventually(async () => expect(await pointsListed(page)).toEqual(expected));
  await close();
});

inFull('on a phone the distances are in the sheet over the map', async () => {
  const { page, close } = await visitSimply(browser, site, '?place=central-park', PHONE);
  await page.getByRole('navigation', { name: '切换视图' }).getByRole('button', { name: '分析' }).click();
  await bench(page).getByRole('button', { name: '周边', exact: true }).click();
  await seesText(list(page), '直线距离');
  await close();
});
