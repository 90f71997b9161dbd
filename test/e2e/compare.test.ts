import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { theBrowser } from './browser.ts';
import { visitAtlas, visitSimply } from './driver.ts';
import { eventually, isAt, seesText } from './expect.ts';
import { inFull } from './matrix.ts';

const browser = await theBrowser();

interface Feature {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: [number, number] } | null;
  readonly properties: {
    readonly name: string;
    readonly layer: string;
    readonly location: { readonly precisionM: number | null; readonly within: string | null };
    readonly stages: readonly { readonly year: number; readonly stage: string }[];
  };
}

const site = inject('site');
const { features } = JSON.parse(readFileSync('dist/data/places.geojson', 'utf8')) as { features: Feature[] };

const placeOf = (id: string): Feature => {
  const found = features.find((feature) => feature.id === id);
  if (!found) throw new Error(`no place ${id}`);
  return found;
};
const hasYear =
  (asked: number) =>
  ({ properties }: Feature): boolean =>
    properties.stages.some(({ year }) => year === asked);
const side = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const row = (page: Page, name: string) =>
  page.locator('.compare-table').getByRole('row', { name: new RegExp(`^${name}`) });
const numbersIn = async (page: Page, name: string): Promise<string[]> => row(page, name).locator('td').allInnerTexts();

async function openCompare(page: Page): Promise<void> {
  await page.keyboard.press('w');
  await page.getByRole('button', { name: '对比', exact: true }).click();
  await page.getByRole('radio', { name: '两块范围' }).waitFor({ state: 'attached' });
}

/** Square kilometres that two circles of one radius share, `way` apart. */
const lens = (radius: number, way: number): number =>
  2 * radius ** 2 * Math.acos(way / (2 * radius)) - (way / 2) * Math.sqrt(4 * radius ** 2 - way ** 2);

