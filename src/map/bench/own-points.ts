import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { PointsWish } from '../../domain/point-color.ts';
import { createPointsOverlay } from '../points/overlay.ts';
import type { Theme } from '../port.ts';

/** Pixels round the pointer that still count as a hit. */
const REACH = 6;

export interface OwnPoints {
  show(wish: PointsWish | null, picked?: (row: number | null) => void): void;
  /** In the colours of the theme that is now. */
  repaint(): void;
}

/** A person's own points over the map. Once their worker has died twice they are gone, and `failed` is told. */
export function createOwnPoints(map: MapLibre, theme: () => Theme, failed: () => void): OwnPoints {
  const overlay = createPointsOverlay(map, {
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    failed,
  });
  let shown: PointsWish | null = null;
  let tell: ((row: number | null) => void) | undefined;
  map.on('click', ({ point: { x, y } }: MapMouseEvent) => {
    if (shown) tell?.(overlay.pick(x, y, REACH));
  });
  const paint = (): void => overlay.show(shown && { ...shown, theme: theme() });
  return {
    show(wish, picked) {
      shown = wish;
      tell = picked;
      paint();
    },
    repaint: () => shown && paint(),
  };
}
