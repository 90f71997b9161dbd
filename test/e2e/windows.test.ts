import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, PHONE, theBrowser } from './browser.ts';
import { visitAtlas } from './driver.ts';
import { eventually } from './expect.ts';
import { GROUND } from './journey.ts';
import { findClipped, findSmall } from './looks.ts';
import { FULL, inGate } from './matrix.ts';
import { needsMap, STATES, type State } from './states.ts';
import { withRules } from './with-rules.ts';

const browser = await theBrowser();

/** The sample in the gate, whose pages are there sooner; in the long run the real atlas with its longer words. */
const site = inject(GROUND.site);
/** One with stages, whose evidence a finger has to meet. */
const [place, title] = FULL ? ['central-park', '中央公园'] : ['jinghu-park', '镜湖公园'];

/** 1280 × 1024 at 400 %. */
const ZOOMED = { viewport: { width: 320, height: 256 } };
const PHONE_LYING = { ...PHONE, viewport: { width: 844, height: 390 } };
const TABLET = { ...PHONE, viewport: { width: 820, height: 1180 } };
/** The distances that a reader may set for himself, WCAG 1.4.12. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

const named = (...names: string[]): readonly State[] =>
  STATES.filter(({ name }) => names.includes(name)).map((state) => ({
    ...state,
    path: state.path.replace('xiuhu', place).replace(encodeURIComponent('秀湖'), encodeURIComponent(title)),
  }));

async function inState(
  state: State,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  // A tool brings the full map, and would leave it to the states after it.
  const hand = needsMap(state) || state.name.startsWith('tool ');
  const atlas = await visitAtlas(browser, site, state.path, options, hand);
  await state.enter(atlas.page);
  await look(atlas.page);
  expect(atlas.errors).toEqual([]);
  await atlas.close();
}

describe('at 400 % nothing is wider than the window, and no control loses its words', () => {
  it.each(named('start', 'map', 'list', 'card', 'filters', 'search', 'dialog keys', 'dialog print', 'tool area'))(
    '$name',
    (state) => inState(state, ZOOMED, async (page) => expect(await findClipped(page)).toEqual([])),
  );
});

describe('with the distances between letters and lines that a reader sets', () => {
  for (const [at, [name, options]] of Object.entries({ desktop: DESKTOP, phone: PHONE }).entries())
    it.each(
      inGate(named('start', 'list', 'card', 'legend', 'dialog figures', 'tool area'), (_, turn) => turn % 2 === at),
    )(`$name, ${name}`, (state) =>
      inState(state, options, async (page) => {
        expect(await withRules(page, SPACED, () => findClipped(page))).toEqual([]);
      }),
    );
});

it('in forced colours the focus and every sign are seen', () =>
  inState({ name: '', path: '', enter: async () => undefined }, DESKTOP, async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await page.locator('#list .symbol').first().waitFor();
    const signs = () =>
      page.locator('#list .symbol').evaluateAll((all) =>
        all.filter((sign) => {
          const [plate, icon] = ['.symbol-plate', '.symbol-icon'].map((part) => sign.querySelector(part));
          return plate && icon && getComputedStyle(plate).fill === getComputedStyle(icon).fill;
        }),
      );
    await eventually(async () => expect(await signs()).toEqual([]));
    // The style sheet of forced colours comes when they do: by then every plate has the one ink of the system.
    const inks = () =>
      page
        .locator('#list .symbol-plate')
        .evaluateAll((all) => [...new Set(all.map((plate) => getComputedStyle(plate).stroke))]);
    await eventually(async () => expect(await inks()).toHaveLength(1));
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab');
      const ring = await page.evaluate(() => {
        const element = document.activeElement?.closest('.search-field, .chip, .segment') ?? document.activeElement;
        if (!element) return 'nothing has the focus';
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? '' : element.outerHTML.slice(0, 120);
      });
      expect(ring).toBe('');
    }
  }));

it('where motion is to be reduced nothing moves by itself: no transition, and the map is where it goes at once', () =>
  inState({ name: 'map', path: '', enter: async () => undefined }, DESKTOP, async (page) => {
    await page.evaluate(() => {
      Object.assign(window, { moves: 0 });
      new MutationObserver(() => (window as unknown as { moves: number }).moves++).observe(
        document.querySelector('.maplibregl-ctrl-scale') ?? document.body,
        { characterData: true, childList: true, subtree: true },
      );
    });
    await page.keyboard.press('/');
    await page.keyboard.type(title);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('section.card h2').waitFor();
    await page.locator('#map[aria-busy="false"]').waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    // A flight would write the scale anew in every frame.
    expect(await page.evaluate(() => (window as unknown as { moves: number }).moves)).toBeLessThan(4);
  }));

it('on a phone the card is drawn up and down by its bar, by its buttons as well', () =>
  inState({ name: '', path: `?place=${place}`, enter: async () => undefined }, PHONE, async (page) => {
    const height = async () => (await page.locator('#card').boundingBox())?.height ?? 0;
    const bar = await page.locator('.card-bar .spacer').boundingBox();
    if (!bar) throw new Error('the card has no bar');
    const half = await height();
    const [x, y] = [bar.x + bar.width / 2, bar.y + bar.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 100);
    await page.mouse.move(x, 130, { steps: 4 });
    await page.mouse.up();
    await eventually(async () => expect(await height()).toBeGreaterThan(half * 1.6));
    const lower = page.locator('.card-bar').getByRole('button', { name: '收起卡片' });
    await lower.tap();
    await lower.tap();
    await eventually(async () => expect(await height()).toBeLessThan(half));
  }));

it('on a phone lying down card and tools stand beside the map, which keeps its height', async () => {
  for (const state of named('card', 'tool area'))
    await inState(state, PHONE_LYING, async (page) => {
      const part = page.locator(state.name === 'card' ? '#card' : '#bench');
      await eventually(async () => {
        const [map, side] = [await page.locator('#map').boundingBox(), await part.boundingBox()];
        expect(side?.x).toBeGreaterThanOrEqual((map?.x ?? 0) + (map?.width ?? 0) - 1);
        expect(map?.height).toBeGreaterThan(200);
        expect(side?.height).toBeGreaterThan(240);
      });
      expect(await findClipped(page)).toEqual([]);
    });
});

it('on a tablet map, text and card are seen together', () =>
  inState({ name: '', path: `?place=${place}`, enter: async () => undefined }, TABLET, async (page) => {
    await page.locator('.stages .quote').first().waitFor();
    for (const part of ['#map', '#report-pane', '#card']) expect(await page.locator(part).isVisible()).toBe(true);
    expect(await findClipped(page)).toEqual([]);
    expect(await findSmall(page)).toEqual([]);
  }));
