import KDBush from 'kdbush';
import type { Map as MapLibre } from 'maplibre-gl';
import { paletteOf } from './colors.ts';
import type { PointIndex } from './index-points.ts';
import { createKeeper } from './keeper.ts';
import { sizeOf, viewOf, watchPixelRatio } from './map-view.ts';
import { type View, viewAround, widen } from './mercator.ts';
import type { PointsOptions, PointsOverlay } from './points-overlay.ts';
import { checkLengths, PointsError, type PointsToDraw } from './points-to-draw.ts';
import { createSurface, drawPicture } from './surface.ts';
import { nearestSlot } from './walk.ts';

/** CSS pixels painted beyond each edge, so that a drag has something to show, and how few are left when more is painted. */
const MARGIN = 160;
const SPARE = 40;
/** Milliseconds between two pictures while the map moves, at least; and of its time the worker may take a third, for the map draws too. */
const PACE = 100;
const REST = 3;
/** Finer pictures cost four times as much at twice the ratio, and points gain little. */
const MOST_DOTS = 2;

/** Lays an overlay for points over a map that is neither turned nor tilted. @throws PointsError in a browser without workers. */
export function createPointsOverlay(map: MapLibre, options: PointsOptions): PointsOverlay {
  if (!('Worker' in globalThis)) throw new PointsError({ kind: 'no-worker' });
  const lifetime = new AbortController();
  const surface = createSurface(map.getCanvas(), options.reducedMotion);
  let data: PointsToDraw | null = null;
  let index: PointIndex | null = null;
  let size = sizeOf(map);
  /** What is under way and what is still to come; a picture nobody waits for is never started. */
  let painting = false;
  let stale = false;
  let lastStart = 0;
  let pace = PACE;

  const keeper = createKeeper({
    spawn: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    indexed: (tree, rows) => {
      index = { tree: KDBush.from(tree), rows };
    },
    failed: () => {
      surface.clear();
      options.failed?.('worker-died');
    },
  });

  const viewNow = (): View => viewOf(map, size, MOST_DOTS);
  function repaint(): void {
    stale = true;
    if (!painting) void paint();
  }
  async function paint(): Promise<void> {
    painting = true;
    while (stale && data) {
      stale = false;
      lastStart = performance.now();
      const { theme, sizePx, positions } = data;
      const view = widen(viewNow(), MARGIN);
      // Refused when other points have come in between, or the worker is gone for good: neither leaves anything to do here.
      const picture = await keeper.ask({ view, theme, sizePx }).catch(() => null);
      if (!picture || data?.positions !== positions) continue;
      pace = Math.max(PACE, REST * (performance.now() - lastStart));
      surface.put(picture, view, viewNow());
      options.drawn?.(picture.inView);
    }
    painting = false;
  }

  function onMove(): void {
    if (!data) return;
    const now = viewNow();
    const serves = surface.follow(now, SPARE);
    // A picture costs the page a frame where there is no graphics card: one that still serves is kept until the end.
    if (!serves && performance.now() - lastStart >= pace) repaint();
  }
  function onResize(): void {
    size = sizeOf(map);
    repaint();
  }
  map.on('move', onMove);
  map.on('moveend', repaint);
  map.on('resize', onResize);
  watchPixelRatio(repaint, lifetime.signal);

  return {
    show(next) {
      if (next) {
        checkLengths(next);
        paletteOf(next.color);
      }
      if (next?.positions !== data?.positions) {
        surface.clear();
        index = null;
      }
      data = next;
      keeper.show(next);
      repaint();
    },
    highlight(rows) {
      keeper.highlight(rows);
      repaint();
    },
    pick(x, y, reach) {
      if (!index || !data) return null;
      const { left, top, scale } = viewNow();
      const { tree, rows } = index;
      const { visible } = data;
      const accepts = (slot: number): boolean => visible?.[rows[slot] ?? 0] !== 0;
      const slot = nearestSlot(tree, left + x / scale, top + y / scale, reach / scale, accepts);
      return slot === null ? null : (rows[slot] ?? null);
    },
    async paintInto(context, camera, { width, height, pixelRatio }, theme = data?.theme ?? 'light') {
      const view = viewAround(camera, { width, height, ratio: pixelRatio });
      const picture = await keeper.ask({ view, theme, sizePx: data?.sizePx ?? 1 });
      drawPicture(context, picture, { width, height });
    },
    dispose() {
      lifetime.abort();
      data = null;
      index = null;
      map.off('move', onMove);
      map.off('moveend', repaint);
      map.off('resize', onResize);
      keeper.stop();
      surface.remove();
    },
  };
}
