import type { Map as MapLibre } from 'maplibre-gl';
import { eastward, ORIGIN, scaleAt, southward, type View } from './mercator.ts';

/** What an upright map shows now. `size` is kept by the caller: asking the page in every frame would make it lay out anew. */
export function viewOf(map: MapLibre, size: { width: number; height: number }, mostDots: number): View {
  const { lng, lat } = map.unproject([0, 0]);
  return {
    ...size,
    left: eastward(lng) - ORIGIN.x,
    top: southward(lat) - ORIGIN.y,
    scale: scaleAt(map.getZoom()),
    ratio: Math.min(mostDots, map.getPixelRatio()),
  };
}

/** CSS pixels of the map. */
export function sizeOf(map: MapLibre): { width: number; height: number } {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return { width, height };
}

/** A window that goes to another screen changes its pixels and not its size, so the map says nothing. */
export function watchPixelRatio(changed: () => void, signal: AbortSignal): void {
  const watch = (): void => {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener(
      'change',
      () => {
        changed();
        watch();
      },
      { once: true, signal },
    );
  };
  watch();
}
