import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, openPage, theBrowser } from './browser.ts';
import { openAtlas } from './driver.ts';
import { eventually, seesText } from './expect.ts';
import { inFull } from './matrix.ts';

const browser = await theBrowser();

const site = inject('site');
const { features } = JSON.parse(readFileSync('dist/data/places.geojson', 'utf8')) as {
  features: {
    id: string;
    geometry: { type: string; coordinates: number[] } | null;
    properties: { name: string; layer: string };
  }[];
};
const located = features.filter(({ geometry }) => geometry !== null);

/** A page whose browser gives no WebGL. */
async function openWithout(path = '') {
  const watched = await openPage(browser, DESKTOP);
  const { page } = watched;
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, ...rest: unknown[]) => unknown;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest);
    } as typeof HTMLCanvasElement.prototype.getContext;
  });
  await page.goto(site + path);
  await page.locator('.simple-map svg').waitFor();
  return { ...watched, close: () => page.context().close() };
}

/** How many places the map shows: alone, by name, and counted in crowds. */
const drawn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const crowds = [...document.querySelectorAll('[data-crowd] text')].map(({ textContent }) => Number(textContent));
    return document.querySelectorAll('.simple-map [data-place]').length + crowds.reduce((sum, n) => sum + n, 0);
  });
const drawsAsMany = (page: Page, count: number): Promise<void> =>
  eventually(async () => expect(await drawn(page)).toBe(count));

describe('a browser without WebGL', () => {
  it('has a simple map that says so, draws as many places as the filter says, and follows the filter', async () => {
    const { page, errors, close } = await openWithout();
    await seesText(page.getByRole('region', { name: '简图说明' }), '此浏览器没有 WebGL');
    await drawsAsMany(page, located.length);
    await page.locator('button[aria-controls="facet-layer"]').click();
    await page.locator('#facet-layer input[value="parks"]').check({ force: true });
    await drawsAsMany(page, located.filter(({ properties }) => properties.layer === 'parks').length);
    expect(errors).toEqual([]);
    await close();
  });

  it('opens the card of a clicked place, and takes the emphasis from the text', async () => {
    const park = located.find(({ properties, geometry }) => properties.layer === 'parks' && geometry?.type === 'Point');
    const [lng, lat] = park?.geometry?.coordinates ?? [];
    const { page, errors, close } = await openWithout(`#map=16/${lat}/${lng}`);
    const id = park?.id;
    await page.locator(`.simple-map [data-place="${id}"]`).click();
    await seesText(page.locator('section.card h2'), park?.properties.name ?? '');
    await page.locator(`.simple-map [data-place="${id}"][aria-pressed="true"]`).waitFor();
    const other = located.find(({ id: another, geometry }) => another !== id && geometry?.type === 'Point');
    await page.locator(`#report .mention[data-place~="${other?.id}"]`).first().click();
    await page.locator(`.simple-map [data-place="${other?.id}"][aria-pressed="true"]`).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('is worked by the keyboard: a symbol is reached by Tab and arrows, a crowd opens, a place is selected', async () => {
    const { page, close } = await openWithout();
    await drawsAsMany(page, located.length);
    await page.locator('.simple-map [tabindex="0"]').focus();
    const first = await page.evaluate(() => document.activeElement?.getAttribute('data-key'));
    await page.keyboard.press('ArrowDown');
    await eventually(async () =>
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).not.toBe(first),
    );
    const crowd = page.locator('.simple-map [data-crowd]').first();
    // From afar each is a dot for itself.
    expect(await crowd.count()).toBe(0);
    for (let step = 0; step < 3; step++) await page.keyboard.press('+');
    await crowd.waitFor();
    const before = page.url();
    await crowd.focus();
    await page.keyboard.press('Enter');
    await eventually(async () => expect(page.url()).not.toBe(before));
    await page.locator('.simple-map [data-place]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('section.card h2').waitFor();
    await close();
  });

  it('frames what the search finds, and moves by button, wheel and drag', async () => {
    const { page, close } = await openWithout();
    const park = located.find(({ properties, geometry }) => properties.layer === 'parks' && geometry);
    await page.keyboard.press('/');
    await page.keyboard.type(park?.properties.name ?? '');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator(`.simple-map [data-place="${park?.id}"][aria-pressed="true"]`).waitFor();
    const zoomOf = (): number => Number(/#map=([\d.]+)/.exec(page.url())?.[1]);
    await eventually(async () => expect(zoomOf()).toBeGreaterThan(11));
    const zoom = zoomOf();
    await page.getByRole('button', { name: '缩小' }).click();
    await eventually(async () => expect(zoomOf()).toBeCloseTo(zoom - 1, 1));
    const before = page.url();
    await page.mouse.move(700, 150);
    await page.mouse.down();
    await page.mouse.move(760, 190, { steps: 4 });
    await page.mouse.up();
    await eventually(async () => expect(page.url()).not.toBe(before));
    await page.mouse.wheel(0, -250);
    await eventually(async () => expect(zoomOf()).toBeGreaterThan(zoom - 0.9));
    await close();
  });

  it('draws the areas of the workbench', async () => {
    const { page, close } = await openWithout('?area=rectangle:123.4,41.68,123.5,41.74:甲');
    await page.locator('.simple-map [data-role="area"]').waitFor();
    await close();
  });

  it('still saves a picture', async () => {
    const { page, close } = await openWithout();
    await page.getByRole('button', { name: '打印 / 导出' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: /PNG/ }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.png$/);
    await close();
  });
});

// The page waits for it as long as a person would; in the gate the page has one that comes back.
inFull(
  'a graphics context that does not come back gives way to the simple map with filter, selection and camera, and to a new full map on request',
  async () => {
    const place = located.find(({ properties }) => properties.layer === 'parks');
    const { page, close } = await openAtlas(browser, site, `?place=${place?.id}&layer=parks#map=12.5/41.72/123.46`);
    await page.locator('.maplibregl-canvas').evaluate((canvas) => {
      (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    const note = page.getByRole('region', { name: '简图说明' });
    await seesText(note, '显卡连接中断');
    await drawsAsMany(page, located.filter(({ properties }) => properties.layer === 'parks').length);
    await page.locator(`.simple-map [data-place="${place?.id}"][aria-pressed="true"]`).waitFor({ state: 'attached' });
    expect(page.url()).toMatch(/#map=12\.5\d*\/41\.72\d*\/123\.46/);
    await note.getByRole('button', { name: '重试' }).click();
    await eventually(async () => expect(await page.locator('.simple-map').count()).toBe(0));
    await page.locator('#map[aria-busy="false"] .maplibregl-canvas').waitFor();
    expect(page.url()).toMatch(/#map=12\.5\d*\/41\.72\d*\/123\.46/);
    await close();
  },
);
