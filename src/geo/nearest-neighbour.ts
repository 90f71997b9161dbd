import Flatbush from 'flatbush';
import type { LocatedPoint } from './located-points.ts';
import { toPlane, type XY } from './plane.ts';

/** Fewer points say little about a pattern. */
const ENOUGH = 20;
/** A median precision above this part of the mean distance blurs it. */
const BLURRED = 0.25;

export interface NeighbourIndex {
  readonly n: number;
  /** Mean distance in metres from a point to its nearest neighbour. */
  readonly observedM: number;
  /** The same for as many points strewn at random over the area. */
  readonly expectedM: number;
  /** Observed to expected: below 1 clustered, about 1 random, above 1 spaced; at most 2.149. */
  readonly ratio: number;
  /** Standard score of the difference: within ±1.96 it may well be chance. */
  readonly z: number;
  /** `few`: under 20 points. `blurred`: the median precision exceeds a quarter of the observed distance. */
  readonly warnings: readonly ('few' | 'blurred')[];
}

/**
 * The nearest neighbour index of Clark and Evans (1954, Ecology 35: 445–453) over an area of `areaM2`: expected 1 / (2 √(n/A)), standard
 * error 0.26136 / √(n²/A). Not corrected at the edge, where neighbours beyond the outline are not seen: that leans towards “spaced”.
 * Null with fewer than two points.
 */
export function indexNeighbours(points: readonly LocatedPoint[], areaM2: number): NeighbourIndex | null {
  const n = points.length;
  if (n < 2) return null;
  const observedM = mean(nearestDistances(points));
  const expectedM = 0.5 * Math.sqrt(areaM2 / n);
  const error = (0.26136 * Math.sqrt(areaM2)) / n;
  const precision = median(points.map(({ precisionM }) => precisionM));
  return {
    n,
    observedM,
    expectedM,
    ratio: observedM / expectedM,
    z: (observedM - expectedM) / error,
    warnings: [
      ...(n < ENOUGH ? (['few'] as const) : []),
      ...(precision > BLURRED * observedM ? (['blurred'] as const) : []),
    ],
  };
}

/** For each point the metres to the nearest other one. */
function nearestDistances(points: readonly LocatedPoint[]): number[] {
  const flat = points.map(({ at }) => toPlane(at));
  const index = new Flatbush(flat.length);
  for (const [x, y] of flat) index.add(x, y, x, y);
  index.finish();
  return flat.map(([x, y], i) => {
    // The point itself is among the two nearest, unless two others share its position.
    const other = index.neighbors(x, y, 2).find((row) => row !== i) ?? i;
    const [a, b] = flat[other] as XY;
    return Math.hypot(a - x, b - y);
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return mean(sorted.slice(sorted.length % 2 === 0 ? half - 1 : half, half + 1));
}
