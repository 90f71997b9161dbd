import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { PointsEvents } from '../../contract/board.ts';
import type { Camera, PictureSize, Theme } from '../../contract/map-port.ts';
import type { PointsWish } from '../../look/point-color.ts';
import { createPointsOverlay } from '../points/overlay.ts';

/** Pixels round the pointer that still count as a hit. */
const REACH = 6;

export interface OwnPoints {
  show(wish: PointsWish | null, events?: PointsEvents): void;
  /** In the colours of the theme that is now. */
  repaint(): void;
  /** Draws them as this camera sees them, black on white. */
  paintInto(context: CanvasRenderingContext2D, camera: Camera, size: PictureSize): Promise<void>;
}

/** A person's own points over the map. */
export function createOwnPoints(map: MapLibre, theme: () => Theme): OwnPoints {
  const overlay = createPointsOverlay(map, {
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    failed: () => tell?.lost(),
  });
  let shown: PointsWish | null = null;
  let tell: PointsEvents | undefined;
  map.on('click', ({ point: { x, y } }: MapMouseEvent) => {
    if (shown) tell?.picked(overlay.pick(x, y, REACH));
  });
  const paint = (): void => overlay.show(shown && { ...shown, theme: theme() });
  return {
    show(wish, events) {
      shown = wish;
      tell = events;
      paint();
    },
    repaint: () => shown && paint(),
    async paintInto(context, camera, size) {
      if (shown) await overlay.paintInto(context, camera, size, 'print');
    },
  };
}
