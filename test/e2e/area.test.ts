import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { PHONE, theBrowser } from './browser.ts';
import { visitAtlas, visitSimply } from './driver.ts';
import { eventually, isAt, seesText } from './expect.ts';
import { inFull } from './matrix.ts';

const browser = await theBrowser();

const site = inject('sample');
const { features } = JSON.parse(readFileSync('dist-sample/data/places.geojson', 'utf8')) as {
  features: {
    id: string;
    geometry: { type: string; coordinates: [number, number] } | null;
    properties: { location: { precisionM: number | null } };
  }[];
};

/** Metres on a sphere: good to half a percent here. */
function metresBetween([x, y]: readonly [number, number], [a, b]: readonly [number, number]): number {
  const north = (b - y) * 111_200;
  const east = (a - x) * 111_200 * Math.cos((((y + b) / 2) * Math.PI) / 180);
  return Math.hypot(north, east);
}

const bench = (page: Page) => page.getByRole('region', { name: '规划分析' });
const rowsOf = (page: Page) =>
  page.locator('#list .row').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.place ?? ''));

it('a rectangle drawn on the map narrows all that is shown, stands in the address and can be given up', async () => {
  const { page, status, row, errors, requests, close } = await visitAtlas(browser, site, '#map=12/29.815/112.48');
  await page.keyboard.press('w');
  await bench(page).getByRole('button', { name: '矩形' }).first().click();
  const box = await page.locator('#map').boundingBox();
  if (!box) throw new Error('no map');
  await page.mouse.click(box.x + 60, box.y + 60);
  await page.mouse.move(box.x + 200, box.y + 200);
  await page.mouse.move(box.x + box.width - 60, box.y + box.height - 60);
  await page.mouse.click(box.x + box.width - 60, box.y + box.height - 60);
  await isAt(page, /area=rectangle:112\.\d+,29\.\d+,112\.\d+,29\.\d+:/);
  await eventually(async () => expect(await row('district-hospital').count()).toBe(1));
  expect(await row('linhu-school').count()).toBe(0);
  // The click that ended the drawing chose no place.
  expect(page.url()).not.toContain('place=');
  const shown = (await rowsOf(page)).length;
  await seesText(status, `${shown} / ${features.length} 处`);
  await seesText(bench(page), `–${shown} 处`);

  // Whoever has the address sees the same.
  const other = await visitSimply(browser, site, page.url().slice(site.length));
  await eventually(async () => expect(await other.row('district-hospital').count()).toBe(1));
  await seesText(other.status, `${shown} / ${features.length} 处`);
  await other.page.getByRole('button', { name: '取消范围：所画矩形' }).click();
  await seesText(other.status, `${features.length} 处 · `);
  expect([...errors, ...other.errors]).toEqual([]);
  expect(requests.filter((request) => !request.startsWith(site) && !request.startsWith('blob:'))).toEqual([]);
  await close();
});

it('a radius round a place holds what lies within it, as computed by other means, and can be changed', async () => {
  const centre = features.find(({ id }) => id === 'district-hospital');
  if (centre?.geometry?.type !== 'Point') throw new Error('the hospital is no point');
  const at = centre.geometry.coordinates;
  const points = features.filter(({ geometry }) => geometry?.type === 'Point');
  const mayLie = (radius: number) =>
    points
      .filter(({ geometry, properties }) => {
        const slack = properties.location.precisionM ?? 0;
        return geometry && metresBetween(at, geometry.coordinates) <= radius + slack;
      })
      .map(({ id }) => id);
  const { page, row, cardTitle, close } = await visitSimply(browser, site, '?place=district-hospital');
  await seesText(cardTitle, '区人民医院新院区');
  await page.getByRole('button', { name: '周边 1 公里有什么' }).click();
  await isAt(page, /area=radius:district-hospital,1000:/);
  for (const radius of [1000, 6500]) {
    if (radius !== 1000) {
      await bench(page).getByLabel('半径（米）').fill(String(radius));
      await bench(page).getByLabel('半径（米）').press('Enter');
      await isAt(page, /area=radius:district-hospital,6500:/);
    }
    const expected = mayLie(radius);
    expect(expected.length).toBeGreaterThan(1);
    await eventually(async () => {
      const shown = await rowsOf(page);
      expect(
        points
          .map(({ id }) => id)
          .filter((id) => shown.includes(id))
          .sort(),
      ).toEqual([...expected].sort());
    });
  }
  expect(await row('linhu-school').count()).toBe(0);
  await close();
});

