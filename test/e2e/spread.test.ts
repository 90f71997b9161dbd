import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { theBrowser } from './browser.ts';
import { visitAtlas, visitSimply } from './driver.ts';
import { eventually, seesText } from './expect.ts';

const browser = await theBrowser();

const site = inject('site');
const sample = inject('sample');
const { features } = JSON.parse(readFileSync('dist/data/places.geojson', 'utf8')) as {
  features: {
    geometry: { type: string } | null;
    properties: { location: { type: string; precisionM: number | null } };
  }[];
};
const drawn = features.filter(({ geometry }) => geometry !== null);
/** Areas without an outline, and what is known to a kilometre or worse. */
const rough = drawn.filter(
  ({ geometry, properties: { location } }) =>
    (location.type === 'area' && geometry?.type === 'Point') || (location.precisionM ?? 0) > 1000,
);

it('points are counted in hexagons, rough places left out and said, and taken in when asked for; the index gives no verdict where places are too rough', async () => {
  const { page, errors, close } = await visitSimply(browser, site);
  await page.keyboard.press('w');
  const bench = page.getByRole('region', { name: '规划分析' });
  await bench.getByRole('button', { name: '空间分布', exact: true }).click();
  const certain = drawn.length - rough.length;
  await seesText(bench, `${certain} 个点。另有 ${features.length - drawn.length} 处`);
  await seesText(bench, `只知大概位置的 ${rough.length} 处未计入`);
  const counted = async (): Promise<number> => {
    const rows = await bench.locator('.spread-cells tbody th').allInnerTexts();
    return rows.reduce((sum, words) => sum + Number(words), 0);
  };
  const outside = async (): Promise<number> =>
    Number(/区外 (\d+) 个点/.exec(await bench.innerText())?.[1] ?? Number.NaN);
  await eventually(async () => expect((await counted()) + (await outside())).toBe(certain));
  // On the map too: the others stand back.
  const marks = page.locator('.simple-map [data-place]');
  await eventually(async () => expect(await marks.count()).toBe(certain));
  await bench.getByRole('checkbox', { name: '连同只知大概位置' }).check();
  await eventually(async () => expect((await counted()) + (await outside())).toBe(drawn.length));
  await eventually(async () => expect(await marks.count()).toBe(drawn.length));
  await bench.getByRole('radio', { name: '中心与聚散' }).check({ force: true });
  await seesText(bench, '位置的误差已超过平均距离的四分之一，不下结论');
  expect(errors).toEqual([]);
  await close();
});

it('heat is drawn with its warning and goes with its tool, an ellipse when it is asked for', async () => {
  // The points in the lower half, which is looked at.
  const { page, errors, mapIdle, close } = await visitAtlas(browser, sample, '#map=11.5/29.86/112.4');
  const box = await page.locator('#map').boundingBox();
  if (!box) throw new Error('no map');
  // Without the buttons, whose rounded corners the browser smooths anew.
  const clip = { x: box.x, y: box.y + 390, width: box.width, height: box.height - 420 };
  const picture = () => page.screenshot({ clip });
  await page.keyboard.press('w');
  const bench = page.getByRole('region', { name: '规划分析' });
  await bench.getByRole('button', { name: '空间分布', exact: true }).click();
  await bench.getByRole('radio', { name: '中心与聚散' }).check({ force: true });
  await seesText(bench, '不足 20 个点，不下结论');
  await mapIdle();
  // The hexagons of the first view are on their way out.
  let before = await picture();
  await eventually(async () => {
    const last = before;
    before = await picture();
    expect(before.equals(last)).toBe(true);
  });
  await bench.getByRole('radio', { name: '热度' }).check({ force: true });
  await seesText(bench, '热度图会把少数几个点抹成一片');
  await eventually(async () => expect((await picture()).equals(before)).toBe(false));
  await bench.getByRole('radio', { name: '中心与聚散' }).check({ force: true });
  await eventually(async () => expect((await picture()).equals(before)).toBe(true));
  await bench.getByRole('checkbox', { name: '在图上画 生态环境' }).check();
  await eventually(async () => expect((await picture()).equals(before)).toBe(false));
  expect(errors).toEqual([]);
  await close();
});
