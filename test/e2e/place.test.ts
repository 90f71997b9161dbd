import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, PHONE, theBrowser } from './browser.ts';
import { type Atlas, openAtlas } from './driver.ts';
import { eventually, seesText } from './expect.ts';
import { inGate } from './matrix.ts';
import { showPane } from './states.ts';

const browser = await theBrowser();
const site = inject('sample');
const run = promisify(execFile);

const open = (path: string, options: BrowserContextOptions = DESKTOP): Promise<Atlas> =>
  openAtlas(browser, site, path, options, false);

/** What a person types, in a page that stands at the tool with a place chosen. */
async function placeByTyping(page: Page, coordinates: string, datum: string): Promise<void> {
  await page.getByLabel('坐标', { exact: true }).fill(coordinates);
  await page.getByLabel('坐标系').selectOption(datum);
  await page.getByRole('button', { name: '取这个坐标' }).click();
}
async function giveEvidence(page: Page): Promise<void> {
  await page.getByLabel(/网页地址、文件/).fill('2032年3月我到过现场');
  await page.getByLabel(/它对位置说了什么/).fill('洞口在北屏山南坡的公路旁');
}
/** Does what makes the page begin anew, and waits until it has. */
async function anew(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
}
const finish = (page: Page): Promise<void> =>
  anew(page, () => page.locator('form.placing button[type="submit"]').click());
/** The file that a click saves, as it is. */
async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存成文件' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

const WINDOWS = [
  ['a wide window', DESKTOP],
  ['a phone', PHONE],
] as const;

