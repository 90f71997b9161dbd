import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, LAPTOP, NARROW_PHONE, openPage, PHONE, theBrowser } from './browser.ts';
import { startFaultyHost } from './faulty-host.ts';
import { GROUND } from './journey.ts';
import { FULL, inGate } from './matrix.ts';
import { LEAST_SHIFT, scoreOf, shiftsOf, watchShifts } from './shifts.ts';

const browser = await theBrowser();
const ground = inject(GROUND.site);
const PLACE = FULL ? 'xiuhu' : 'jinghu-park';

const WINDOWS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['desktop', DESKTOP],
  ['laptop', LAPTOP],
  ['wide desktop', { viewport: { width: 1920, height: 1080 } }],
  ['small laptop', { viewport: { width: 1000, height: 700 } }],
  ['tablet', { viewport: { width: 820, height: 1100 }, hasTouch: true, isMobile: true }],
  ['phone', PHONE],
  ['narrow phone', NARROW_PHONE],
  ['phone on its side', { ...PHONE, viewport: { width: 844, height: 390 } }],
];

/** What an address opens, and what is there when all of it has come. */
const ADDRESSES: readonly (readonly [path: string, last: string])[] = [
  ['', '.shelf'],
  ['?lang=en', '.shelf'],
  [`?place=${PLACE}`, '#card .derived:not([data-waits])'],
  [`?passage=${FULL ? '2023-c1-s4-p1' : '2032-c1-s1-p1'}`, '#card h2'],
  ['?layer=parks', '.shelf'],
  ['?tool=near', '#bench .shape-keys'],
  ['?embed=1', '.embed-link'],
  [`?embed=1&place=${PLACE}`, '#card .derived:not([data-waits])'],
];

const CASES = WINDOWS.flatMap(([window, options], size) =>
  ADDRESSES.flatMap(([path, last], at) =>
    (['new', 'known'] as const).map((visitor, second) => ({
      name: `${path || 'the bare address'}, ${window}, a ${visitor} visitor`,
      options,
      path,
      last,
      visitor,
      // Each address once, in another window each, known and new visitors in turn.
      isTurn: size === (at * 5) % WINDOWS.length && second !== at % 2,
    })),
  ),
);

describe('nothing that was painted moves while the page comes', () => {
  it.each(inGate(CASES, ({ isTurn }) => isTurn))('$name', async ({ options, path, last, visitor }) => {
    const { page, errors } = await openPage(browser, options, false, visitor);
    await watchShifts(page);
    await page.goto(ground + path);
    await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
    await page.locator(last).first().waitFor({ state: 'attached' });
    // Where the drawer is open its filter comes last.
    await page.waitForFunction(() => {
      const filters = document.getElementById('filters');
      return !filters?.clientHeight || filters.querySelector('.filters');
    });
    const shifts = await shiftsOf(page);
    expect(scoreOf(shifts), JSON.stringify(shifts)).toBeLessThanOrEqual(LEAST_SHIFT);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each(['phone', 'tablet', 'desktop'])('over a slow line, when half of it has been painted: %s', async (window) => {
    const host = await startFaultyHost(FULL ? 'dist' : 'dist-sample');
    host.hold(new Set(['index.html']), '<div id="map-tools">');
    const [, options = {}] = WINDOWS.find(([name]) => name === window) ?? [];
    const { page, errors } = await openPage(browser, options, false, 'new');
    await watchShifts(page);
    await page.goto(host.site, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await page.locator('.first-view a').last().waitFor({ state: 'attached' });
    host.mend();
    await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
    const shifts = await shiftsOf(page);
    expect(scoreOf(shifts), JSON.stringify(shifts)).toBeLessThanOrEqual(LEAST_SHIFT);
    expect(errors).toEqual([]);
    await page.context().close();
    await host.close();
  });
});
