import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { theBrowser } from './browser.ts';
import { visitAtlas } from './driver.ts';
import { seesText } from './expect.ts';

const browser = await theBrowser();

const site = inject('sample');
const folder = mkdtempSync(join(tmpdir(), 'atlas-own-'));

const bench = (page: Page) => page.getByRole('region', { name: '规划分析' });
const chooseDatum = (page: Page, datum: string) =>
  bench(page).getByLabel('文件里的坐标用的是哪个坐标系？').selectOption(datum);
const rows = (page: Page) => bench(page).locator('.own-rows:not(.own-pointed) tbody tr').allInnerTexts();

it('the parts of a shapefile that are dropped together are read as one', async () => {
  const features = ['甲学校', '乙医院'].map((name, i) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Point', coordinates: [123.4312 + i / 100, 41.7125] },
  }));
  writeFileSync(join(folder, 'from.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
  const parts = mkdtempSync(join(tmpdir(), 'atlas-own-'));
  const args = ['-f', 'ESRI Shapefile', '-lco', 'ENCODING=CP936', '-t_srs', 'EPSG:4549'];
  execFileSync('ogr2ogr', [...args, join(parts, 'pts.shp'), join(folder, 'from.geojson')], { stdio: 'ignore' });
  const { page, errors, close } = await visitAtlas(browser, site);
  const files = readdirSync(parts).map((name) => ({ name, bytes: [...readFileSync(join(parts, name))] }));
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of given) transfer.items.add(new File([Uint8Array.from(bytes)], name));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
  }, files);
  await seesText(bench(page), `+${files.length - 1}`);
  await chooseDatum(page, 'CGCS2000');
  await seesText(bench(page), 'Shapefile（zip）：2 个点，0 个线或面');
  await seesText(bench(page), '坐标已从“CGCS2000');
  expect((await rows(page)).map((row) => row.split(/\s+/))).toEqual([
    ['123.43120', '41.71250', '甲学校'],
    ['123.44120', '41.71250', '乙医院'],
  ]);
  expect(errors).toEqual([]);
  await close();
});

it('of files that are chosen together each is read, or named with the reason; a map program’s file suggests its datum', async () => {
  const kml = (name: string) =>
    `<kml><Placemark><name>${name}</name><Point><coordinates>123.43,41.7</coordinates></Point></Placemark></kml>`;
  const archive = zipSync({
    '一.kmz': zipSync({ 'doc.kml': strToU8(kml('甲')) }),
    '二.csv': strToU8('name,lng,lat\n乙,123.44,41.7'),
    '坏.gpx': strToU8('<gpx>\n<wpt></gpx>'),
  });
  writeFileSync(join(folder, '巡查.zip'), archive);
  writeFileSync(join(folder, '标签.ovkml'), kml('丙'));
  const { page, errors, close } = await visitAtlas(browser, site);
  await page.getByRole('button', { name: '分析', exact: true }).first().click();
  await bench(page).getByRole('button', { name: '我的数据', exact: true }).click();
  const chooser = bench(page).locator('input[type=file]');
  expect((await chooser.getAttribute('accept'))?.split(',')).toEqual(expect.arrayContaining(['.ovkml', '.ovkmz']));
  await chooser.setInputFiles(join(folder, '标签.ovkml'));
  await seesText(bench(page), '奥维互动地图导出的文件一般用 GCJ-02');
  await chooser.setInputFiles([join(folder, '巡查.zip'), join(folder, '标签.ovkml')]);
  await chooseDatum(page, 'WGS-84');
  await seesText(bench(page), '多种格式：3 个点，0 个线或面');
  expect((await rows(page)).map((row) => row.trim().split(/\s+/).slice(2))).toEqual([
    ['一', '甲'],
    ['二', '乙', '123.44', '41.7'],
    ['标签', '丙'],
  ]);
  await bench(page).getByText('1 处有问题').click();
  await seesText(bench(page), '“巡查.zip/坏.gpx”未读入：按GPX读到第 2 行中断');
  await seesText(bench(page), '若位置整体偏移，请改选 GCJ-02');
  expect(errors).toEqual([]);
  await close();
});
