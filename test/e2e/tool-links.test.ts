import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { theBrowser } from './browser.ts';
import { visitAtlas, visitSimply } from './driver.ts';
import { eventually, isAt, seesText } from './expect.ts';
import { metresApart } from './raster.ts';

const browser = await theBrowser();

const site = inject('sample');

const bench = (page: Page) => page.getByRole('region', { name: '规划分析' });
const tool = (page: Page, name: string) => bench(page).getByRole('button', { name, exact: true });

it('a tool and what is set in it are a link, and Back closes the tool, not each setting', async () => {
  const { page, errors, close } = await visitSimply(browser, site);
  await page.keyboard.press('w');
  await tool(page, '服务覆盖').click();
  await bench(page).getByRole('radio', { name: '公园广场' }).check({ force: true });
  await tool(page, '500 米').click();
  await isAt(page, /tool=reach:parks,500(#|$)/);
  await seesText(bench(page), '公园广场500 米之内的建成区');
  const share = await bench(page).locator('.bench-big').innerText();
  await page.reload();
  await seesText(bench(page), '公园广场500 米之内的建成区');
  await seesText(bench(page).locator('.bench-big'), share);
  await page.goBack();
  await isAt(page, /tool=area(#|$)/);
  await page.goBack();
  await eventually(async () => expect(await bench(page).count()).toBe(0));
  expect(page.url()).not.toContain('tool=');
  expect(errors).toEqual([]);
  await close();
});

it('a link measures from the very point that it names', async () => {
  const { page, close } = await visitSimply(browser, site, '?tool=near:point/112.4/29.79,2000');
  await seesText(bench(page), '所选的点（112.40000, 29.79000）');
  await seesText(bench(page), '2 公里之内有');
  await close();
});

it('settings that mean nothing are named and the rest is kept', async () => {
  const { page, close } = await visitSimply(browser, site, '?tool=reach:pubs,500');
  await seesText(page.locator('#notices'), 'tool=reach:pubs');
  await seesText(bench(page), '学校500 米之内的建成区');
  await close();
  const other = await visitSimply(browser, site, '?tool=teleport');
  await seesText(other.page.locator('#notices'), 'tool=teleport');
  expect(await bench(other.page).count()).toBe(0);
  await other.close();
});

it('with a card over a tool, one press brings the tool in front and the next closes it', async () => {
  const { page, cardTitle, close } = await visitSimply(browser, site, '?tool=charts&place=jinghu-park');
  await seesText(cardTitle, '镜湖公园');
  await eventually(async () => expect(await page.locator('#app').getAttribute('data-front')).toBe('card'));
  const button = page.getByRole('button', { name: '分析', exact: true }).first();
  await button.click();
  await eventually(async () => expect(await page.locator('#app').getAttribute('data-front')).toBe('bench'));
  await seesText(bench(page), /共 \d+ 处/);
  await button.click();
  await eventually(async () => expect(await bench(page).count()).toBe(0));
  await close();
});

/** Stops on a line east from one point, 400 m apart. */
const START = [112.34, 29.79] as const;
/** Of longitude at this latitude, on the ellipsoid. */
const M_PER_DEGREE = 96_690;
const STOPS = Array.from({ length: 30 }, (_, i) => [START[0] + (i * 400) / M_PER_DEGREE, START[1]] as const);

it('own points are counted in areas, sought nearby, laid out in hexagons and measured for coverage', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'atlas-own-')), '站.csv');
  writeFileSync(file, ['站名,经度,纬度', ...STOPS.map(([lng, lat], i) => `站${i},${lng},${lat}`)].join('\n'));
  const { page, errors, close } = await visitAtlas(browser, site, '?tool=data&area=circle:112.34,29.79,1500:甲');
  await bench(page).locator('input[type=file]').setInputFiles(file);
  await bench(page).getByLabel('文件里的坐标用的是哪个坐标系？').selectOption('WGS-84');
  await seesText(bench(page), 'CSV：30 个点');

  await tool(page, '划定范围').click();
  const inside = STOPS.filter((stop) => metresApart([...START], [...stop]) < 1500).length;
  await seesText(bench(page).locator('.own-inside tbody tr'), new RegExp(`甲\\s+${inside}\\s`));

  await tool(page, '周边').click();
  await seesText(bench(page).locator('.near-from'), '范围“甲”');
  await tool(page, '1 公里').click();
  const around = STOPS.filter((stop) => metresApart([...START], [...stop]) < 2500).length;
  await seesText(bench(page).locator('.own-around'), `1 公里之内有 ${around} 个点，共 30 个`);

  await tool(page, '空间分布').click();
  await bench(page).getByRole('radio', { name: '我的数据' }).check({ force: true });
  await seesText(bench(page), '区内 30 个点');
  const counts = await bench(page).locator('.spread-cells tbody th').allInnerTexts();
  expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(30);
  await bench(page).getByRole('radio', { name: '中心与聚散' }).check({ force: true });
  // All neighbours are 400 m apart, to the metre.
  await seesText(bench(page), /观测平均最近距离\s+400 米/);

  await tool(page, '服务覆盖').click();
  await bench(page).getByRole('radio', { name: '我的数据' }).check({ force: true });
  await seesText(bench(page), '我的数据1 公里之内的建成区');
  await seesText(bench(page), /用了几个点\s+30/);
  // A row of discs of 1 km, 400 m apart: less than their sum, more than the middle one.
  const facts = await bench(page).locator('.bench-facts dd').allInnerTexts();
  const [union = 0, sum = 0] = facts.slice(1).map((words) => Number.parseFloat(words));
  expect(sum).toBeCloseTo(30 * Math.PI, 0);
  const segment = 2 * Math.acos(0.2) - 2 * 0.2 * Math.sqrt(1 - 0.04);
  expect(Math.abs(union - (30 * Math.PI - 29 * segment))).toBeLessThan(0.6);
  expect(errors).toEqual([]);
  await close();
});