it('typed corners make an area; what is wrong with them is said by name', async () => {
  const { page, status, close } = await visitSimply(browser, site);
  await page.keyboard.press('w');
  await page.getByText('输入坐标').click();
  const typed = bench(page).getByRole('textbox').last();
  await typed.fill('112.40, 29.75\nnonsense\n112.45, 29.80');
  await bench(page).getByRole('button', { name: '用这些坐标' }).click();
  await seesText(page.getByRole('alert'), '“nonsense”读不懂，应为“经度, 纬度”');
  await typed.fill('29.75, 112.40\n29.75, 112.50\n29.80, 112.45');
  await bench(page).getByRole('button', { name: '用这些坐标' }).click();
  await seesText(page.getByRole('alert'), '经度与纬度写反了');
  await typed.fill('112.40，29.75\n112.50 29.75\n112.45, 29.80');
  await bench(page).getByRole('button', { name: '用这些坐标' }).click();
  await isAt(page, /area=polygon:/);
  await eventually(async () => expect(await status.innerText()).not.toMatch(new RegExp(`^${features.length} 处`)));
  await close();
});

it('an area of an address that means nothing is named, and nothing is narrowed', async () => {
  const { page, status, errors, close } = await visitSimply(browser, site, '?area=circle:12,29.8,500:x');
  await seesText(page.locator('#notices'), '范围不能用：第 1 个角点 12, 29.8 在底图之外');
  await seesText(status, `${features.length} 处 · `);
  await eventually(async () => expect(page.url()).not.toContain('area='));
  expect(errors).toEqual([]);
  await close();
});

it('a rectangle is changed by pulling at its corner, and Escape ends that', async () => {
  const { page, mapIdle, close } = await visitAtlas(
    browser,
    site,
    '?area=rectangle:112.40,29.78,112.50,29.84:甲#map=11.5/29.81/112.45',
  );
  await page.keyboard.press('w');
  await seesText(bench(page), '平方公里');
  await mapIdle();
  await bench(page).getByRole('button', { name: '在地图上修改' }).click();
  await seesText(bench(page), '拖动角点');
  const before = page.url();
  const box = await page.locator('#map').boundingBox();
  if (!box) throw new Error('no map');
  const world = 512 * 2 ** 11.5;
  const y = (lat: number) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  const corner = {
    x: box.x + box.width / 2 + ((112.5 - 112.45) / 360) * world,
    y: box.y + box.height / 2 + (y(29.84) - y(29.81)) * world,
  };
  await page.mouse.move(corner.x - 4, corner.y);
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.down();
  await page.mouse.move(corner.x + 20, corner.y - 20, { steps: 5 });
  await page.mouse.move(corner.x + 40, corner.y - 40, { steps: 5 });
  await page.mouse.up();
  await eventually(async () => expect(page.url()).not.toBe(before));
  const [, east = 0, north = 0] = /area=rectangle:112\.4,29\.78,([\d.]+),([\d.]+):/.exec(page.url())?.map(Number) ?? [];
  expect(east).toBeGreaterThan(112.505);
  expect(north).toBeGreaterThan(29.842);
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await page.getByText('拖动角点').count()).toBe(0));
  await seesText(bench(page), '取消范围');
  await close();
});

inFull('on a phone the workbench is a sheet over the map', async () => {
  const { page, status, close } = await visitAtlas(browser, site, '?area=circle:112.46,29.79,3000:甲', PHONE);
  await page.getByRole('navigation', { name: '切换视图' }).getByRole('button', { name: '分析' }).click();
  await seesText(bench(page), '每平方公里');
  await eventually(async () => expect(await status.innerText()).not.toMatch(new RegExp(`^${features.length} 处`)));
  expect(await page.locator('#map').isVisible()).toBe(true);
  await close();
});

it('a finger draws a rectangle with two taps', async () => {
  const { page, status, mapIdle, errors, close } = await visitAtlas(
    browser,
    site,
    '?place=district-hospital#map=11/29.82/112.47',
    PHONE,
  );
  await mapIdle();
  await page.getByRole('navigation', { name: '切换视图' }).getByRole('button', { name: '分析' }).tap();
  await bench(page).getByRole('button', { name: '矩形' }).first().tap();
  const box = await page.locator('#map').boundingBox();
  if (!box) throw new Error('no map');
  // Above the sheet, and left of the map's buttons.
  await page.touchscreen.tap(box.x + 70, box.y + 90);
  await page.touchscreen.tap(box.x + 230, box.y + 230);
  await isAt(page, /area=rectangle:112\.\d+,29\.\d+,112\.\d+,29\.\d+:/);
  await eventually(async () => expect(await status.innerText()).not.toMatch(new RegExp(`^${features.length} 处`)));
  expect(errors).toEqual([]);
  await close();
});
