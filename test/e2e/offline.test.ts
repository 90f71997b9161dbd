import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { DESKTOP, theBrowser, watchPage } from './browser.ts';
import { type Atlas, openAtlas } from './driver.ts';
import { eventually, isAt, seesText } from './expect.ts';
import { buildNext, type Host, startHost } from './host.ts';
import { GROUND } from './journey.ts';
import { FULL, inFull } from './matrix.ts';
import { shareOfMap } from './pixels.ts';

const browser = await theBrowser();

const OFFLINE = { ...DESKTOP, serviceWorkers: 'allow' } as const;
const DIST = GROUND.dist;
const OLD = '开放数据';
const NEW = '公开的数据';
/** Two files that only a few people ever need. */
const REFUSED = /heat-|xlsx-/;
let host: Host;
let next: string;
beforeAll(async () => {
  next = await buildNext(GROUND.atlas, OLD, NEW);
}, 180_000);
beforeEach(async () => {
  host = await startHost(DIST);
});
afterEach(() => host.pull());

const bench = (page: Page) => page.getByRole('region', { name: '规划分析' });
const dialog = (page: Page) => page.locator('dialog[open]');
const notices = (page: Page) => page.getByRole('region', { name: '提示' });
const openAbout = (page: Page) => page.getByRole('button', { name: '说明' }).click();
const offlineLine = (page: Page) => dialog(page).locator('[data-offline]');
async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog[data-name]').waitFor({ state: 'detached' });
}

/** Visits the atlas and stays until the whole of it is kept. */
async function visit(path = '', hand = false): Promise<Atlas> {
  const atlas = await openAtlas(browser, host.site, path, OFFLINE, hand);
  await openAbout(atlas.page);
  await seesText(offlineLine(atlas.page), /^可离线使用：全部内容已存到此设备（\d+\.\d MB）/);
  await closeDialog(atlas.page);
  return atlas;
}

async function reload({ page, mapIdle }: Atlas): Promise<void> {
  await page.reload();
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  await mapIdle();
}

/** Reloads a page; where it does not come, another page of the same site says how the workers stand. */
const reloadWatched = (page: Page, witness: Page): Promise<unknown> =>
  page.reload().catch(async (error: Error) => {
    const workers = await witness.evaluate(async () => {
      const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {};
      return {
        installing: installing?.state,
        waiting: waiting?.state,
        active: active?.state,
        caches: await caches.keys(),
      };
    });
    throw new Error(`${error.message}\nworkers: ${JSON.stringify(workers)}; asked: ${host.asked.slice(-5).join(' ')}`);
  });

it('works in every part after the first visit, the network gone', async () => {
  const atlas = await visit('', true);
  const { page, errors } = atlas;
  await host.pull();
  await reload(atlas);

  // Water and woods of the base map, under the places.
  await eventually(async () =>
    expect(await shareOfMap(page, { min: [170, 200, 210], max: [215, 230, 245] })).toBeGreaterThan(0.002),
  );
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(GROUND.initials);
  await seesText(page.getByRole('listbox'), GROUND.sought);
  await page.keyboard.press('Escape');
  await atlas.mention(GROUND.place).first().click();
  await seesText(atlas.card, '依据');
  await page.getByRole('button', { name: '报告数字', exact: true }).click();
  await seesText(dialog(page), GROUND.year);
  await closeDialog(page);
  await page.keyboard.press('t');
  await seesText(dialog(page).getByRole('table'), GROUND.name);
  await closeDialog(page);

  await page.getByRole('button', { name: '分析', exact: true }).first().click();
  await bench(page).waitFor();
  const tools = await bench(page).getByRole('navigation').getByRole('button').allInnerTexts();
  expect(tools.length).toBeGreaterThan(7);
  for (const tool of tools) {
    await bench(page).getByRole('button', { name: tool, exact: true }).click();
    await bench(page).locator('h3, h4, input, select, table').first().waitFor();
  }
  await bench(page).getByRole('button', { name: '空间分布', exact: true }).click();
  await bench(page).getByRole('radio', { name: '热度' }).check({ force: true });
  await seesText(bench(page), '热度图会把少数几个点抹成一片');
  await bench(page).getByRole('button', { name: '下载', exact: true }).click();
  await bench(page).getByLabel('格式').waitFor();
  const formats = await bench(page).getByLabel('格式').locator('option').all();
  expect(formats.length).toBeGreaterThan(4);
  for (const format of FULL ? formats : formats.slice(0, 1)) {
    await bench(page)
      .getByLabel('格式')
      .selectOption((await format.getAttribute('value')) ?? '');
    const saved = page.waitForEvent('download');
    await bench(page).getByRole('button', { name: '保存' }).click();
    expect(statSync(await (await saved).path()).size).toBeGreaterThan(1000);
  }
  if (FULL) {
    await page.getByRole('button', { name: '打印 / 导出' }).click();
    const sheet = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存 PNG' }).click();
    expect(statSync(await (await sheet).path()).size).toBeGreaterThan(50_000);
  }
  expect(errors).toEqual([]);
  expect(await notices(page).innerText()).toBe('');
  await atlas.close();
}, 240_000);