it('begins with an example: the two areas that hold most places, by one press', async () => {
  const { page, errors, close } = await visitSimply(browser, site);
  await openCompare(page);
  await page.getByRole('button', { name: /^看一个例子：沈阳浑南科技城 与 / }).click();
  await isAt(page, /area=place:hunnan-science-city:.*&beside=place:/);
  await page.locator('.compare-table').first().waitFor();
  expect(await page.getByRole('button', { name: /^看一个例子/ }).count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

it('what the science city holds against the airport zone takes two choices, and is a link', async () => {
  const { page, errors, close } = await visitSimply(browser, site);
  await openCompare(page);
  await side(page, '甲').getByRole('combobox').selectOption({ label: '沈阳浑南科技城' });
  await side(page, '乙').getByRole('combobox').selectOption({ label: '沈阳临空经济区' });
  await isAt(page, /area=place:hunnan-science-city:.*&beside=place:airport-economic-zone:/);

  const named = (id: string) => features.filter(({ properties }) => properties.location.within === id).length;
  await seesText(
    row(page, '资料写明属于'),
    new RegExp(`${named('hunnan-science-city')}\\s+${named('airport-economic-zone')}$`),
  );
  // Both are known only as discs; of equal radius, they share a lens.
  const [one, other] = ['hunnan-science-city', 'airport-economic-zone'].map(placeOf);
  const [x = 0, y = 0] = one?.geometry?.coordinates ?? [];
  const [a = 0, b = 0] = other?.geometry?.coordinates ?? [];
  const radius = (one?.properties.location.precisionM ?? 0) / 1000;
  expect(other?.properties.location.precisionM).toBe(radius * 1000);
  for (const size of await numbersIn(page, '面积')) expect(Number(size)).toBeCloseTo(Math.PI * radius ** 2, 0);
  const way = Math.hypot((b - y) * 111.2, (a - x) * 111.2 * Math.cos((y * Math.PI) / 180));
  const hint = await page.getByText(/两块重叠/).innerText();
  const shared = Number(/([\d.]+) 平方公里/.exec(hint)?.[1]);
  expect(Math.abs(shared / lens(radius, way) - 1)).toBeLessThan(0.02);
  for (const name of ['甲', '乙']) await seesText(side(page, name), /轮廓没有公布，以半径\s6\s公里\s*的误差圈代替/);

  const before = await numbersIn(page, '地点');
  await page.reload();
  // The tool stands in the address, as the areas do.
  await eventually(async () => expect(await numbersIn(page, '地点')).toEqual(before));
  await page.getByRole('button', { name: '甲乙对调' }).click();
  await isAt(page, /area=place:airport-economic-zone:.*&beside=place:hunnan-science-city:/);
  await eventually(async () => expect(await numbersIn(page, '地点')).toEqual(before.toReversed()));
  await page.getByRole('button', { name: '取消乙' }).click();
  await eventually(async () => expect(await page.locator('.compare-table').count()).toBe(0));
  expect(page.url()).not.toContain('beside=');
  expect(errors).toEqual([]);
  await close();
});

it('the lists of one side, both and the other hold each place once and add up to both totals', async () => {
  const { page, errors, close } = await visitSimply(
    browser,
    site,
    '?area=place:hunnan-science-city&beside=place:qipanshan',
  );
  await openCompare(page);
  const most = (await numbersIn(page, '地点')).map((words) => Number(words.split('–').at(-1)));
  const listed = async (title: string): Promise<string[]> =>
    page
      .locator('.shared-list')
      .filter({ hasText: title })
      .locator('.row')
      .evaluateAll((rows) => rows.map((each) => (each as HTMLElement).dataset.place ?? ''));
  const [left, both, right] = [await listed('只在甲'), await listed('两块都有'), await listed('只在乙')];
  expect([left.length + both.length, right.length + both.length]).toEqual(most);
  expect(new Set([...left, ...both, ...right]).size).toBe(left.length + both.length + right.length);
  expect(left).toContain('longhu-paradise-walk');
  expect(right).toContain('qipanshan');
  expect(errors).toEqual([]);
  await close();
});

inFull('the two years stand side by side by the stages that the report states', async () => {
  const { page, errors, close } = await visitSimply(browser, site, '?layer=parks');
  await openCompare(page);
  await page.getByRole('radio', { name: '2022 与 2023' }).check({ force: true });
  const parks = features.filter(({ properties }) => properties.layer === 'parks');
  const [before, after] = [parks.filter(hasYear(2022)), parks.filter(hasYear(2023))];
  await eventually(async () => expect(await numbersIn(page, '地点')).toEqual([`${before.length}`, `${after.length}`]));
  const improving = (year: number): number =>
    parks.filter(({ properties }) => properties.stages.some((each) => each.year === year && each.stage === 'improving'))
      .length;
  expect(improving(2022) + improving(2023)).toBeGreaterThan(0);
  const cells = page
    .getByRole('table', { name: '按进度' })
    .getByRole('row')
    .filter({ hasText: '改造提升' })
    .locator('td');
  expect([await cells.first().innerText(), await cells.last().innerText()]).toEqual([
    `${improving(2022)}`,
    `${improving(2023)}`,
  ]);
  expect(errors).toEqual([]);
  await close();
});

it('the halves of the map show each its year, move together, and end with the tool', async () => {
  const old = placeOf('hengda-road');
  expect(hasYear(2022)(old) && !hasYear(2023)(old)).toBe(true);
  const [lng, lat] = old.geometry?.coordinates ?? [];
  const { page, errors, cardTitle, mapIdle, close } = await visitAtlas(browser, site, `#map=15/${lat}/${lng}`);
  await openCompare(page);
  await page.getByRole('radio', { name: '2022 与 2023' }).check({ force: true });
  await page.getByRole('button', { name: '在地图上左右对照' }).click();
  const slider = page.getByRole('slider', { name: '左右对照的分界' });
  await slider.waitFor();
  await seesText(slider, /2022 已做\s*2023 任务/);
  const box = await page.locator('#map').boundingBox();
  if (!box) throw new Error('no map');
  const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
  const clickPlace = async (dx = 0): Promise<void> => {
    await mapIdle();
    await page.mouse.click(middle[0] + dx, middle[1]);
  };

  await slider.press('End');
  expect(await slider.getAttribute('aria-valuenow')).toBe('100');
  await eventually(async () => {
    await clickPlace();
    expect(await cardTitle.innerText()).toContain(old.properties.name);
  });
  await page.keyboard.press('Escape');
  await cardTitle.waitFor({ state: 'detached' });
  await slider.press('Home');
  await clickPlace();
  expect(page.url()).not.toContain('place=');

  // Dragging the left half moves the right: the camera of the address is that of the first map.
  await slider.press('End');
  await page.mouse.move(middle[0], middle[1] + 40);
  await page.mouse.down();
  await page.mouse.move(middle[0] - 60, middle[1] + 40, { steps: 6 });
  await page.mouse.move(middle[0] - 120, middle[1] + 40, { steps: 6 });
  await page.mouse.up();
  await eventually(async () => {
    const [, , , east = 0] = /#map=([\d.]+)\/([\d.]+)\/([\d.]+)/.exec(page.url())?.map(Number) ?? [];
    // 120 pixels of 512 × 2¹⁵ round the earth.
    expect(Math.abs(east - (lng ?? 0) - (120 / (512 * 2 ** 15)) * 360)).toBeLessThan(0.0005);
  });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1300, height: 800 });
  await eventually(async () => {
    const [one, other] = await page.locator('#map canvas').evaluateAll((all) => all.map((each) => each.clientWidth));
    expect(one).toBeGreaterThan(100);
    expect(other).toBe(one);
  });
  await page.getByRole('button', { name: '图表', exact: true }).click();
  await eventually(async () => expect(await page.locator('#map canvas').count()).toBe(1));
  expect(await slider.count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});
