import type KDBush from 'kdbush';

export interface Rectangle {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

const EVERYWHERE: Rectangle = { minX: -Infinity, minY: -Infinity, maxX: Infinity, maxY: Infinity };

/**
 * Names the slots from `from` to before `to` that may lie in a rectangle, run by run in rising order and no slot twice.
 * A run holds strays near the edges: the caller looks at each. KDBush's own `range` would list a million ids one by one.
 */
export function walkRuns(tree: KDBush, within: Rectangle, visit: (from: number, to: number) => void): void {
  const { coords, nodeSize } = tree;
  const walk = (left: number, right: number, axis: 0 | 1, cell: Rectangle): void => {
    if (left > right) return;
    if (right - left <= nodeSize || holds(within, cell)) {
      visit(left, right + 1);
      return;
    }
    const middle = (left + right) >> 1;
    const at = coords[2 * middle + axis] ?? 0;
    const next = axis === 0 ? 1 : 0;
    const [before, after] =
      axis === 0 ? [within.minX <= at, within.maxX >= at] : [within.minY <= at, within.maxY >= at];
    if (before) walk(left, middle - 1, next, axis === 0 ? { ...cell, maxX: at } : { ...cell, maxY: at });
    visit(middle, middle + 1);
    if (after) walk(middle + 1, right, next, axis === 0 ? { ...cell, minX: at } : { ...cell, minY: at });
  };
  walk(0, tree.numItems - 1, 0, EVERYWHERE);
}

function holds(outer: Rectangle, inner: Rectangle): boolean {
  return outer.minX <= inner.minX && outer.minY <= inner.minY && outer.maxX >= inner.maxX && outer.maxY >= inner.maxY;
}

/** The slot nearest to a spot among those accepted and no further than `reach`, or null; the nearer half is searched first. */
export function nearestSlot(
  tree: KDBush,
  x: number,
  y: number,
  reach: number,
  accepts: (slot: number) => boolean,
): number | null {
  const { coords, nodeSize } = tree;
  let best: number | null = null;
  let limit = reach * reach;
  const look = (slot: number): void => {
    const square = ((coords[2 * slot] ?? 0) - x) ** 2 + ((coords[2 * slot + 1] ?? 0) - y) ** 2;
    if (square > limit || (best !== null && square === limit) || !accepts(slot)) return;
    best = slot;
    limit = square;
  };
  const search = (left: number, right: number, axis: 0 | 1): void => {
    if (right - left <= nodeSize) {
      for (let slot = left; slot <= right; slot++) look(slot);
      return;
    }
    const middle = (left + right) >> 1;
    const away = (axis === 0 ? x : y) - (coords[2 * middle + axis] ?? 0);
    const next = axis === 0 ? 1 : 0;
    const searchBefore = (): void => search(left, middle - 1, next);
    const searchAfter = (): void => search(middle + 1, right, next);
    look(middle);
    if (away <= 0) searchBefore();
    else searchAfter();
    // Nothing across the line is nearer than the line itself; a found point at no distance cannot be beaten.
    if (best === null ? away * away > limit : away * away >= limit) return;
    if (away <= 0) searchAfter();
    else searchBefore();
  };
  search(0, tree.numItems - 1, 0);
  return best;
}
