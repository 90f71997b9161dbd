import type { XY } from './plane.ts';

const BANDS = 512;

/**
 * Prepares the question whether a point lies in the area of closed rings (even-odd over all of them, as `isInside`): the edges are
 * sorted into bands by height, so that a point meets the few at its own. For many points.
 */
export function insideTest(rings: readonly (readonly XY[])[]): (x: number, y: number) => boolean {
  const edges = rings.flatMap((ring) => ring.slice(1).map((to, i) => [...(ring[i] as XY), ...to] as const));
  const heights = edges.flatMap(([, ay, , by]) => [ay, by]);
  const least = heights.reduce((low, y) => Math.min(low, y), Number.POSITIVE_INFINITY);
  const most = heights.reduce((high, y) => Math.max(high, y), Number.NEGATIVE_INFINITY);
  const perUnit = BANDS / Math.max(most - least, Number.MIN_VALUE);
  const bandOf = (y: number): number => Math.min(BANDS - 1, Math.floor((y - least) * perUnit));
  const bands: number[][] = Array.from({ length: BANDS }, () => []);
  for (const [ax, ay, bx, by] of edges) {
    for (let band = bandOf(Math.min(ay, by)); band <= bandOf(Math.max(ay, by)); band += 1)
      bands[band]?.push(ax, ay, bx, by);
  }
  const flat = bands.map((band) => Float64Array.from(band));
  return (x, y) => {
    if (!(y >= least && y <= most)) return false;
    const band = flat[bandOf(y)] as Float64Array;
    let inside = false;
    for (let i = 0; i < band.length; i += 4) {
      const [ax, ay, bx, by] = [band[i], band[i + 1], band[i + 2], band[i + 3]] as [number, number, number, number];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
    return inside;
  };
}
