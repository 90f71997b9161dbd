import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DESKTOP, openPage, theBrowser, type Watched, withoutWebGl } from './browser.ts';
import { goTo, openAtlas, startOver } from './driver.ts';
import { eventually, seesText } from './expect.ts';
import { inFull } from './matrix.ts';

const browser = await theBrowser();

interface Feature {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: number[] } | null;
  readonly properties: { readonly name: string; readonly layer: string };
}

const site = inject('sample');
/** The places of a build that are on the map. */
const locatedIn = (build: string): Feature[] =>
  (JSON.parse(readFileSync(`${build}/data/places.geojson`, 'utf8')) as { features: Feature[] }).features.filter(
    ({ geometry }) => geometry !== null,
  );
const located = locatedIn('dist-sample');

/** A page whose browser gives no WebGL. */
async function openWithout(site: string): Promise<Watched> {
  const watched = await openPage(browser, DESKTOP);
  const { page } = watched;
  await withoutWebGl(page);
  await page.goto(site);
  await page.locator('.simple-map svg').waitFor();
  return watched;
}

let without: Watched;
beforeAll(async () => {
  without = await openWithout(site);
});
afterAll(() => without.page.context().close());

/** Back to its first state, and from there to an address. */
async function visitWithout(path = ''): Promise<Watched> {
  await startOver(without.page);
  await goTo(without.page, site + path);
  await without.page.locator('#map[aria-busy="false"]').waitFor();
  return without;
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
    const { page, errors } = await visitWithout();
    await seesText(page.getByRole('region', { name: '简图说明' }), '此浏览器没有 WebGL');
    await drawsAsMany(page, located.length);
    await page.locator('button[aria-controls="facet-layer"]').click();
    await page.locator('#facet-layer input[value="scenic"]').check({ force: true });
    await drawsAsMany(page, located.filter(({ properties }) => properties.layer === 'scenic').length);
    expect(errors).toEqual([]);
  });

  it('opens the card of a clicked place, and takes the emphasis from the text', async () => {
    const [place, other] = located.filter(({ geometry }) => geometry?.type === 'Point');
    const [lng, lat] = place?.geometry?.coordinates ?? [];
    const { page, errors } = await visitWithout(`#map=16/${lat}/${lng}`);
    const id = place?.id;
    await page.locator(`.simple-map [data-place="${id}"]`).click();
    await seesText(page.locator('section.card h2'), place?.properties.name ?? '');
    await page.locator(`.simple-map [data-place="${id}"][aria-pressed="true"]`).waitFor();
    await page.locator(`#report .mention[data-place~="${other?.id}"]`).filter({ visible: true }).first().click();
    await page.locator(`.simple-map [data-place="${other?.id}"][aria-pressed="true"]`).waitFor();
    expect(errors).toEqual([]);
  });

  // On the real atlas, whose places stand close enough for crowds.
  it('is worked by the keyboard: a symbol is reached by Tab and arrows, a crowd opens, a place is selected', async () => {
    const { page } = await openWithout(inject('site'));
    await drawsAsMany(page, locatedIn('dist').length);
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
    await page.context().close();
  });

  it('frames what the search finds, and moves by button, wheel and drag', async () => {
    const { page } = await visitWithout();
    const school = located.find(({ properties }) => properties.layer === 'schools');
    await page.keyboard.press('/');
    await page.keyboard.type(school?.properties.name ?? '');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator(`.simple-map [data-place="${school?.id}"][aria-pressed="true"]`).waitFor();
    const zoomOf = (): number => Number(/#map=([\d.]+)/.exec(page.url())?.[1]);
    await eventually(async () => expect(zoomOf()).toBeGreaterThan(13));
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
  });

  it('draws the areas of the workbench', async () => {
    const { page } = await visitWithout('?area=rectangle:112.35,29.76,112.45,29.82:甲');
    await page.locator('.simple-map [data-role="area"]').waitFor();
  });

  it('still saves a picture', async () => {
    const { page } = await visitWithout();
    await page.getByRole('button', { name: '打印 / 导出' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: /PNG/ }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.png$/);
  });
});

// The page waits for it as long as a person would; in the gate the page has one that comes back.
inFull(
  'a graphics context that does not come back gives way to the simple map with filter, selection and camera, and to a new full map on request',
  async () => {
    const place = located.find(({ properties }) => properties.layer === 'parks');
    const { page, close } = await openAtlas(browser, site, `?place=${place?.id}&layer=parks#map=12.5/29.79/112.36`);
    await page.locator('.maplibregl-canvas').evaluate((canvas) => {
      (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    const note = page.getByRole('region', { name: '简图说明' });
    await seesText(note, '显卡连接中断');
    await drawsAsMany(page, located.filter(({ properties }) => properties.layer === 'parks').length);
    await page.locator(`.simple-map [data-place="${place?.id}"][aria-pressed="true"]`).waitFor({ state: 'attached' });
    expect(page.url()).toMatch(/#map=12\.5\d*\/29\.79\d*\/112\.36/);
    await note.getByRole('button', { name: '重试' }).click();
    await eventually(async () => expect(await page.locator('.simple-map').count()).toBe(0));
    await page.locator('#map[aria-busy="false"] .maplibregl-canvas').waitFor();
    expect(page.url()).toMatch(/#map=12\.5\d*\/29\.79\d*\/112\.36/);
    await close();
  },
);
