import type { PointIndex } from './index-points.ts';
import type { View } from './mercator.ts';
import { walkRuns } from './walk.ts';

/** The points that touch a view: their dots from its upper left corner, and their slots. */
export interface InView {
  readonly count: number;
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly slots: Uint32Array;
}

/** Makes a finder that answers the shown points within `around` CSS pixels of a view; each answer overwrites the one before it. */
export function createFinder({ tree }: PointIndex) {
  const xs = new Float32Array(tree.numItems);
  const ys = new Float32Array(tree.numItems);
  const slots = new Uint32Array(tree.numItems);

  return (view: View, around: number, shown: Uint8Array | null): InView => {
    const { coords } = tree;
    const { left, top, scale, width, height, ratio } = view;
    const dots = scale * ratio;
    const edge = around / scale;
    const minX = left - edge;
    const minY = top - edge;
    const maxX = left + width / scale + edge;
    const maxY = top + height / scale + edge;
    let count = 0;
    walkRuns(tree, { minX, minY, maxX, maxY }, (from, to) => {
      for (let slot = from; slot < to; slot++) {
        const x = coords[2 * slot] ?? 0;
        const y = coords[2 * slot + 1] ?? 0;
        if (x < minX || x > maxX || y < minY || y > maxY || (shown && shown[slot] === 0)) continue;
        xs[count] = (x - left) * dots;
        ys[count] = (y - top) * dots;
        slots[count++] = slot;
      }
    });
    return { count, xs, ys, slots };
  };
}