inFull('keeps every file of the site, and nothing of other hosts', async () => {
  const atlas = await visit();
  await host.pull();
  await reload(atlas);
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name !== 'sw.js' && statSync(join(DIST, name)).isFile(),
  );
  expect(files.length).toBeGreaterThan(150);
  const sizes = await atlas.page.evaluate(
    (names) => Promise.all(names.map(async (name) => (await (await fetch(`./${name}`)).arrayBuffer()).byteLength)),
    files,
  );
  expect(sizes).toEqual(files.map((name) => statSync(join(DIST, name)).size));
  const kept = await atlas.page.evaluate(async () => {
    const names = await caches.keys();
    return (await Promise.all(names.map(async (name) => (await caches.open(name)).keys())))
      .flat()
      .map(({ url }) => url);
  });
  expect(kept.filter((url) => !url.startsWith(host.site))).toEqual([]);
  await atlas.close();
});

it('an old tab keeps its own files when a new version comes, is told, and loses nothing by going on to it', async () => {
  const atlas = await visit(`?place=${GROUND.place}&layer=${GROUND.layer}`);
  const { page, errors } = atlas;
  const second = watchPage(await page.context().newPage());
  host.deploy(next);
  await second.page.goto(host.site);
  await seesText(notices(page), '新版本已就绪');
  await seesText(notices(page), '自己读入的数据和量算结果不会保留');

  // Nothing of the version before is left on the host, and the network may go as well.
  await host.pull();
  await openAbout(page);
  await seesText(dialog(page), OLD);
  await closeDialog(page);
  await page.getByRole('button', { name: '打印 / 导出' }).click();
  await page.getByRole('button', { name: '保存 PNG' }).waitFor();
  await closeDialog(page);

  await reloadWatched(second.page, page);
  await second.page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  await openAbout(second.page);
  await seesText(dialog(second.page), NEW);
  // One tab has gone on; the other still is of the version before.
  await page.getByRole('button', { name: '图例' }).click();
  await page.getByRole('region', { name: '图例' }).waitFor();
  await page.getByRole('button', { name: '分析', exact: true }).first().click();
  await bench(page).getByRole('button', { name: '图表', exact: true }).click();
  await bench(page).locator('svg, table, [role=img], button').first().waitFor();

  await notices(page).getByRole('button', { name: '重新加载' }).click();
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  await isAt(
    page,
    new RegExp(`place=${GROUND.place}&layer=${GROUND.layer}|layer=${GROUND.layer}&place=${GROUND.place}`),
  );
  await seesText(atlas.cardTitle, GROUND.name);
  await openAbout(page);
  await seesText(dialog(page), NEW);
  // The version before goes when nobody is left in it.
  await eventually(async () => expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1));
  expect([...errors, ...second.errors]).toEqual([]);
  await atlas.close();
});

