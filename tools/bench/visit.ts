import type { Browser, CDPSession, Page } from 'playwright-core';
import { DESKTOP, openPage, SHARP } from '../../test/e2e/browser.ts';

/** On what a page is opened. */
export interface Conditions {
  readonly network?: 'slow 4G';
  /** How many times slower the processor is. */
  readonly slowdown?: number;
  /** Whether the driver is said to be one of a graphics card, at once. */
  readonly card?: boolean;
  /** What stands at the address in place of what is served there: HTML. */
  readonly instead?: string;
}

/** What one visit took, from navigation on; milliseconds. */
export interface Seconds {
  readonly at: number;
  /** What the page's thread did until then. */
  readonly busy: number;
  readonly layoutAndStyle: number;
}

/** Chrome DevTools' “slow 4G”: 1.6 Mbit/s down, 750 kbit/s up, 150 ms. */
const SLOW_4G = {
  offline: false,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
  latency: 150 * 3.75,
};

/** What `WATCH_TASKS` keeps. */
interface Watched {
  readonly longest: number;
  readonly lastLong: number;
}

/** Opens a page and measures until it sets a mark: `map-idle`, which the maps set themselves, or `places-shown`. */
export async function visitUntil(
  browser: Browser,
  url: string,
  mark: 'map-idle' | 'places-shown',
  places: number,
  conditions: Conditions = {},
): Promise<Seconds> {
  const { page, session } = await openOn(browser, places, conditions, mark === 'map-idle');
  const { instead: body } = conditions;
  if (body) await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
    polling: 20,
    timeout: 60_000,
  });
  const { metrics } = await session.send('Performance.getMetrics');
  const at = await page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN, mark);
  await page.context().close();
  const ms = (name: string): number => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return { at, busy: ms('TaskDuration'), layoutAndStyle: ms('LayoutDuration') + ms('RecalcStyleDuration') };
}

/** The longest task of a page that nobody touches, from navigation until it has been at rest for two seconds; milliseconds. */
export async function longestTask(browser: Browser, url: string, places: number): Promise<number> {
  const { page } = await openOn(browser, places, {}, false);
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  await page.waitForFunction(() => performance.now() - (window as unknown as Watched).lastLong > 2000, undefined, {
    polling: 100,
  });
  const longest = await page.evaluate(() => (window as unknown as Watched).longest);
  await page.context().close();
  return longest;
}

async function openOn(
  browser: Browser,
  places: number,
  { network, slowdown, card }: Conditions,
  hand: boolean,
): Promise<{ page: Page; session: CDPSession }> {
  const { page } = await openPage(browser, { ...DESKTOP, ...SHARP }, hand && !card, 'new');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  if (network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  if (slowdown) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (card)
    await page.route(/graphics-worker/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: "postMessage('a graphics card')" }),
    );
  await page.addInitScript({ content: markPlaces(places) + WATCH_TASKS });
  return { page, session };
}

/**
 * Marks the first frame that has every drawn place on the screen, whatever draws it, once it has been painted. Written as text: what compiles
 * this file would have it call a helper that the page does not have.
 */
const markPlaces = (places: number): string => `
  requestAnimationFrame(function look() {
    const picture = document.querySelector('.first-box, .simple-map > svg');
    const dots = document.querySelectorAll('.first-view a, .simple-map [data-place]').length;
    if (!picture || picture.clientHeight < 200 || dots < ${places}) return requestAnimationFrame(look);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => performance.mark('places-shown');
    channel.port2.postMessage(null);
  });`;

/** Keeps the length of the longest task, and when the last long one ended. */
const WATCH_TASKS = `
  window.longest = 0;
  window.lastLong = 0;
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) {
      window.longest = Math.max(window.longest, duration);
      window.lastLong = startTime + duration;
    }
  }).observe({ type: 'longtask', buffered: true });`;
