import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Camera, MapEvents, MapPort } from '../../src/contract/map-port.ts';
import type { Atlas } from '../../src/domain/atlas.ts';
import type { Box } from '../../src/domain/boxes.ts';
import type { MapOptions } from '../../src/map/real.ts';
import { isAlike } from '../../tools/pictures/png.ts';
import { FRAME, type Heard, type MapUnderTest, type Position } from '../port/cases.ts';
import { toVerbs, type Verbs } from '../port/verbs.ts';
import { openPage } from './browser.ts';
import { standIn } from './stand-in.ts';

const DIST = 'dist-sample/assets';
const files = readdirSync(DIST);
const read = (name: string): string => readFileSync(`${DIST}/${name}`, 'utf8');
const named = (pattern: RegExp): string => {
  const [name, ...more] = files.filter((file) => pattern.test(file));
  if (!name || more.length > 0)
    throw new Error(`${DIST}: expected one file like ${pattern}; build the sample atlas again`);
  return name;
};
const atlas = JSON.parse(read(named(/^atlas-.*\.json$/))) as Atlas;
const district = (
  JSON.parse(readFileSync('test/sample/base/district.geojson', 'utf8')) as GeoJSON.FeatureCollection
).features
  .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates.flat() : []))
  .reduce<Box>(
    ([w, s, e, n], [lng = 0, lat = 0]) => [Math.min(w, lng), Math.min(s, lat), Math.max(e, lng), Math.max(n, lat)],
    [180, 90, -180, -90],
  );

/** What the page of a map alone keeps. */
interface Held {
  /** The code that was built. */
  readonly built: {
    createMap(container: HTMLElement | null, events: MapEvents, options: MapOptions): Promise<MapPort>;
    startSimple(stage: object, error: Error): Promise<MapPort>;
  };
  readonly toVerbs: typeof toVerbs;
  heard: Heard[];
  verbs: Record<string, (...given: unknown[]) => unknown>;
}
declare global {
  var alone: Held;
}

/** The style sheets that maps need; the others lay out the page, which is not there. */
const OF_THE_MAP = /^(maplibre-gl|stand-in|compare-tool)-.*\.css$/;
/** Where the map stands on its page: pixels. */
const CORNER = { left: 40, top: 40 };
const WINDOW = { width: FRAME.width + 80, height: FRAME.height + 80 };

/**
 * A page with nothing but a map. Its first style sheet is empty, which is what the atlas takes for its own that did not come: so it does
 * not start beside the map.
 */
const pageOf = (
  code: string,
): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="stylesheet">
${files
  .filter((name) => OF_THE_MAP.test(name))
  .map((name) => `<link rel="stylesheet" href="assets/${name}">`)
  .join('\n')}
