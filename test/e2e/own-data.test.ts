import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { theBrowser } from './browser.ts';
import { startOver, visitAtlas } from './driver.ts';
import { eventually, seesText } from './expect.ts';

const browser = await theBrowser();

const site = inject('sample');
const { features } = JSON.parse(readFileSync('dist-sample/data/places.geojson', 'utf8')) as {
  features: {
    id: string;
    properties: { name: string };
    geometry: { type: string; coordinates: [number, number] } | null;
  }[];
};
const folder = mkdtempSync(join(tmpdir(), 'atlas-own-'));

const bench = (page: Page) => page.getByRole('region', { name: '规划分析' });
const school = features.find(({ id }) => id === 'linhu-school');
const [lng = 0, lat = 0] = school?.geometry?.coordinates ?? [];

function write(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function choose(page: Page, file: string, datum = 'WGS-84'): Promise<void> {
  await page.getByRole('button', { name: '分析', exact: true }).first().click();
  await bench(page).getByRole('button', { name: '我的数据', exact: true }).click();
  await bench(page).locator('input[type=file]').setInputFiles(file);
  await bench(page).getByLabel('文件里的坐标用的是哪个坐标系？').selectOption(datum);
}

it('a table of bus stops is read, its bad rows named by line, drawn and held against the places; nothing leaves the browser', async () => {
  // 0.003° of latitude are 333 m.
  const rows = ['站名,经度,纬度,线路', `甲站,${lng},${lat + 0.003},3`, '乙站,,,5', `丙站,${lng},${lat - 0.003},7`];
  const { page, errors, requests, close } = await visitAtlas(browser, site);
  await choose(page, write('站点.csv', [...rows, '丁站,abc,41.7,9'].join('\n')));
  await seesText(bench(page), 'CSV：2 个点，0 个线或面。原坐标系 WGS-84');
  await bench(page).getByText('2 处有问题').click();
  await seesText(bench(page), '第 3 行：没有坐标');
  await seesText(bench(page), '第 5 行：坐标“abc, 41.7”读不懂');
  const near = bench(page).getByRole('row', { name: new RegExp(`^${school?.properties.name} `) });
  await seesText(near, '333 米');
  expect(await near.getByRole('cell').first().innerText()).toBe('2');
  await bench(page).getByLabel('半径（米）').fill('300');
  await bench(page).getByLabel('半径（米）').press('Enter');
  await eventually(async () => expect(await near.count()).toBe(0));
  await bench(page).getByLabel('按字段着色').selectOption('站名');
  await seesText(bench(page).locator('.own-key'), '甲站');
  await page.locator('#map .map-points').waitFor();
  // Back to the first state nothing of them is left on the map.
  await startOver(page);
  await eventually(async () => expect(await page.locator('#map .map-points').count()).toBe(0));
  expect(errors).toEqual([]);
  expect(requests.filter((request) => !request.startsWith(site) && !request.startsWith('blob:'))).toEqual([]);
  await close();
});

it('the key of the colours says how many points bear each word', async () => {
  const rows = ['lng,lat,line', '112.4,29.8,136', '112.41,29.8,218', '112.42,29.8,136', '112.43,29.8,'];
  const { page, errors, close } = await visitAtlas(browser, site);
  await choose(page, write('lines.csv', rows.map((row) => row.replace(/(\d{3})$/, '$1路')).join('\n')));
  await bench(page).getByLabel('按字段着色').selectOption('line');
  const key = bench(page).locator('.own-key > span');
  const words = async () => (await key.allInnerTexts()).map((each) => each.trim());
  await eventually(async () => expect(await words()).toEqual(['136路 2', '218路 1', '未填写 1']));
  expect(errors).toEqual([]);
  await close();
});

it('points of another datum are brought to WGS-84', async () => {
  // GCJ-02 lies some 560 m east and 270 m south of WGS-84 here.
  const { page, close } = await visitAtlas(browser, site);
  await choose(page, write('gcj.csv', `name,lng,lat\na,${lng + 0.0058},${lat - 0.0025}`), 'GCJ-02');
  const near = bench(page).getByRole('row', { name: new RegExp(`^${school?.properties.name} `) });
  await seesText(near.getByRole('cell').last(), '米');
  const metres = Number(/^[\d.]+/.exec(await near.getByRole('cell').last().innerText())?.[0]);
  expect(metres).toBeLessThan(100);
  await close();
});

it('another file asks for its datum anew, and what was read stays until the other has been', async () => {
  const { page, close } = await visitAtlas(browser, site);
  await choose(page, write('一.csv', `name,lng,lat\na,${lng},${lat}`));
  await seesText(bench(page), 'CSV：1 个点');
  const datum = bench(page).getByLabel('文件里的坐标用的是哪个坐标系？');
  await bench(page).locator('input[type=file]').setInputFiles(write('二.csv', '站名,线路\n甲,3'));
  await seesText(bench(page), '地图上仍是“一.csv”');
  expect(await datum.inputValue()).toBe('');
  await datum.selectOption('GCJ-02');
  await bench(page).getByRole('alert').waitFor();
  await seesText(bench(page), '地图上仍是“一.csv”');
  await bench(page)
    .locator('input[type=file]')
    .setInputFiles(write('二.csv', `站名,经度,纬度\n甲,${lng},${lat}\n乙,${lng},${lat}`));
  expect(await bench(page).getByRole('alert').count()).toBe(0);
  await datum.selectOption('GCJ-02');
  await seesText(bench(page), 'CSV：2 个点，0 个线或面。原坐标系 GCJ-02');
  await close();
});

it('a page that calls itself GeoJSON is refused by what it is', async () => {
  const { page, errors, close } = await visitAtlas(browser, site);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['<!doctype html><html><body>404</body></html>'], '范围.geojson'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
  });
  await seesText(bench(page), '范围.geojson');
  await bench(page).getByLabel('文件里的坐标用的是哪个坐标系？').selectOption('WGS-84');
  await seesText(page.getByRole('alert'), '文件的内容是网页，应为');
  expect(errors).toEqual([]);
  await close();
});

