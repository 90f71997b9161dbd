import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { DESKTOP, openPage, PHONE, theBrowser } from './browser.ts';
import { seesText } from './expect.ts';

const browser = await theBrowser();

const FILE = resolve('dist-single/hunnan-atlas.html');
beforeAll(async () => {
  if (!existsSync(FILE)) throw new Error('no single file in dist-single/: run “npm run build:single” first');
});

/** The file as a double click opens it. Whatever it asks of anybody but itself is in `outside`. */
async function openFile(query = '', options: Parameters<typeof openPage>[1] = DESKTOP, hand = false) {
  const watched = await openPage(browser, options, hand);
  const { page, requests } = watched;
  await page.goto(pathToFileURL(FILE).href + query);
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  const outside = () => requests.slice(1).filter((address) => !/^(blob|data):/.test(address));
  return { ...watched, outside, close: () => page.context().close() };
}

const bench = (page: Page) => page.getByRole('region', { name: '规划分析' });

it('opened from a disk it has report, map, search and card, and asks nobody for anything', async () => {
  const { page, errors, outside, close } = await openFile('', DESKTOP, true);
  await page.locator('#map[aria-busy="false"] canvas').waitFor();
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('xiuhu');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await seesText(page.locator('section.card h2'), '秀湖');
  await seesText(page.locator('section.card'), '水库湖面');
  expect(page.url()).toContain('?place=xiuhu');
  await page.reload();
  await seesText(page.locator('section.card h2'), '秀湖');
  expect(errors).toEqual([]);
  expect(outside().filter((address) => !address.startsWith('file:'))).toEqual([]);
  await close();
});

it('its tools count, its workers read a file and measure, and what is taken away is saved', async () => {
  const { page, errors, outside, close } = await openFile('?tool=reach');
  await seesText(bench(page).locator('.bench-big'), '%');
  await bench(page).getByRole('button', { name: '我的数据', exact: true }).click();
  await bench(page)
    .locator('input[type=file]')
    .setInputFiles({
      name: '站点.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('站名,经度,纬度\n甲站,123.66,41.94\n乙站,,\n'),
    });
  await bench(page).getByLabel('文件里的坐标用的是哪个坐标系？').selectOption('WGS-84');
  await seesText(bench(page), 'CSV：1 个点');
  await page.locator('#map .map-points').waitFor();
  await bench(page).getByRole('button', { name: '下载', exact: true }).click();
  await bench(page).getByLabel('格式').selectOption('gpkg');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    bench(page).getByRole('button', { name: '保存' }).click(),
  ]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 15)
      .toString(),
  ).toBe('SQLite format 3');
  expect(errors).toEqual([]);
  expect(outside()).toEqual([]);
  await close();
});

it('on a phone, in English, it says that nothing lies beside it', async () => {
  const { page, errors, close } = await openFile('?lang=en', PHONE);
  await page.getByRole('button', { name: 'About', exact: true }).click();
  await seesText(page.locator('dialog'), 'single-file edition');
  await page.locator('dialog').getByText('Software used and its licences').click();
  // A package of the page and one of a worker.
  await seesText(page.locator('.licences'), /maplibre-gl [\d.]+ — BSD-3-Clause[\s\S]*papaparse [\d.]+ — MIT/);
  expect(await page.locator('dialog a[href^="./"]').count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});
