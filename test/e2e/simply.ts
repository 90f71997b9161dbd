import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DESKTOP, openPage } from './browser.ts';

/**
 * Opens the atlas with its simple map, which stays: for what the map has no part in, and quicker. `before` sees the page before it
 * is fetched; `troubles` are the errors but for the full map that is kept away.
 */
export async function openSimply(
  browser: Browser,
  site: string,
  path = '',
  before: (page: Page) => Promise<unknown> = async () => undefined,
  options: BrowserContextOptions = DESKTOP,
) {
  const { page, errors } = await openPage(browser, options, false);
  await page.route(/\/real-[^/]*\.js/, (route) => route.abort());
  await before(page);
  await page.goto(site + path);
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  await page.locator('#map[aria-busy="false"]').waitFor();
  const troubles = () => errors.filter((words) => !words.includes('net::ERR_FAILED'));
  return { page, troubles, close: () => page.context().close() };
}