it('latitude before longitude is found out, and put right by one click', async () => {
  const { page, close } = await visitAtlas(browser, site);
  await choose(page, write('swapped.csv', `name,lng,lat\na,${lat},${lng}\nb,${lat + 0.01},${lng}`));
  await bench(page).getByRole('button', { name: '对调经度与纬度' }).click();
  await seesText(bench(page), 'CSV：2 个点');
  await seesText(bench(page), lng.toFixed(5));
  await close();
});

it('two hundred thousand points are read and drawn, and can be coloured by a field', async () => {
  const lines = Array.from({ length: 200_000 }, (_, i) =>
    [112.2 + (i % 500) / 1000, 29.6 + Math.floor(i / 500) / 1000, i % 7].join(),
  );
  const { page, errors, close } = await visitAtlas(browser, site);
  await choose(page, write('many.csv', ['lng,lat,value', ...lines].join('\n')));
  await seesText(bench(page), '200,000 个点');
  await page.locator('#map .map-points').waitFor();
  await bench(page).getByLabel('按字段着色').selectOption('value');
  await seesText(bench(page).locator('.own-key'), '6');
  expect(errors).toEqual([]);
  await close();
});

const HOSTILE = '<img src=x onerror="document.title=1">\u202e甲站';

it('a GeoPackage is read with what the site itself brings', async () => {
  const geojson = write(
    'stops.geojson',
    JSON.stringify({
      type: 'Feature',
      properties: { name: HOSTILE },
      geometry: { type: 'Point', coordinates: [lng, lat + 0.003] },
    }),
  );
  const file = join(folder, '站点.gpkg');
  execFileSync('ogr2ogr', ['-f', 'GPKG', '-t_srs', 'EPSG:4549', file, geojson], { stdio: 'ignore' });
  const { page, errors, requests, close } = await visitAtlas(browser, site);
  await choose(page, file, 'CGCS2000');
  await seesText(bench(page), 'GeoPackage：1 个点，0 个线或面。原坐标系 CGCS2000');
  await seesText(bench(page).getByRole('row', { name: new RegExp(`^${school?.properties.name} `) }), '333 米');
  // Words, and nothing that acts or turns what follows.
  await seesText(bench(page).locator('.own-rows'), HOSTILE.replace('\u202e', ''));
  expect(await bench(page).locator('img').count()).toBe(0);
  expect(errors).toEqual([]);
  expect(requests.filter((request) => !request.startsWith(site) && !request.startsWith('blob:'))).toEqual([]);
  await close();
});
