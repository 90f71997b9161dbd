/** Side of the squares in which points are counted, in CSS pixels. */
const CELL = 16;
/** A disc has room while it shares its spot with this many others at most, on average. */
const ROOMY = 0.35;
/** From here on discs would only hide one another. */
const FULL = 3;
/** More discs than these take too long to paint, however much room they have. */
const MOST_DISCS = 40_000;

/** How points are drawn: discs of a diameter in CSS pixels, or density. */
export type Manner = { readonly kind: 'discs'; readonly size: number } | { readonly kind: 'density' };

/**
 * How many discs of this size lie over the spot where a point is: counted in squares, and averaged over the points
 * as a geometric mean, so that one heap among many lone points does not count for all of them.
 * `xs` and `ys` are in dots, `count` of them.
 */
export function measureCrowd(
  { xs, ys, count }: { readonly xs: Float32Array; readonly ys: Float32Array; readonly count: number },
  { width, height, ratio }: { readonly width: number; readonly height: number; readonly ratio: number },
  size: number,
): number {
  if (count === 0) return 0;
  const columns = Math.ceil(width / CELL) + 2;
  const cells = new Uint32Array(columns * (Math.ceil(height / CELL) + 2));
  const cellOf = (dots: number): number => Math.max(0, Math.floor(dots / ratio / CELL) + 1);
  for (let at = 0; at < count; at++) {
    const cell = cellOf(ys[at] ?? 0) * columns + Math.min(columns - 1, cellOf(xs[at] ?? 0));
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  let logs = 0;
  for (const n of cells) if (n > 1) logs += n * Math.log(n);
  return (Math.exp(logs / count) * Math.PI * size * size) / 4 / (CELL * CELL);
}

/** Discs shrink as the crowd grows, so that their ink stays the same; where they would be specks, density takes over. */
export function mannerFor(count: number, crowd: number, size: number): Manner {
  if (crowd > FULL || count > MOST_DISCS) return { kind: 'density' };
  return { kind: 'discs', size: size * Math.sqrt(ROOMY / Math.max(ROOMY, crowd)) };
}
