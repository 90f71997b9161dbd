import type { Theme } from '../../contract/map-port.ts';
import { INK } from '../places/palette.ts';
import { type Rgb, readColor } from './colors.ts';
import type { Columns } from './columns.ts';
import { createDiscPen } from './discs.ts';
import type { InView } from './in-view.ts';
import type { PointIndex } from './index-points.ts';
import type { View } from './mercator.ts';
import type { Raster } from './raster.ts';

export interface PaintOrder {
  readonly view: View;
  readonly theme: Theme;
  /** Diameter of a point with room around it, in CSS pixels. */
  readonly sizePx: number;
}

/** How much larger what is highlighted is drawn. */
const HIGHLIGHT = 1.5;
/** Smaller discs than these, in CSS pixels, cannot be highlighted visibly. */
const LEAST_HIGHLIGHT = 5;

/** Sets a disc for every point found; `dots` is the diameter. */
export function setDiscs(
  target: Raster,
  found: InView,
  { codes, palette }: Columns,
  dots: number,
  edgeColor: Rgb,
): void {
  const edge = Math.min(0.22 * dots, 1.25 * Math.max(1, dots / 9));
  const pen = createDiscPen(target, { radius: dots / 2, edge, edgeColor });
  for (let point = 0; point < found.count; point++) {
    const color = palette[codes?.[found.slots[point] ?? 0] ?? 0];
    if (color) pen(found.xs[point] ?? 0, found.ys[point] ?? 0, color);
  }
}

/** Highlighted points on top of all: larger, in their own colour, with an edge that no other point has. */
export function setHighlight(target: Raster, { tree }: PointIndex, columns: Columns, order: PaintOrder): void {
  const { highlighted, shown, codes, palette } = columns;
  if (highlighted.length === 0) return;
  const { view, theme, sizePx } = order;
  const size = HIGHLIGHT * Math.max(LEAST_HIGHLIGHT, sizePx) * view.ratio;
  const { ground, accent } = INK[theme];
  const edgeColor = readColor(ground);
  const halo = createDiscPen(target, { radius: size / 2 + 3 * view.ratio, edge: view.ratio, edgeColor });
  const disc = createDiscPen(target, { radius: size / 2 - view.ratio, edge: 1.5 * view.ratio, edgeColor });
  const ring = readColor(accent);
  const dots = view.scale * view.ratio;
  const each = (draw: (x: number, y: number, color: Rgb) => void): void => {
    for (const slot of highlighted) {
      if (shown && shown[slot] === 0) continue;
      const x = ((tree.coords[2 * slot] ?? 0) - view.left) * dots;
      const y = ((tree.coords[2 * slot + 1] ?? 0) - view.top) * dots;
      if (x < -size || y < -size || x > target.width + size || y > target.height + size) continue;
      draw(x, y, palette[codes?.[slot] ?? 0] ?? ring);
    }
  };
  each((x, y) => halo(x, y, ring));
  each(disc);
}
