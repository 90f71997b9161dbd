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

/** Opens the atlas at an address below the site and waits until it answers and its map is at rest. */
export async function openAtlas(
  browser: Browser,
  site: string,
  path = '',
  options: BrowserContextOptions = DESKTOP,
): Promise<Atlas> {
  const watched = await openPage(browser, options);
  const { page } = watched;
  await page.goto(site + path);
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
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
    close: () => page.context().close(),
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
