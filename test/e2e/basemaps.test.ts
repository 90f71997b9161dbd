import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { theBrowser } from './browser.ts';
import { visitAtlas } from './driver.ts';
import { eventually, seesText } from './expect.ts';
import { inGate } from './matrix.ts';
import { shareOfMap } from './pixels.ts';
import { KEY, type Mood, standIn } from './stand-in.ts';

const browser = await theBrowser();

const site = inject('sample');
const { credits } = JSON.parse(readFileSync('test/sample/atlas.json', 'utf8')) as { credits: { map: { zh: string } } };

/** How much of the map has the colour of the stand-in's ground, faded outside of the district or not. */
const magenta = (page: Page) => shareOfMap(page, { min: [150, 0, 150], max: [255, 130, 255] });

async function open(mood: Mood = 'well') {
  const atlas = await visitAtlas(browser, site);
  const host = await standIn(atlas.page);
  host.mood = mood;
  await atlas.page.getByRole('button', { name: '底图' }).click();
  const panel = atlas.page.getByRole('region', { name: '底图' });
  const leave = async (): Promise<void> => {
    host.close();
    await atlas.close();
  };
  return { ...atlas, host, panel, leave };
}
const note = (page: Page) => page.locator('#map-note');

describe('another base map', () => {
  it('is asked for only when chosen, is drawn with its credit, and goes again', async () => {
    const { page, panel, host, requests, errors, mapIdle, leave } = await open();
    expect(requests.filter((url) => !url.startsWith(site) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(await magenta(page)).toBeLessThan(0.02);
    await panel.getByRole('radio', { name: /^OpenFreeMap/ }).check();
    await eventually(async () => expect(await magenta(page)).toBeGreaterThan(0.08));
    await seesText(note(page), /OpenFreeMap © OpenMapTiles/);
    expect(host.asked.every((url) => url.startsWith('https://tiles.openfreemap.org/'))).toBe(true);
    await panel.getByRole('radio', { name: /^离线底图/ }).check();
    await eventually(async () => expect(await magenta(page)).toBeLessThan(0.02));
    await panel.getByRole('radio', { name: /^无底图/ }).check();
    await seesText(note(page), /未含审图号/);
    // A reload asks nobody.
    const before = host.asked.length;
    await panel.getByRole('radio', { name: /^OpenFreeMap/ }).check();
    await eventually(async () => expect(await magenta(page)).toBeGreaterThan(0.08));
    await mapIdle();
    const after = host.asked.length;
    expect(after).toBeGreaterThan(before);
    await page.reload();
    await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
    await mapIdle();
    expect(await magenta(page)).toBeLessThan(0.02);
    expect(host.asked.length).toBe(after);
    expect(errors).toEqual([]);
    await leave();
  });

  it('of Tianditu needs a key of the right form, bears the review number that one gives, and gives way to the offline map when it fails', async () => {
    const { page, panel, host, errors, leave } = await open();
    const vector = panel.getByRole('radio', { name: /^天地图 · 矢量/ });
    expect(await vector.isDisabled()).toBe(true);
    await panel.getByLabel('您的密钥（tk）').fill('not a key');
    await seesText(panel, /密钥应为 32 位十六进制字符/);
    expect(host.asked).toEqual([]);
    await panel.getByLabel('您的密钥（tk）').fill(KEY);
    await vector.check();
    await eventually(async () => expect(await magenta(page)).toBeGreaterThan(0.08));
    await seesText(note(page), /审图号见天地图官网.*天地图（国家地理信息公共服务平台）/s);
    await panel.getByLabel(/^审图号/).fill('GS（测试）1号');
    await seesText(note(page), /审图号：GS（测试）1号/);
    expect(new Set(host.asked.map((url) => new URL(url).searchParams.get('LAYER')))).toEqual(new Set(['vec', 'cva']));
    expect(page.url()).not.toContain(KEY);
    expect(errors).toEqual([]);
    host.mood = 'refusing';
    await page.getByRole('button', { name: '放大' }).click();
    await seesText(page.locator('.notice'), /对方拒绝了请求/);
    await eventually(async () => expect(await magenta(page)).toBeLessThan(0.02));
    await leave();
  });
});

describe('a base map that fails', () => {
  const MOODS = [
    ['down', /^OpenFreeMap/, /没有响应，仍用离线底图/],
    ['page', /^OpenFreeMap/, /不能识别，仍用离线底图/],
    ['quota', /^OpenFreeMap/, /已达上限，仍用离线底图/],
    ['refusing', /^天地图 · 影像/, /对方拒绝了请求/],
  ] as const;
  it.each(inGate(MOODS, ([mood]) => mood === 'down' || mood === 'refusing'))(
    '%s: the offline map stays and a notice says why',
    async (mood, name, words) => {
      const { page, panel, leave } = await open(mood);
      await panel.getByLabel('您的密钥（tk）').fill(KEY);
      await panel.getByRole('radio', { name }).check();
      await seesText(page.locator('.notice'), words);
      expect(await panel.getByRole('radio', { name: /^离线底图/ }).isChecked()).toBe(true);
      expect(await magenta(page)).toBeLessThan(0.02);
      await seesText(note(page), credits.map.zh);
      expect(await page.locator('.notice').innerText()).not.toContain(KEY);
      await leave();
    },
  );
});
