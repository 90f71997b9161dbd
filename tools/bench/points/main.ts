import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { createPointsOverlay } from '../../../src/map/points/overlay.ts';
import type { PointsOverlay } from '../../../src/map/points/points-overlay.ts';
import type { PointsToDraw } from '../../../src/map/points/points-to-draw.ts';
import { scatter } from './scatter.ts';

/** What the bench and the browser tests ask of this page. */
export interface PointsPage {
  readonly map: MapLibre;
  readonly overlay: PointsOverlay;
  /** What the overlay reported, in order: points in view for each picture, or a failure. */
  readonly reports: (number | 'worker-died')[];
  /** Draws so many scattered points; resolves with the milliseconds until they are on the map. */
  show(count: number, changes?: Partial<PointsToDraw>): Promise<number>;
  /** Pans for so many milliseconds at an even pace; answers the milliseconds between frames. */
  pan(milliseconds: number): Promise<number[]>;
}

declare global {
  interface Window {
    points: PointsPage;
  }
}

setWorkerUrl(workerUrl);
const START = { center: [123.52, 41.76], zoom: 10.5 } satisfies { center: [number, number]; zoom: number };
const map = new MapLibre({
  container: 'map',
  attributionControl: false,
  dragRotate: false,
  ...START,
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#f5f2ea' } }],
  },
});

const reports: (number | 'worker-died')[] = [];
let reported: () => void = () => undefined;
const report = (what: number | 'worker-died'): void => {
  reports.push(what);
  reported();
};
const overlay = createPointsOverlay(map, { reducedMotion: true, failed: report, drawn: report });

async function show(count: number, changes: Partial<PointsToDraw> = {}): Promise<number> {
  const positions = scatter(count);
  const started = performance.now();
  const next = new Promise<void>((resolve) => {
    reported = resolve;
  });
  overlay.show({ positions, color: { kind: 'single', css: '#37257a' }, sizePx: 7, theme: 'light', ...changes });
  await next;
  return performance.now() - started;
}

async function pan(milliseconds: number): Promise<number[]> {
  map.jumpTo(START);
  // Where it is there already, the map would have nothing to draw and never come to rest.
  map.triggerRepaint();
  await map.once('idle');
  const frames: number[] = [];
  let last = 0;
  let moving = true;
  const count = (now: number): void => {
    if (last > 0) frames.push(now - last);
    last = now;
    if (moving) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const ended = map.once('moveend');
  // Essential: it moves even where less motion is asked for.
  map.panBy([600, 300], { duration: milliseconds, easing: (share) => share, essential: true });
  await ended;
  moving = false;
  return frames;
}

window.points = { map, overlay, reports, show, pan };
map.once('idle', () => performance.mark('map-idle'));
