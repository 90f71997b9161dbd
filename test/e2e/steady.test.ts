import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, openPage, PHONE, theBrowser } from './browser.ts';
import { GROUND } from './journey.ts';
import { FULL, inGate } from './matrix.ts';

const browser = await theBrowser();
const ground = inject(GROUND.site);
const PLACE = FULL ? 'xiuhu' : 'jinghu-park';

/** As much as nobody notices, by the browsers' own score. */
const MOST = 0.01;

const WINDOWS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['desktop', DESKTOP],
  ['laptop', { viewport: { width: 1280, height: 720 } }],
  ['wide desktop', { viewport: { width: 1920, height: 1080 } }],
  ['small laptop', { viewport: { width: 1000, height: 700 } }],
  ['tablet', { viewport: { width: 820, height: 1100 }, hasTouch: true, isMobile: true }],
  ['phone', PHONE],
  ['narrow phone', { ...PHONE, viewport: { width: 320, height: 640 } }],
  ['phone on its side', { ...PHONE, viewport: { width: 844, height: 390 } }],
];

/** What an address opens, and what is there when all of it has come. */
const ADDRESSES: readonly (readonly [path: string, last: string])[] = [
  ['', '.shelf'],
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

const watchShifts = (): void => {
  Object.assign(window, { shifted: [] });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node }[] })[])
      (window as unknown as { shifted: unknown[] }).shifted.push([
        entry.value,
        ...entry.sources.map(({ node }) => (node as Element | null)?.id || node?.nodeName),
      ]);
  }).observe({ type: 'layout-shift', buffered: true });
};
const shiftsOf = (page: Page): Promise<readonly (readonly [number, ...string[]])[]> =>
  page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve((window as unknown as { shifted: [number, ...string[]][] }).shifted)),
        ),
      ),
  );

describe('nothing that was painted moves while the page comes', () => {
  it.each(inGate(CASES, ({ isTurn }) => isTurn))('$name', async ({ options, path, last, visitor }) => {
    const { page, errors } = await openPage(browser, options, false, visitor);
    await page.addInitScript(watchShifts);
    await page.goto(ground + path);
    await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
    await page.locator(last).first().waitFor({ state: 'attached' });
    // Where the drawer is open its filter comes last.
    await page.locator('#filters').evaluate(
      (filters) =>
        new Promise<void>((resolve) => {
          const look = (): unknown =>
            filters.clientHeight === 0 || filters.querySelector('.filters') ? resolve() : requestAnimationFrame(look);
          look();
        }),
    );
    const shifts = await shiftsOf(page);
    expect(
      shifts.reduce((sum, [score]) => sum + score, 0),
      JSON.stringify(shifts),
    ).toBeLessThanOrEqual(MOST);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
