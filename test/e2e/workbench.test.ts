import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { DESKTOP, theBrowser } from './browser.ts';
import { openAtlas, visitAtlas, visitSimply } from './driver.ts';
import { eventually, seesText } from './expect.ts';
import { FULL, inFull } from './matrix.ts';

const browser = await theBrowser();

const site = inject('site');
const sample = inject('sample');
const { features } = JSON.parse(readFileSync('dist-sample/data/places.geojson', 'utf8')) as {
  features: { id: string; properties: { layer: string; name: string } }[];
};
const folder = mkdtempSync(join(tmpdir(), 'atlas-take-'));

const bench = (page: Page) => page.getByRole('region', { name: '规划分析' });

async function openTool(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '分析', exact: true }).first().click();
  await bench(page).getByRole('button', { name, exact: true }).click();
}

it('a distance drawn on the map is that of the ellipsoid, and its words stand in every datum', async () => {
  const { page, errors, mapIdle, close } = await visitAtlas(browser, sample, '#map=12/29.79/112.4');
  await openTool(page, '量算');
  await mapIdle();
  await bench(page).getByRole('button', { name: '距离' }).click();
  const box = await page.locator('#map').boundingBox();
  if (!box) throw new Error('no map');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x - 150, y + 4);
  await page.mouse.click(x - 150, y);
  await page.mouse.move(x + 100, y + 4);
  await page.mouse.click(x + 150, y);
  await page.keyboard.press('Enter');
  // 300 pixels of a map of 512 × 2¹² pixels round the parallel of 29.79° on WGS-84, where a degree of longitude is 96.69 km.
  const km = ((300 / (512 * 2 ** 12)) * 360 * 96.689).toFixed(2);
  await seesText(bench(page), `${km} 公里`);
  const row = (name: string) => bench(page).getByRole('row', { name: new RegExp(`^${name} `) });
  await seesText(row('WGS-84'), '112.40000, 29.79000');
  await seesText(row('CGCS2000'), '112.40000, 29.79000');
  // GCJ-02 lies some 400 to 700 m to the east here.
  const [lng = 0] = /[\d.]+/.exec((await row('GCJ-02').innerText()).replace('GCJ-02', ''))?.map(Number) ?? [];
  expect(lng).toBeGreaterThan(112.404);
  expect(lng).toBeLessThan(112.409);
  await seesText(row('geo:'), 'geo:29.79,112.4');
  expect(errors).toEqual([]);
  await close();
});

it('what is shown is taken away, and GDAL opens it with every name', async () => {
  // A line, an area, a point, and two that stand nowhere.
  const layers = ['parks', 'roads', 'scenic'];
  const taken = features.filter(({ properties }) => layers.includes(properties.layer));
  const { page, errors, close } = await visitSimply(browser, sample, `?layer=${layers}`);
  await openTool(page, '下载');
  await seesText(bench(page), /类别：公园广场、/);
  for (const format of ['gpkg', 'geojson'] as const) {
    await bench(page).getByLabel('格式').selectOption(format);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      bench(page).getByRole('button', { name: '保存' }).click(),
    ]);
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    const read = JSON.parse(
      execFileSync('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', file, 'places'], { encoding: 'utf8' }),
    ) as { features: { properties: { name: string } }[] };
    expect(read.features.map(({ properties }) => properties.name).sort()).toEqual(
      taken.map(({ properties }) => properties.name).sort(),
    );
    await seesText(bench(page), `已保存 ${download.suggestedFilename()}，${taken.length} 处`);
  }
  expect(errors).toEqual([]);
  await close();
});

it('an analysis is printed with its map, numbers, filter, source and credits, and nothing to press', async () => {
  const { page, errors, close } = await visitAtlas(browser, sample, '?area=circle:112.4,29.79,4000:镜湖一带');
  await page.evaluate(() => {
    window.print = () => {
      const page = document.getElementById('print-analysis');
      const image = page?.querySelector('img');
      Object.assign(window, {
        printed: {
          words: page?.innerText ?? '',
          width: image?.naturalWidth ?? 0,
          fields: page?.querySelectorAll('input').length,
        },
      });
    };
  });
  await openTool(page, '划定范围');
  await seesText(bench(page), '每平方公里');
  const total = await bench(page).locator('.bench-big').innerText();
  await bench(page).getByRole('button', { name: '打印', exact: true }).click();
  const printed = await page.waitForFunction(
    () => (window as unknown as { printed?: { words: string; width: number; fields: number } }).printed,
  );
  const { words, width, fields } = (await printed.jsonValue()) as { words: string; width: number; fields: number };
  for (const said of ['规划分析：划定范围', '范围：镜湖一带', '另有', '样例底图，纯属虚构', total])
    expect(words).toContain(said);
  expect(width).toBeGreaterThan(1000);
  expect(fields).toBe(0);
  await eventually(async () => expect(await page.locator('#print-analysis').count()).toBe(0));
  expect(errors).toEqual([]);
  await close();
});

inFull('what lies over the map is printed too: heat', async () => {
  const { page, errors, close } = await openAtlas(browser, site, '?tool=charts', DESKTOP, false);
  // Answers which part of the printed map is another than when it was printed before.
  await page.evaluate(() => {
    let before: Uint8ClampedArray | null = null;
    window.print = () => {
      const image = document.querySelector<HTMLImageElement>('#print-analysis img');
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image?.naturalWidth ?? 0, image?.naturalHeight ?? 0];
      const context = canvas.getContext('2d');
      if (!image || !context) return;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const changed = before ? data.filter((value, i) => Math.abs(value - (before?.[i] ?? 0)) > 8).length : 0;
      before = data;
      Object.assign(window, { changed: { share: changed / data.length } });
    };
  });
  const print = async (): Promise<number> => {
    await page.evaluate(() => Object.assign(window, { changed: null }));
    await bench(page).getByRole('button', { name: '打印', exact: true }).click();
    const handle = await page.waitForFunction(
      () => (window as unknown as { changed: { share: number } | null }).changed,
    );
    return ((await handle.jsonValue()) as { share: number }).share;
  };
  await print();
  // That the same is printed the same.
  if (FULL) expect(await print()).toBe(0);
  await bench(page).getByRole('button', { name: '空间分布', exact: true }).click();
  await bench(page).getByRole('radio', { name: '热度' }).check({ force: true });
  await seesText(bench(page), '铺开半径');
  await eventually(async () => expect(await bench(page).getByText('正在载入热度图').count()).toBe(0));
  // deck.gl draws a frame or two after it was told.
  await eventually(async () => expect(await print()).toBeGreaterThan(0.002));
  expect(errors).toEqual([]);
  await close();
});
