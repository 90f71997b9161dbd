import type { Theme } from '../../contract/map-port.ts';
import type { PointColor } from '../../look/point-color.ts';
import { INK } from '../places/palette.ts';
import { readColor } from './colors.ts';
import { type Columns, createColumns } from './columns.ts';
import { mannerFor, measureCrowd } from './crowd.ts';
import { createField, type Field, paintField, spread } from './density.ts';
import { meanValue, mixedLight, oneColor } from './density-colors.ts';
import { createFinder, type InView } from './in-view.ts';
import type { PointIndex } from './index-points.ts';
import { dotsOf, type Raster } from './raster.ts';
import { type PaintOrder, setDiscs, setHighlight } from './set-discs.ts';

/** A painted view, and how many points lie in it. */
export interface Painted extends Raster {
  readonly inView: number;
}

/** Paints points onto rasters. A raster is overwritten by the next one of the same size. */
export function createPainter(index: PointIndex) {
  const find = createFinder(index);
  const columns = createColumns(index);
  let field: Field | null = null;
  let below: Raster | null = null;
  let above: Raster | null = null;
  /** What `below` shows; null when a column has changed since. */
  let shown: { readonly order: PaintOrder; readonly inView: number } | null = null;

  function fieldFor(width: number, height: number, sums: number): Field {
    if (field?.width === width && field.height === height && field.sums.length === sums)
      for (const plane of [field.weight, ...field.sums]) plane.fill(0);
    else field = createField(width, height, sums);
    return field;
  }
  function paintAll(target: Raster, { view, theme, sizePx }: PaintOrder): number {
    const found = find(view, sizePx, columns.shown);
    const manner = mannerFor(found.count, measureCrowd(found, view, sizePx), sizePx);
    if (manner.kind === 'discs') {
      target.pixels.fill(0);
      setDiscs(target, found, columns, manner.size * view.ratio, readColor(INK[theme].ground));
      return found.count;
    }
    const coloring = coloringOf(columns, theme);
    const filled = fieldFor(target.width, target.height, coloring.sums);
    fill(filled, found, columns.codes, coloring.add);
    spread(filled, Math.min(2, Math.max(1, Math.round((view.ratio * sizePx) / 7))));
    paintField(filled, target.pixels, (at, strength) => coloring.colorAt(filled, at, strength));
    return found.count;
  }

  return {
    setColor(color: PointColor): void {
      columns.setColor(color);
      shown = null;
    },
    setVisible(visible: Uint8Array | null): void {
      columns.setVisible(visible);
      shown = null;
    },
    /** Costs no more than a copy while the view stays: a pointer that wanders over a million points is followed. */
    setHighlight: columns.setHighlight,
    paint(order: PaintOrder): Painted {
      const { view } = order;
      below = fitting(below, dotsOf(view.width, view.ratio), dotsOf(view.height, view.ratio));
      if (!shown || !isSame(shown.order, order)) shown = { order, inView: paintAll(below, order) };
      if (columns.highlighted.length === 0) return { ...below, inView: shown.inView };
      above = fitting(above, below.width, below.height);
      above.pixels.set(below.pixels);
      setHighlight(above, index, columns, order);
      return { ...above, inView: shown.inView };
    },
  };
}

function fitting(raster: Raster | null, width: number, height: number): Raster {
  if (raster?.width === width && raster.height === height) return raster;
  return { pixels: new Uint8ClampedArray(width * height * 4), width, height };
}

const isSame = (a: PaintOrder, b: PaintOrder): boolean => JSON.stringify(a) === JSON.stringify(b);

function coloringOf({ kind, palette }: Columns, theme: Theme) {
  if (kind === 'single') return oneColor(palette[0] ?? [0, 0, 0], theme);
  return kind === 'number' ? meanValue(palette) : mixedLight(palette);
}

function fill(
  field: Field,
  { count, xs, ys, slots }: InView,
  codes: Uint16Array | null,
  add: (field: Field, at: number, code: number) => void,
): void {
  const { width, height, weight } = field;
  for (let point = 0; point < count; point++) {
    const x = Math.floor(xs[point] ?? -1);
    const y = Math.floor(ys[point] ?? -1);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const at = y * width + x;
    weight[at] = (weight[at] ?? 0) + 1;
    if (codes) add(field, at, codes[slots[point] ?? 0] ?? 0);
  }
}
