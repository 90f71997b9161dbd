import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { DESKTOP, openPage, PHONE, theBrowser } from './browser.ts';
import { eventually, isAt, seesText } from './expect.ts';

const browser = await theBrowser();

const site = inject('sample');

/** A page on a machine whose processor draws WebGL, and nobody's hand on the map. */
async function openUntouched(path = '', options: BrowserContextOptions = DESKTOP) {
  const watched = await openPage(browser, options, false);
  const { page } = watched;
  await page.goto(site + path);
  await page.locator('.simple-map svg').waitFor({ state: 'attached' });
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  return { ...watched, close: () => page.context().close() };
}

const note = (page: Page) => page.getByRole('region', { name: '简图说明' });
const fullMap = (page: Page) => page.locator('#map > :not(.simple-map) canvas').first();

async function hasFullMap(page: Page): Promise<void> {
  await page.locator('.simple-map').waitFor({ state: 'detached' });
  await fullMap(page).waitFor();
  await note(page).waitFor({ state: 'detached' });
}

it('where the processor draws, the places are there at once, and the full map comes when the pointer does, as filtered and as moved', async () => {
  const { page, errors, close } = await openUntouched('?layer=parks#map=11/29.78/112.36');
  await seesText(note(page), '简图');
  expect(await fullMap(page).count()).toBe(0);
  expect(await page.locator('.simple-map [data-place]').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: '放大' }).click();
  await hasFullMap(page);
  await eventually(async () => expect(await page.locator('#map').getAttribute('aria-busy')).toBe('false'));
  await isAt(page, /#map=12\/29\.7\d*\/112\.3/);
  await seesText(page.getByRole('status').first(), /^2 \/ \d+ 处/);
  expect(errors).toEqual([]);
  await close();
});

it('the full map goes on showing the whole district when the list is opened beside it', async () => {
  const { page, errors } = await openPage(browser, { viewport: { width: 1100, height: 900 } }, false, 'new');
  await page.goto(site);
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  await page.locator('#map').hover();
  await hasFullMap(page);
  const zoom = (): number => Number(/#map=([\d.]+)/.exec(page.url())?.[1]);
  await eventually(async () => expect(zoom()).toBeGreaterThan(0));
  const before = zoom();
  await page.keyboard.press('l');
  await eventually(async () => expect(zoom()).toBeLessThan(before - 0.2));
  expect(errors).toEqual([]);
  await page.context().close();
});

it('what it covers is drawn as finely as the screen is before it makes way', async () => {
  const { page, errors, close } = await openUntouched();
  const dots = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const map = document.getElementById('map') as HTMLElement;
        new MutationObserver(() => {
          const canvas = map.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
          if (canvas && !map.querySelector('.simple-map:not(.leaving)'))
            resolve(canvas.width / (map.clientWidth * devicePixelRatio));
        }).observe(map, { subtree: true, childList: true, attributes: true });
      }),
  );
  await page.locator('#map').hover();
  expect(await dots).toBeCloseTo(1, 1);
  expect(errors).toEqual([]);
  await close();
});

it('to a list, a text and a card the simple map is enough', async () => {
  const { page, errors, close } = await openUntouched();
  await page.locator('#list [data-place="jinghu-park"]').click();
  await seesText(page.locator('section.card h2'), '镜湖公园');
  await page
    .locator('.simple-map [data-place="jinghu-park"], .simple-map [data-ground="jinghu-park"]')
    .first()
    .waitFor();
  await page.locator('#report').hover();
  expect(await fullMap(page).count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

it('a keyboard that comes to the map has the full one, and keeps its place on it', async () => {
  const { page, errors, close } = await openUntouched();
  await page.locator('.simple-map [data-key][tabindex="0"]').focus();
  await hasFullMap(page);
  await eventually(async () =>
    expect(await page.evaluate(() => document.activeElement?.closest('#map') !== null)).toBe(true),
  );
  expect(errors).toEqual([]);
  await close();
});

it('a tool is content with the simple map until something is drawn by hand, and then draws on the full one', async () => {
  const { page, errors, close } = await openUntouched('?tool=area');
  const bench = page.getByRole('region', { name: '规划分析' });
  await bench.getByRole('button', { name: '矩形' }).first().waitFor();
  expect(await fullMap(page).count()).toBe(0);
  await bench.getByRole('button', { name: '矩形' }).first().press('Enter');
  await hasFullMap(page);
  const box = await page.locator('#map').boundingBox();
  if (!box) throw new Error('no map');
  await page.mouse.click(box.x + 60, box.y + 60);
  await page.mouse.move(box.x + 200, box.y + 200);
  await page.mouse.click(box.x + box.width - 60, box.y + box.height - 60);
  await isAt(page, /area=rectangle:/);
  expect(errors).toEqual([]);
  await close();
});

it('a phone opens on the map, and has the full one when a finger touches it', async () => {
  const { page, errors, close } = await openUntouched('', PHONE);
  await page.locator('.simple-map').tap({ position: { x: 8, y: 8 } });
  await hasFullMap(page);
  expect(errors).toEqual([]);
  await close();
});
