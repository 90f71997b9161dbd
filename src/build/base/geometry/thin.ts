import type { Raster } from './raster.ts';

/** Offsets of the eight cells around one, clockwise from the north. */
function around(width: number): readonly number[] {
  return [-width, -width + 1, 1, width + 1, width, width - 1, -1, -width - 1];
}

/** Zhang and Suen (1984): peels the painted cells down to lines one cell wide. Answers the cells that are left. */
export function thin({ width, value }: Raster): Set<number> {
  const ring = around(width);
  const on = new Uint8Array(value.length);
  let left: number[] = [];
  value.forEach((level, i) => {
    if (level === 0) return;
    on[i] = 1;
    left.push(i);
  });
  for (let removed = 1; removed > 0; ) {
    removed = 0;
    for (const isFirst of [true, false]) {
      const gone = left.filter((i) => isLoose(on, i, ring, isFirst));
      for (const i of gone) on[i] = 0;
      removed += gone.length;
      left = left.filter((i) => on[i] === 1);
    }
  }
  return new Set(left);
}

/** Whether a cell may go without breaking a line or shortening its end. */
function isLoose(on: Uint8Array, i: number, ring: readonly number[], isFirst: boolean): boolean {
  const n = ring.map((step) => on[i + step] ?? 0);
  const count = n.reduce((sum, each) => sum + each, 0);
  if (count < 2 || count > 6) return false;
  const changes = n.filter((each, k) => each === 0 && n[(k + 1) % 8] === 1).length;
  if (changes !== 1) return false;
  const [north, , east, , south, , west] = n as [number, number, number, number, number, number, number];
  return isFirst
    ? north * east * south === 0 && east * south * west === 0
    : north * east * west === 0 && north * south * west === 0;
}

/** Neighbours on the line; a diagonal counts only where no straight step leads there. */
export function neighboursOf(cells: ReadonlySet<number>, width: number, i: number): number[] {
  const straight = [-width, 1, width, -1].filter((step) => cells.has(i + step));
  const diagonal = [
    [-width, 1],
    [1, width],
    [width, -1],
    [-1, -width],
  ] as const;
  const free = diagonal.filter(([a, b]) => cells.has(i + a + b) && !cells.has(i + a) && !cells.has(i + b));
  return [...straight, ...free.map(([a, b]) => a + b)].map((step) => i + step);
}
