import { keptTiles } from 'virtual:atlas';
import {
  addProtocol,
  clearPrewarmedResources,
  Map as MapLibre,
  prewarm,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { ONLINE_PREFIX } from '../contract/basemap.ts';
import type { Camera, MapEvents, Padding } from '../contract/map-port.ts';
import type { Box } from '../domain/boxes.ts';
import { DISTRICT, REACH, toBounds } from './frame.ts';
import { drawIcon } from './places/icons.ts';
import type { BaseWords } from './style/in-language.ts';

setWorkerUrl(workerUrl);
/** Where nothing lies beside the page, it holds the tiles itself. */
if (keptTiles) {
  const tiles = keptTiles;
  addProtocol('kept', async ({ url }) => {
    const tile = tiles[url.slice('kept://tiles/'.length)];
    if (tile === undefined) throw new Error(`no tile at ${url}`);
    return { data: Uint8Array.from(atob(tile), (letter) => letter.charCodeAt(0)).buffer };
  });
}
// The worker starts while the page is still being put together.
prewarm();

/** Words that MapLibre itself shows, in the language of the page. */
export interface MapWords {
  readonly title: string;
  /** Which keys do what while the focus is on the map. */
  readonly keys: string;
  readonly metres: string;
  readonly kilometres: string;
  readonly base: BaseWords;
}

export interface StartOptions {
  /** Null frames the whole district. */
  readonly camera: Camera | null;
  readonly padding: Padding;
  readonly reducedMotion: boolean;
  readonly words: MapWords;
}

/**
 * Picture dots per pixel of the page while a map is not seen yet. MapLibre draws it anew with all that arrives; where the processor draws, each of
 * these pictures in full size takes a tenth of a second.
 */
const UNSEEN_RATIO = 0.1;

/**
 * A flat map of the district with our symbols and a scale bar; where another picture covers it, it is drawn coarsely until `whenLoaded`.
 * @throws when the browser gives no WebGL.
 */
export function startMapLibre(
  container: HTMLElement,
  style: StyleSpecification,
  options: StartOptions,
  isSeen = true,
): MapLibre {
  const { camera, padding, reducedMotion, words } = options;
  const map = new MapLibre({
    container,
    style,
    ...(camera
      ? { center: [camera.lng, camera.lat], zoom: camera.zoom }
      : { bounds: toBounds(DISTRICT), fitBoundsOptions: { padding } }),
    minZoom: 7.5,
    maxZoom: 18,
    maxBounds: toBounds(REACH),
    // Above the tiles' last zoom one tile serves the whole view: the default splits it and asks again for every piece.
    ...({ zoomLevelsToOverscale: undefined } as object),
    // The style is our own and tested at build time.
    validateStyle: false,
    // The credits are a line of the page itself.
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: reducedMotion ? 0 : 150,
    ...(!isSeen && { pixelRatio: UNSEEN_RATIO }),
    locale: {
      'Map.Title': words.title,
      'ScaleControl.Meters': words.metres,
      'ScaleControl.Kilometers': words.kilometres,
    },
  });
  map.getCanvas().setAttribute('aria-description', words.keys);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-left');
  supplyIcons(map);
  return map;
}

/** How long a map may take before its worker is looked after, in milliseconds. */
const WORKER_MS = 5_000;

/** Waits until the map has loaded and is drawn as finely as the screen is. Rejects with an error named `not-loaded` when its worker cannot be had, for which MapLibre would wait for ever. */
export async function whenLoaded(map: MapLibre): Promise<void> {
  // At once, so that it is not said to be at rest before.
  map.once('load', () => map.setPixelRatio(null as unknown as number));
  const loaded = map.once('load');
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, WORKER_MS, 'late'));
  if ((await Promise.race([loaded, late])) === 'late' && !(await isWorkerThere())) {
    removeMap(map);
    throw Object.assign(new Error('the worker of the map did not come'), { name: 'not-loaded' });
  }
  await loaded;
  await map.once('render');
}

const isWorkerThere = (): Promise<boolean> =>
  import('./watch-worker.ts').then(
    (it) => it.isThere(workerUrl),
    () => false,
  );

/** The next map gets a worker of its own. */
export function removeMap(map: MapLibre): void {
  map.remove();
  clearPrewarmedResources();
}

/** Draws each symbol when the style first asks for it. */
export function supplyIcons(map: MapLibre): void {
  map.setMissingStyleImageResolver((id) => {
    const icon = drawIcon(id, Math.min(3, Math.max(2, Math.ceil(window.devicePixelRatio))));
    if (icon && !map.hasImage(id)) map.addImage(id, icon.image, { pixelRatio: icon.pixelRatio });
    return Promise.resolve();
  });
}

/** Tells the page when the map moves, is at rest, or is in trouble. */
export function relayEvents(map: MapLibre, container: HTMLElement, events: MapEvents): void {
  const camera = (): Camera => ({ ...map.getCenter(), zoom: map.getZoom() });
  const bounds = (): Box => {
    const [[west, south], [east, north]] = map.getBounds().toArray();
    return [west, south, east, north];
  };
  map.once('load', () => events.moved(camera(), bounds()));
  map.on('moveend', () => events.moved(camera(), bounds()));
  map.on('error', (event) => {
    const { error, sourceId = '' } = event as { error: { message: string }; sourceId?: string };
    // Maps of other hosts have a keeper of their own, and their addresses hold a person's key.
    if (sourceId.startsWith(ONLINE_PREFIX)) return;
    console.warn(error);
    if (/mvt|tile|fetch/i.test(error.message)) events.trouble('tiles-failed');
  });
  map.on('idle', () => {
    performance.mark('map-idle');
    container.setAttribute('aria-busy', 'false');
  });
  for (const busy of ['movestart', 'dataloading'] as const)
    map.on(busy, () => container.setAttribute('aria-busy', 'true'));
  map.on('webglcontextlost', () => events.trouble('context-lost'));
  map.on('webglcontextrestored', () => events.trouble('context-restored'));
}