<body style="margin:0;display:block"><main id="map-pane" style="position:absolute;left:${CORNER.left}px;top:${CORNER.top}px">
<div id="map" style="position:relative;width:${FRAME.width}px;height:${FRAME.height}px"></div></main>
<script type="module">
import * as built from './assets/${code}';
globalThis.alone = { built, toVerbs: ${toVerbs} };
</script>`;

/** Opens one of the maps that were built, by itself. The caller closes it. */
export async function openMap(browser: Browser, site: string, kind: 'full' | 'simple') {
  const { page, errors } = await openPage(browser, { viewport: WINDOW }, false);
  const host = await standIn(page);
  const body = pageOf(named(kind === 'full' ? /^real-.*\.js$/ : /^stand-in-.*\.js$/));
  await page.route(`${site}map-alone`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.route(/\.css$/, (route) =>
    OF_THE_MAP.test(route.request().url().split('/').at(-1) ?? '')
      ? route.continue()
      : route.fulfill({ contentType: 'text/css', body: '' }),
  );
  await page.goto(`${site}map-alone`);
  await page.waitForFunction(() => 'alone' in globalThis);
  await page.evaluate(start, { kind, places: atlas.places });
  return {
    map: inPage(page),
    errors,
    close: async () => {
      host.close();
      await page.context().close();
    },
  };
}

/** In the page: starts the map. */
async function start({ kind, places }: { kind: 'full' | 'simple'; places: Atlas['places'] }): Promise<void> {
  const heard: Heard[] = [];
  const events = new Proxy({} as MapEvents, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        heard.push([name, ...given] as unknown as Heard),
  });
  const options: MapOptions = {
    places,
    shown: places,
    dimmed: [],
    theme: 'light',
    camera: null,
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
    reducedMotion: true,
    words: {
      title: '地图',
      keys: '方向键',
      metres: '米',
      kilometres: '公里',
      base: { latin: false, metroLine: ['', ''], holds: ['', ''] },
    },
  };
  const { built } = alone;
  const none = () => undefined;
  const stage = {
    view: { can: {}, basemap: {}, camera: { peek: none } },
    notices: {},
    events,
    options: () => options,
    hasCode: async () => true,
    emphasis: () => ({ selected: new Set(), hovered: new Set() }),
  };
  const map: MapPort =
    kind === 'full'
      ? await built.createMap(document.getElementById('map'), events, options)
      : await built.startSimple(stage, new Error('no map but this'));
  // What the page says beside the simple map is no part of it.
  document.querySelector('.simple-note')?.remove();
  Object.assign(alone, { heard, verbs: alone.toVerbs(map, places) });
}

function inPage(page: Page): MapUnderTest {
  let camera: Camera = { lng: 0, lat: 0, zoom: 0 };
  const pictures: Buffer[] = [];
  const rested = page.locator('#map:is([aria-busy="false"], :empty)');
  const settled = async (): Promise<void> => {
    await rested.waitFor({ state: 'attached' });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await rested.waitFor({ state: 'attached' });
  };
  const ask = new Proxy({} as Verbs, {
    get:
      (_, name: string) =>
      (...given: unknown[]) =>
        page.evaluate(([verb, all]) => alone.verbs[verb]?.(...all), [name, given] as const),
  });
  const heard = async (): Promise<readonly Heard[]> => {
    await settled();
    const told = await page.evaluate(() => alone.heard.splice(0));
    for (const one of told) if (one[0] === 'moved') camera = one[1];
    return told;
  };
  /** Where a position stands on the page: Web Mercator. */
  const pixel = ([lng, lat]: Position): [number, number] => {
    const world = 512 * 2 ** camera.zoom;
    const south = (of: number): number => -Math.asinh(Math.tan((of * Math.PI) / 180)) / (2 * Math.PI);
    return [
      CORNER.left + FRAME.width / 2 + ((lng - camera.lng) / 360) * world,
      CORNER.top + FRAME.height / 2 + (south(lat) - south(camera.lat)) * world,
    ];
  };
  const point = async (at: Position): Promise<void> => {
    await settled();
    const [x, y] = pixel(at);
    await page.mouse.move(x - 2, y);
    await page.mouse.move(x, y);
  };
  return {
    places: atlas.places,
    district,
    ask,
    heard,
    point,
    async click(at) {
      await point(at);
      await page.mouse.down();
      await page.mouse.up();
    },
    async clickRight(at) {
      await point(at);
      await page.mouse.down({ button: 'right' });
      await page.mouse.up({ button: 'right' });
    },
    leave: () => page.mouse.move(0, 0),
    async drag(east, south) {
      const [x, y] = [CORNER.left + FRAME.width / 2, CORNER.top + 80];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + east / 2, y + south / 2);
      await page.mouse.move(x + east, y + south);
      await page.mouse.up();
    },
    async seen() {
      await settled();
      const now = await page.locator('#map').screenshot();
      const known = pictures.findIndex((picture) => isAlike(picture, now));
      return `picture ${known < 0 ? pictures.push(now) - 1 : known}`;
    },
    isGone: async () => (await page.locator('#map > *').count()) === 0,
  };
}
