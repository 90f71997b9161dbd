import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { DESKTOP, theBrowser } from './browser.ts';
import { openAtlas, visitAtlas } from './driver.ts';
import { eventually, seesText } from './expect.ts';

const browser = await theBrowser();

const site = inject('sample');
const folder = mkdtempSync(join(tmpdir(), 'atlas-tables-'));

const bench = (page: Page) => page.getByRole('region', { name: '规划分析' });

async function choose(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? iconv.encode(content, 'gbk') : content);
  await page.getByRole('button', { name: '分析', exact: true }).first().click();
  await bench(page).getByRole('button', { name: '我的数据', exact: true }).click();
  await bench(page).locator('input[type=file]').setInputFiles(file);
  await bench(page).getByLabel('文件里的坐标用的是哪个坐标系？').selectOption('WGS-84');
}

it('a table whose columns say nothing is shown, and read as the person points; another encoding shows at once', async () => {
  const { page, errors, close } = await visitAtlas(browser, site);
  await choose(page, '站点.csv', '服务站一览表,,,\n编号,站名,甲,乙\n1,东站,116.41,39.92\n2,西站,116.43,39.93\n合计,,,');
  await seesText(page.getByRole('alert'), '列名里认不出经度与纬度');
  const rows = bench(page).getByRole('row');
  await seesText(rows.last(), '合计');
  await bench(page).getByRole('combobox', { name: '经度', exact: true }).selectOption('甲');
  await bench(page).getByRole('combobox', { name: '纬度', exact: true }).selectOption('乙');
  await bench(page).getByRole('button', { name: '按此重读' }).click();
  await seesText(bench(page), 'CSV：2 个点');
  await seesText(bench(page), '其中 2 个点在底图之外');
  await bench(page).getByText('2 行不是记录').click();
  await seesText(bench(page), '第 1 行：表头以上的文字 服务站一览表');
  await seesText(bench(page), '第 5 行：合计一类的行');
  const first = bench(page).getByRole('row', { name: /^116\.41/ });
  await seesText(first, '东站');
  await bench(page).getByLabel('文字编码').selectOption('windows-1252');
  await eventually(async () => expect(await first.innerText()).not.toContain('东站'));
  await bench(page).getByLabel('文字编码').selectOption('');
  await seesText(first, '东站');
  expect(errors).toEqual([]);
  await close();
});

it('columns that name another datum ask before anything is drawn', async () => {
  const { page, errors, close } = await openAtlas(browser, site, '', DESKTOP, false);
  await choose(page, '百度.csv', '名称,百度经度,百度纬度\n甲,123.443887,41.720689');
  await seesText(page.getByRole('alert'), '列名写的是 百度经度 / 百度纬度（BD-09），您选的是 WGS-84');
  expect(await page.locator('#map .map-points').count()).toBe(0);
  await bench(page).getByRole('button', { name: '按 BD-09 读' }).click();
  await seesText(bench(page), 'CSV：1 个点，0 个线或面。原坐标系 BD-09');
  await seesText(bench(page).getByRole('row', { name: /甲/ }), '123.4312');
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

it('tables of a zip ask once for a datum that several name, and let columns be pointed out beside what was read', async () => {
  const { page, errors, close } = await visitAtlas(browser, site);
  const amap = (name: string) => strToU8(`名称,高德经度,高德纬度\n${name},123.43732,41.71492`);
  const nameless = strToU8('站名,甲,乙\n丙站,123.4478,41.7051');
  await choose(page, '三表.zip', zipSync({ '一.csv': amap('甲站'), '二.csv': amap('乙站'), '三.csv': nameless }));
  await seesText(page.getByRole('alert'), '“一.csv”：列名写的是 高德经度 / 高德纬度（GCJ-02），您选的是 WGS-84');
  await bench(page).getByRole('button', { name: '按 GCJ-02 读' }).click();
  await seesText(bench(page), 'CSV：2 个点，0 个线或面');
  await seesText(bench(page), '2 个文件写明用的是别的坐标系，已照确认按 GCJ-02 换算');
  await bench(page).getByText('在“三.csv”里指出经度与纬度').click();
  await bench(page).getByRole('button', { name: '按此重读' }).last().click();
  await seesText(bench(page), 'CSV：3 个点，0 个线或面');
  await seesText(bench(page).getByRole('row', { name: /^123\.4478/ }), '丙站');
  expect(
    await bench(page)
      .getByRole('row', { name: /^123\.4312.* 41\.7125.*/ })
      .count(),
  ).toBe(2);
  expect(errors).toEqual([]);
  await close();
});