inFull('with storage full it works from the network, and the dialog says that it does so only there', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...OFFLINE });
  const { page, errors } = watchPage(await context.newPage());
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.site).origin, quotaSize: 500_000 });
  await page.goto(host.site);
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  await openAbout(page);
  await seesText(offlineLine(page), '不可离线使用：此设备留给本页的存储空间不足');
  await page.reload();
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  await page.keyboard.press('t');
  await seesText(dialog(page).getByRole('table'), GROUND.name);
  expect(errors).toEqual([]);
  await context.close();
});

inFull('an evicted copy is made again from the network', async () => {
  const atlas = await visit();
  const { page } = atlas;
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await reload(atlas);
  await openAbout(page);
  await seesText(offlineLine(page), /^可离线使用/);
  await host.pull();
  await reload(atlas);
  await openAbout(page);
  await seesText(dialog(page), OLD);
  expect(atlas.errors).toEqual([]);
  await atlas.close();
});

inFull('a copy that is deleted stays deleted, until it is asked for again', async () => {
  const atlas = await visit();
  const { page } = atlas;
  await openAbout(page);
  await page.getByRole('button', { name: '删除离线副本' }).click();
  await seesText(offlineLine(page), '离线副本已删除');
  await reload(atlas);
  await openAbout(page);
  await seesText(offlineLine(page), '离线副本已删除');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.getByRole('button', { name: '保存离线副本' }).click();
  await seesText(offlineLine(page), /^可离线使用/);
  await host.pull();
  await reload(atlas);
  expect(atlas.errors).toEqual([]);
  await atlas.close();
});

inFull('where the system saves data only what was used is kept', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...OFFLINE });
  await context.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
  );
  const { page } = watchPage(await context.newPage());
  await page.goto(host.site);
  await page.locator('#map[aria-busy="false"]').waitFor();
  await openAbout(page);
  await seesText(offlineLine(page), '系统设为节省流量，只存下用过的部分');
  expect(host.asked.filter((path) => path.endsWith('.wasm'))).toEqual([]);
  await host.pull();
  await page.reload();
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  await openAbout(page);
  await seesText(dialog(page), OLD);
  await context.close();
});

it('a line that breaks while the copy is made is said, and the copy goes on when it is back', async () => {
  host.refuse(REFUSED);
  const { page, close } = await openAtlas(browser, host.site, '', OFFLINE, false);
  await openAbout(page);
  await seesText(offlineLine(page), '暂不可离线使用：下载中断，网络恢复后会接着下载');
  const before = host.asked.length;
  host.refuse(null);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await seesText(offlineLine(page), /^可离线使用/);
  // What was there is not fetched over again.
  const earlier = new Set(host.asked.slice(0, before));
  const again = host.asked.slice(before).filter((path) => path.startsWith('assets/') && earlier.has(path));
  expect(again.filter((path) => !REFUSED.test(path))).toEqual([]);
  await close();
});

inFull('a new version that does not fit comes from the network, and the one before is not stuck', async () => {
  const atlas = await visit();
  const { page } = atlas;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.site).origin, quotaSize: 500_000 });
  host.deploy(next);
  await page.reload();
  await notices(page).getByRole('button', { name: '重新加载' }).click();
  await openAbout(page);
  await seesText(dialog(page), NEW);
  await seesText(offlineLine(page), '不可离线使用：此设备留给本页的存储空间不足');
  await atlas.close();
});

it('an embedded map makes no copy', async () => {
  const { page, close } = await openAtlas(browser, host.site, '?embed=1', OFFLINE, false);
  // The part that would make one is there, and has decided.
  await eventually(async () => expect(host.asked.join()).toMatch(/join-offline-/));
  await page.waitForLoadState('networkidle');
  expect(host.asked).not.toContain('sw.js');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await close();
});
