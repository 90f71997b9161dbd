import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESKTOP, LAPTOP, NARROW_PHONE, openPage, PHONE, theBrowser } from './browser.ts';
import { LEAST_SHIFT, scoreOf, shiftsOf, watchShifts } from './shifts.ts';

const browser = await theBrowser();
const site = inject('site');

/** Middles of all that leads to a place on the map, by its id: CSS pixels from the upper left corner of the window. */
const marks = (page: Page, selector: string, idOf: string) =>
  page.evaluate(
    ([selector, idOf]) =>
      Object.fromEntries(
        [...document.querySelectorAll(selector)].flatMap((mark) => {
          const { x, y, width, height } = mark.getBoundingClientRect();
          const id = mark.getAttribute(idOf)?.replace(/^.*#/, '') ?? '';
          // What a window of another size has instead is not seen.
          return width ? [[id, [x + width / 2, y + height / 2]]] : [];
        }),
      ),
    [selector, idOf] as const,
  );
const first = (page: Page) => marks(page, '.first-view a', 'href');
const drawnLater = (page: Page) => marks(page, '.simple-map [data-place]', 'data-place');

describe('the map that is in the page', () => {
  it.each([
    ['wide window', DESKTOP, 0],
    ['laptop', LAPTOP, 1],
    ['phone', PHONE, 0],
    ['narrow phone', NARROW_PHONE, 4],
  ])(
    'has every drawn place before the script comes, and all stays where it is when it does: %s',
    async (_, options, most) => {
      const { page } = await openPage(browser, options, false, 'new');
      await watchShifts(page);
      let letCome = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        letCome = resolve;
      });
      await page.route(/assets\/index-[\w-]+\.js/, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(site, { waitUntil: 'commit' });
      await page.locator('.first-view a:not([class])').last().waitFor();
      // Its style sheet comes with the first paint.
      await page.waitForFunction(() => (document.querySelector('.first-box')?.clientHeight ?? 0) > 100);
      const before = await first(page);
      letCome();
      await page.locator('.first-view').waitFor({ state: 'detached' });
      const after = await drawnLater(page);
      expect(Object.keys(before).length).toBeGreaterThan(40);
      expect(Object.keys(before).sort()).toEqual(Object.keys(after).sort());
      const moved = Object.entries(after).filter(([id, [x = 0, y = 0]]) => {
        const [x0 = 0, y0 = 0] = before[id] ?? [];
        return Math.hypot(x - x0, y - y0) > 2;
      });
      // No dot, and no more names of areas than lay over a dot in a window of this size.
      expect(moved.length, JSON.stringify(moved)).toBeLessThanOrEqual(most);
      await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
      await page.locator('.shelf').waitFor();
      const shifts = await shiftsOf(page);
      expect(scoreOf(shifts), JSON.stringify(shifts)).toBeLessThanOrEqual(LEAST_SHIFT);
      await page.context().close();
    },
  );

  it('is not shown first where an address asks for another view', async () => {
    const { page } = await openPage(browser, DESKTOP, false, 'new');
    await page.route(/assets\/index-[\w-]+\.js/, () => new Promise(() => undefined));
    for (const asks of ['#map=12/41.7/123.45', '?place=xiuhu', '?layer=parks']) {
      await page.goto('about:blank');
      await page.goto(site + asks, { waitUntil: 'commit' });
      await page.locator('.first-view').waitFor({ state: 'attached' });
      await page.waitForFunction(
        () => getComputedStyle(document.getElementById('map') ?? document.body).overflow === 'clip',
      );
      expect(await page.locator('.first-view').isVisible(), asks).toBe(false);
    }
    await page.goto('about:blank');
    await page.goto(`${site}?lang=zh`, { waitUntil: 'commit' });
    await page.locator('.first-view a').first().waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().close();
  });

  it.each([
    ['a wide window', DESKTOP],
    ['a phone', PHONE],
  ])('is there without a script, leads to the list, and asks for nothing: in %s', async (_, options) => {
    const { page, requests } = await openPage(browser, { ...options, javaScriptEnabled: false }, false);
    await page.goto(site);
    const dot = page.locator('.first-view a[href="places.html#xiuhu"]');
    await dot.waitFor();
    expect(requests.filter((address) => /simple-|\.mvt/.test(address))).toEqual([]);
    await dot.click();
    await page.waitForURL(/places\.html#xiuhu$/);
    await page.context().close();
  });
});