describe('a place that is not on the map', () => {
  it.each(inGate(WINDOWS, ([window]) => window === 'a wide window'))(
    'is put there from its card, with evidence, and counts at once, in %s',
    async (_, options) => {
      const { page, card, errors, close } = await open('?place=beiping-tunnel', options);
      await seesText(page.locator('.shelf-count'), /图外\s*6/);
      await card.getByRole('button', { name: '放到图上' }).click();
      await page.locator('form.placing').waitFor();
      // Without a position and a source it cannot be finished.
      await page.locator('form.placing button[type="submit"]').click();
      await seesText(page.locator('.placing [role="alert"]'), /还缺位置[\s\S]*还缺来源/);
      await placeByTyping(page, '29.88, 112.42', 'WGS-84');
      await seesText(page.locator('.placing-spot'), '112.42000, 29.88000（WGS-84，来自 WGS-84）');
      await giveEvidence(page);
      await finish(page);
      await seesText(page.locator('.shelf-count'), /图外\s*5/);
      await seesText(card, /北屏山隧道[\s\S]*误差约 100 米/);
      await seesText(card, /位置是你放的，只在本浏览器/);
      await seesText(card, /洞口在北屏山南坡的公路旁/);
      await seesText(card, /2032年3月我到过现场/);
      // It stays for another visit.
      await page.goto(`${site}?whereabouts=drawn`);
      await showPane(page, 'list');
      await eventually(async () => expect(await page.locator('#list [data-place="beiping-tunnel"]').count()).toBe(1));
      expect(errors).toEqual([]);
      await close();
    },
  );

  it.each(inGate(WINDOWS, ([window]) => window === 'a phone'))(
    'has its tool in view and its longest names within it, in %s',
    async (_, options) => {
      const { page, close } = await openAtlas(browser, inject('site'), '?lang=en&tool=place', options, false);
      await page.locator('.bench-body select').waitFor();
      const width = await page.locator('.bench').evaluate((bench) => bench.getBoundingClientRect().right);
      for (const part of ['.bench-body select', '.bench-tool[aria-pressed="true"]'])
        await eventually(async () => {
          const box = await page.locator(part).first().boundingBox();
          expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
        });
      await close();
    },
  );

  it.each(inGate(WINDOWS, ([window]) => window === 'a phone'))(
    'is put there by its address, with nobody asked, in %s',
    async (_, options) => {
      const { page, card, errors, close } = await openAtlas(
        browser,
        inject('site'),
        '?place=huawei-liaoning-hq',
        options,
        false,
      );
      // What is looked up comes with the tool; then the network may go.
      const [names] = await Promise.all([
        page.waitForResponse(/\/gazetteer-/),
        card.getByRole('button', { name: '放到图上' }).click(),
      ]);
      await names.finished();
      await page.context().setOffline(true);
      const lookUp = async (words: string): Promise<void> => {
        await page.getByLabel('地址、路口或车站').fill(words);
        await page.keyboard.press('Enter');
      };
      await lookUp('不在此处的小路');
      await seesText(page.locator('form.placing'), /本图的地名里没有“不在此处的小路”/);
      await lookUp('智慧大街与全运路交叉口');
      await page.getByRole('button', { name: /智慧大街×全运路/ }).click();
      await seesText(page.locator('.placing-spot'), /^123\.4\d+, 41\.6\d+/);
      expect(await page.getByLabel('半径（米）').inputValue()).toBe('80');
      expect(await page.getByLabel('备注（可不填）').inputValue()).toMatch(/按“智慧大街与全运路交叉口”查本图地名/);
      await giveEvidence(page);
      await page.context().setOffline(false);
      await finish(page);
      await seesText(card, /华为[\s\S]*误差约 80 米/);
      await seesText(card, /按地址查得/);
      expect(errors).toEqual([]);
      await close();
    },
  );

  it('takes coordinates of every datum, and says what it cannot read or what lies elsewhere', async () => {
    const { page, close } = await open('?tool=place:beiping-tunnel');
    await page.locator('form.placing').waitFor();
    await placeByTyping(page, '北屏山', 'WGS-84');
    await seesText(page.locator('.placing-typed [role="alert"]'), /读不出坐标/);
    await placeByTyping(page, '123.45, 41.7', 'WGS-84');
    await seesText(page.locator('.placing-typed [role="alert"]'), /不在本图范围内/);
    await placeByTyping(page, '112°25′12″E 29°52′48″N', 'WGS-84');
    await seesText(page.locator('.placing-spot'), /^112\.42000, 29\.88000/);
    await placeByTyping(page, '112.42, 29.88', 'GCJ-02');
    await seesText(page.locator('.placing-spot'), /^112\.4[01]\d+, 29\.88\d+（WGS-84，来自 GCJ-02）/);
    await close();
  });

  it('is clicked onto the map, and dragged to where it belongs', async () => {
    const { page, mapIdle, pointAt, errors, close } = await open('?tool=place:beiping-tunnel#map=13/29.88/112.42');
    await page.getByRole('button', { name: '在图上点', exact: true }).click();
    await seesText(page.locator('.bench-sketching'), /在地图上点一下/);
    await page.locator('#map .maplibregl-canvas').waitFor();
    await mapIdle();
    const spot = async (): Promise<readonly number[]> =>
      (await page.locator('.placing-spot').innerText()).split(/[,（]/).slice(0, 2).map(Number);
    await pointAt(112.43, 29.885);
    await page.mouse.down();
    await page.mouse.up();
    await seesText(page.locator('.placing-spot'), /^112\.4[23]\d+, 29\.88\d+（WGS-84/);
    const [lng = 0, lat = 0] = await spot();
    expect([Math.abs(lng - 112.43), Math.abs(lat - 29.885)].every((off) => off < 0.0005)).toBe(true);
    await page.getByRole('button', { name: '拖动调整' }).click();
    await seesText(page.locator('.bench-sketching'), /把点拖到/);
    await pointAt(lng, lat);
    await page.mouse.down();
    await pointAt(112.41, 29.875);
    await page.mouse.up();
    await eventually(async () => {
      const [east = 0, north = 0] = await spot();
      expect([Math.abs(east - 112.41), Math.abs(north - 29.875)].every((off) => off < 0.0005)).toBe(true);
    });
    expect(errors).toEqual([]);
    await close();
  });

  it('is put there by keyboard alone, and taken back', async () => {
    const { page, errors, close } = await open('?place=beiping-tunnel');
    const press = async (name: string | RegExp, role: 'button' | 'textbox' = 'button'): Promise<void> => {
      await page.getByRole(role, { name }).first().focus();
      if (role === 'button') await page.keyboard.press('Enter');
    };
    await press('放到图上');
    await page.locator('form.placing').waitFor();
    await press('坐标', 'textbox');
    await page.keyboard.type('112.42, 29.88');
    await page.keyboard.press('Enter');
    await seesText(page.locator('.placing-spot'), /^112\.42000/);
    await press(/网页地址/, 'textbox');
    await page.keyboard.type('https://plan.example/tunnel');
    await page.keyboard.press('Tab');
    await page.keyboard.type('规划图上的洞口');
    await anew(page, async () => {
      await page.locator('form.placing button[type="submit"]').focus();
      await page.keyboard.press('Enter');
    });
    await seesText(page.locator('.placing-own'), /你放的地点：1[\s\S]*北屏山隧道/);
    await anew(page, () => press('收回北屏山隧道'));
    await seesText(page.locator('.placing-own'), /你放的地点：0/);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('what a person has placed', () => {
  it('and cannot be read any more is said, and kept until it is given up', async () => {
    const { page, errors, close } = await open('');
    await page.evaluate((key) => localStorage.setItem(key, '[{"place":"beiping-tunnel"}]'), 'linhu-atlas:placements');
    await page.goto(`${site}?tool=place`);
    const told = page.locator('.bench [role="alert"]');
    await seesText(told, /1 条读不出的定位[\s\S]*expected site, line or area/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      told.getByRole('button', { name: '存成文件' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('"place": "beiping-tunnel"');
    await told.getByRole('button', { name: '不要了' }).click();
    await told.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => localStorage.getItem('linhu-atlas:placements'))).toBeNull();
    expect(errors).toEqual([]);
    await close();
  });

  it('leaves as one file, which the maintainers take over with one command', async () => {
    const { page, close } = await open('?tool=place:beiping-tunnel');
    await placeByTyping(page, '112.42, 29.88', 'WGS-84');
    await giveEvidence(page);
    await page.getByLabel('署名（可不填）').fill('沈女士');
    await finish(page);
    const folder = mkdtempSync(join(tmpdir(), 'atlas-placed-'));
    cpSync('test/sample', join(folder, 'atlas'), { recursive: true });
    writeFileSync(join(folder, 'patch.json'), await saved(page));
    const apply = () =>
      run('npx', ['tsx', 'src/build/apply/cli.ts', join(folder, 'patch.json')], {
        env: { ...process.env, ATLAS: join(folder, 'atlas') },
      });
    expect((await apply()).stdout).toMatch(/placed: beiping-tunnel\n1 placed, 0 stood so already, 0 refused/);
    const record = readFileSync(join(folder, 'atlas/places/roads.geojson'), 'utf8');
    expect(record).toMatch(/112\.42, 29\.88[\s\S]*2032年3月我到过现场 \(沈女士\)/);
    expect((await apply()).stdout).toMatch(/0 placed, 1 stood so already, 0 refused/);
    await close();
  });

  it('meets another person’s: what differs is shown side by side, and what is no such file is named', async () => {
    const { page, close } = await open('?tool=place:beiping-tunnel');
    await placeByTyping(page, '112.42, 29.88', 'WGS-84');
    await giveEvidence(page);
    await finish(page);
    const patch = JSON.parse(await saved(page));
    const upload = (content: string) =>
      page
        .locator('.placing-file input')
        .setInputFiles({ name: 'theirs.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await upload('no json');
    await seesText(page.locator('.placing-own [role="alert"]'), /“theirs.json”不是 JSON 文件/);
    await upload(JSON.stringify({ ...patch, atlas: 'other' }));
    await seesText(page.locator('.placing-own [role="alert"]'), /expected “linhu-atlas”/);
    const [mine] = patch.placements;
    const other = { ...mine, place: 'jinghu-seed' };
    await upload(JSON.stringify({ ...patch, placements: [{ ...mine, precisionM: 20 }, other] }));
    await seesText(page.locator('.placing-conflict'), /± 100 米[\s\S]*± 20 米/);
    await anew(page, () => page.getByRole('button', { name: '用文件里的' }).click());
    await seesText(page.locator('.placing-own'), /你放的地点：2[\s\S]*± 20 米[\s\S]*镜湖种业/);
    await close();
  });
});
