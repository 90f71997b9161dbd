import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { DESKTOP, openPage, type Watched } from './browser.ts';

/** The page as a person meets it: what can be done and what can be seen, without a word of how it is built. */
export interface Atlas extends Watched {
  readonly site: string;
  readonly card: Locator;
  readonly cardTitle: Locator;
  readonly status: Locator;
  mention(place: string): Locator;
  row(place: string): Locator;
  passage(id: string): Locator;
  /** Opens a facet if it is folded and answers the checkbox of one of its values. */
  facet(facet: string, value: string): Promise<Locator>;
  /** Opens the legend if it is closed. */
  legend(): Promise<Locator>;
  /** Clicks the map at a position in degrees, computed from the camera in the address. */
  clickMap(lng: number, lat: number): Promise<void>;
  /** Moves the pointer to a position on the map. */
  pointAt(lng: number, lat: number): Promise<void>;
  mapIdle(): Promise<void>;
  close(): Promise<void>;
}

const TILE = 512;

/**
 * Opens the atlas at an address below the site, in a page and a browser profile of its own, and waits until it answers and its map is at
 * rest. For journeys about how the page starts, what it asks for or what it remembers; the others visit a page that is there already.
 * Where it does not matter which map is there, no hand leaves the simple one, which is there sooner.
 */
export async function openAtlas(
  browser: Browser,
  site: string,
  path = '',
  options: BrowserContextOptions = DESKTOP,
  hand = true,
): Promise<Atlas> {
  const watched = await openPage(browser, options, hand);
  await watched.page.goto(site + path);
  await watched.page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  return toAtlas(watched, site, () => watched.page.context().close());
}

/** The pages that journeys visit one after another, by what kind of window they are. */
const visited = new Map<string, Promise<Watched>>();

/**
 * Goes to an address in a page that an earlier journey may have used, after the page has put itself back to its first
 * state by its own means: a tenth of the time that a new page takes. `close` leaves it to the next journey. Without a hand on the map
 * the page has the simple one, which is all that most journeys need, until one turns to the map.
 */
export async function visitAtlas(
  browser: Browser,
  site: string,
  path = '',
  options: BrowserContextOptions = DESKTOP,
  hand = true,
): Promise<Atlas> {
  const { viewport, colorScheme, ...kind } = options;
  const keyOf = (hand: boolean): string => JSON.stringify([site, kind, hand]);
  const key = keyOf(hand);
  const leave = async () => undefined;
  let watched = await visited.get(key);
  if (watched && !hand && (await watched.page.locator('#map .maplibregl-canvas').count()) > 0) {
    // An earlier journey turned to the map: the page has the full one now, and is one more for those who ask for it, or one too many.
    const full = keyOf(true);
    if (visited.has(full)) await watched.page.context().close();
    else visited.set(full, Promise.resolve(watched));
    watched = undefined;
  }
  if (!watched) {
    const opened = openAtlas(browser, site, path, options, hand);
    visited.set(key, opened);
    return { ...(await opened), close: leave };
  }
  const { page, errors, requests } = watched;
  await page.unrouteAll();
  await page.emulateMedia({
    colorScheme: colorScheme ?? 'light',
    reducedMotion: 'reduce',
    forcedColors: 'none',
    // Not ‘screen’, which would hold on paper too.
    media: null,
  });
  if (viewport) await page.setViewportSize(viewport);
  await page.mouse.move(0, 0);
  await startOver(page);
  // What the journey before has left under way was its own.
  errors.length = requests.length = 0;
  // Where panes take turns, such an address opens with the map.
  if (/[?&](place|tool)=/.test(path) && !(await page.locator('#map').isVisible()))
    await page.locator('.tab[aria-controls="map-pane"]').click();
  await goTo(page, site + path);
  return toAtlas(watched, site, leave);
}

/** The first state, asked for by the link that a person would click; every pane is drawn anew, the link among them. */
export async function startOver(page: Page): Promise<void> {
  const link = page.locator('.brand a');
  const before = await link.elementHandle();
  await link.evaluate((it: HTMLElement) => {
    localStorage.clear();
    it.click();
  });
  await page.waitForFunction((it) => !it?.isConnected, before);
  await page.evaluate(() => {
    // Where the first press of Tab sets out from on a new page.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
}

/** Goes to an address as Back and Forward do. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((url) => {
    history.pushState(null, '', url);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
}

/** The same for what has no part in the full map. */
export const visitSimply = (
  browser: Browser,
  site: string,
  path = '',
  options: BrowserContextOptions = DESKTOP,
): Promise<Atlas> => visitAtlas(browser, site, path, options, false);

async function toAtlas(watched: Watched, site: string, close: () => Promise<void>): Promise<Atlas> {
  const { page } = watched;
  const atlas: Atlas = {
    ...watched,
    site,
    card: page.locator('section.card'),
    cardTitle: page.locator('section.card h2'),
    status: page.getByRole('status').first(),
    mention: (place) => page.locator(`#report .mention[data-place~="${place}"]`),
    row: (place) => page.locator(`#list [data-place="${place}"]`),
    passage: (id) => page.locator(`[id="${id}"]`),
    facet: (facet, value) => openFacet(page, facet, value),
    legend: () => openLegend(page),
    clickMap: async (lng, lat) => {
      const { x, y } = await pointAt(page, lng, lat);
      await page.mouse.click(x, y);
    },
    pointAt: async (lng, lat) => void (await pointAt(page, lng, lat)),
    mapIdle: () => mapIdle(page),
    close,
  };
  if (await page.locator('#map').isVisible()) await atlas.mapIdle();
  return atlas;
}

async function openFacet(page: Page, facet: string, value: string): Promise<Locator> {
  const button = page.locator(`button[aria-controls="facet-${facet}"]`);
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  return page.locator(`#facet-${facet} input[value="${value}"]`);
}

async function openLegend(page: Page): Promise<Locator> {
  const button = page.getByRole('button', { name: '图例' });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  return page.getByRole('region', { name: '图例' });
}

async function mapIdle(page: Page): Promise<void> {
  await page.locator('#map[aria-busy="false"]').waitFor();
}

/** Web Mercator, relative to the camera that the address states. */
async function pointAt(page: Page, lng: number, lat: number): Promise<{ x: number; y: number }> {
  await mapIdle(page);
  const [, zoom = 0, centreLat = 0, centreLng = 0] =
    /#map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(page.url())?.map(Number) ?? [];
  const world = TILE * 2 ** zoom;
  const box = await page.locator('#map .maplibregl-canvas').boundingBox();
  if (!box) throw new Error('the map has no canvas on the page');
  const x = box.x + box.width / 2 + (eastward(lng) - eastward(centreLng)) * world;
  const y = box.y + box.height / 2 + (southward(lat) - southward(centreLat)) * world;
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  return { x, y };
}

const eastward = (lng: number): number => (lng + 180) / 360;
const southward = (lat: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
