import type { PointColor } from '../../look/point-color.ts';
import { codeOf, paletteOf, type Rgb } from './colors.ts';
import type { PointIndex } from './index-points.ts';

/** What is said of each slot, besides where it is. */
export interface Columns {
  readonly kind: PointColor['kind'];
  readonly palette: readonly Rgb[];
  /** The palette's entry of each slot; null when all have the first. */
  readonly codes: Uint16Array | null;
  /** 0 where a slot is left out; null when none is. */
  readonly shown: Uint8Array | null;
  readonly highlighted: Uint32Array;
}

/** Columns come by row and are kept by slot, so that a painter reads them in the order in which it meets the points. */
export function createColumns({ rows }: PointIndex) {
  const columns = {
    kind: 'single' as PointColor['kind'],
    palette: [] as readonly Rgb[],
    codes: null as Uint16Array | null,
    shown: null as Uint8Array | null,
    highlighted: new Uint32Array(0),
    setColor(color: PointColor): void {
      columns.kind = color.kind;
      columns.palette = paletteOf(color);
      const none = columns.palette.length - 1;
      columns.codes = color.kind === 'single' ? null : Uint16Array.from(rows, (row) => codeOf(color, row, none));
    },
    setVisible(visible: Uint8Array | null): void {
      columns.shown = visible && Uint8Array.from(rows, (row) => visible[row] ?? 0);
    },
    setHighlight(chosen: Uint32Array | null): void {
      const wanted = new Set(chosen);
      const slots: number[] = [];
      if (wanted.size > 0) rows.forEach((row, slot) => void (wanted.has(row) && slots.push(slot)));
      columns.highlighted = Uint32Array.from(slots);
    },
  };
  return columns;
}
