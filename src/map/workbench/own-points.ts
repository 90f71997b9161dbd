import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { PointsEvents } from '../../contract/board.ts';
import type { Camera, PictureSize, Theme } from '../../contract/map-port.ts';
import type { PointsWish } from '../../look/point-color.ts';
import { createPointsOverlay } from '../points/overlay.ts';

/** Pixels round the pointer that still count as a hit. */
const REACH = 6;

export interface OwnPoints {
  show(wish: PointsWish, events?: PointsEvents): void;
  /** In the colours of the theme that is now. */
  repaint(): void;
  /** Takes them off the map, and all that they needed. */
  remove(): void;
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
  const pick = ({ point: { x, y } }: MapMouseEvent): void => {
    if (shown) tell?.picked(overlay.pick(x, y, REACH));
  };
  map.on('click', pick);
  const paint = (): void => overlay.show(shown && { ...shown, theme: theme() });
  return {
    show(wish, events) {
      shown = wish;
      tell = events;
      paint();
    },
    repaint: () => shown && paint(),
    remove() {
      map.off('click', pick);
      overlay.dispose();
    },
    async paintInto(context, camera, size) {
      if (shown) await overlay.paintInto(context, camera, size, 'print');
    },
  };
}
