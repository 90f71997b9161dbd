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

const site = inject('sample');
interface PlaceProperties {
  readonly name: string;
  readonly layer: string;
  readonly location: { readonly precisionM: number | null };
}
const placesOf = (folder: string) =>
  (
    JSON.parse(readFileSync(`${folder}/data/places.geojson`, 'utf8')) as FeatureCollection<
      Geometry | null,
      PlaceProperties
    >
  ).features;
/** The places of one position, for which the distance is plain. */
const pointsOf = (features: ReturnType<typeof placesOf>) =>
  features.flatMap(({ id, geometry, properties }) =>
    geometry?.type === 'Point'
      ? [{ id: String(id), at: geometry.coordinates, slack: properties.location.precisionM ?? 0, ...properties }]
      : [],
  );
const points = pointsOf(placesOf('dist-sample'));
const hospital = points.find(({ id }) => id === 'district-hospital');
if (!hospital) throw new Error('the hospital is no point');

const bench = (page: Page) => page.getByRole('region', { name: '规划分析' });
const list = (page: Page) => bench(page).getByRole('table', { name: '由近到远' });
async function typeRadius(page: Page, metres: number): Promise<void> {
  await bench(page).getByLabel('半径（米）').fill(String(metres));
  await bench(page).getByLabel('半径（米）').press('Enter');
}
async function pointsListed(page: Page): Promise<string[]> {
  const listed = await list(page)
    .locator('[data-place]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.place ?? ''));
  return points.map(({ id }) => id).filter((id) => listed.includes(id));
}
const metresOf = (words: string): number =>
  Number.parseFloat(words.replaceAll(',', '')) * (words.includes('公里') ? 1000 : 1);

it('lists what may lie within the radius of the selected place, with its distance, as computed by other means', async () => {
  const { page, cardTitle, mapIdle, errors, close } = await visitSimply(browser, site, '?place=district-hospital');
  await seesText(cardTitle, hospital.name);
  const bare = await page.locator('#map').screenshot();
  await page.keyboard.press('w');
  await bench(page).getByRole('button', { name: '周边', exact: true }).click();
  await seesText(bench(page), hospital.name);
  for (const [radius, ask] of [
    [6750, () => typeRadius(page, 6750)],
    [2000, () => bench(page).getByRole('button', { name: '2 公里', exact: true }).click()],
  ] as const) {
    await ask();
    const expected = points.filter(
      ({ id, at, slack }) => id !== hospital.id && metresApart(hospital.at, at) - slack - hospital.slack <= radius,
    );
    expect(expected.length).toBeGreaterThan(0);
    await eventually(async () => expect(await pointsListed(page)).toEqual(expected.map(({ id }) => id)));
    for (const { name, at, slack } of expected) {
      const row = list(page).getByRole('row').filter({ hasText: name }).first();
      const metres = metresApart(hospital.at, at);
      const [told = ''] = (await row.getByRole('cell').innerText()).split('\n');
      expect(Math.abs(metresOf(told) - metres)).toBeLessThan(Math.max(1, metres * 0.006));
      expect((await row.innerText()).includes('可能')).toBe(metres + slack + hospital.slack > radius);
    }
  }
  await mapIdle();
  expect((await page.locator('#map').screenshot()).equals(bare)).toBe(false);
  expect(errors).toEqual([]);
  await close();
});

it('names the nearest of each layer, and a row opens its place while the origin stays', async () => {
  // Of no layer has the invented atlas several points.
  const features = placesOf('dist');
  const { page, cardTitle, close } = await visitSimply(browser, inject('site'), '#map=14/41.72/123.45');
  await page.keyboard.press('w');
  await bench(page).getByRole('button', { name: '周边', exact: true }).click();
  await seesText(bench(page), '地图中心（123.45000, 41.72000）');
  const nearest = bench(page).getByRole('table', { name: '各类别最近的一处' });
  const companies = features.filter(({ properties: { layer }, geometry }) => layer === 'companies' && geometry);
  expect(companies.every(({ geometry }) => geometry?.type === 'Point')).toBe(true);
  const [first] = pointsOf(features)
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
  const area = { at: [112.46, 29.79], radius: 500 };
  const { page, close } = await visitSimply(browser, site, '?area=circle:112.46,29.79,500:甲');
  await page.keyboard.press('w');
  await bench(page).getByRole('button', { name: '周边', exact: true }).click();
  await seesText(bench(page), '范围“甲”');
  await typeRadius(page, 3000);
  // The rim of a circle of 64 corners is a metre off.
  const gapOf = ({ at, slack }: (typeof points)[number]) => metresApart(area.at, at) - area.radius - slack - 3000;
  expect(points.every((point) => Math.abs(gapOf(point)) > 2)).toBe(true);
  const expected = points.filter((point) => gapOf(point) <= 0).map(({ id }) => id);
  expect(expected.length).toBeGreaterThan(1);
  await eventually(async () => expect(await pointsListed(page)).toEqual(expected));
  await close();
});

inFull('on a phone the distances are in the sheet over the map', async () => {
  const { page, close } = await visitSimply(browser, site, '?place=district-hospital', PHONE);
  await page.getByRole('navigation', { name: '切换视图' }).getByRole('button', { name: '分析' }).click();
  await bench(page).getByRole('button', { name: '周边', exact: true }).click();
  await seesText(list(page), '直线距离');
  await close();
});
