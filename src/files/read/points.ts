import type { RowFault, Where } from '../../contract/own-data.ts';
import { BASE_BOX, type Box } from '../../domain/boxes.ts';
import type { Datum } from '../../domain/vocabulary.ts';
import { fromDatum } from '../../geo/datum.ts';
import { createNumbers } from './growing.ts';

/** The first so many faults are told one by one. */
const MOST_FAULTS = 100;

/** Faults as they come; a million bad rows must not become a million values. */
export function createFaults() {
  const faults: RowFault[] = [];
  let count = 0;
  return {
    add(fault: RowFault): void {
      count++;
      if (faults.length < MOST_FAULTS) faults.push(fault);
    },
    taken: () => ({ faults, faultCount: count }),
  };
}
export type Faults = ReturnType<typeof createFaults>;

const isIn = ([west, south, east, north]: Box, x: number, y: number): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/** Beyond a degree from China no datum here differs from WGS-84, and the way back from GCJ-02 need not end at its edge. */
const CHINA: Box = [72.1, 0.9, 137.7, 55.7];

/** Brings positions to WGS-84, and keeps account of how far they are spread. */
export function createPlacing(datum: Datum, swap: boolean, faults: Faults) {
  let [west, south, east, north] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  const tally = { seen: 0, inside: 0, insideSwapped: 0 };
  const isPlain = datum === 'WGS-84' || datum === 'CGCS2000';
  return {
    /** A position of the file in WGS-84, or null with a fault. */
    place(x: number, y: number, where: Where): readonly [number, number] | null {
      const lng = swap ? y : x;
      const lat = swap ? x : y;
      tally.seen++;
      if (isIn(BASE_BOX, lng, lat)) tally.inside++;
      else if (isIn(BASE_BOX, lat, lng)) tally.insideSwapped++;
      if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) {
        faults.add({ kind: 'outside-world', where, lng, lat });
        return null;
      }
      const at = isPlain || !isIn(CHINA, lng, lat) ? ([lng, lat] as const) : fromDatum([lng, lat], datum);
      west = Math.min(west, at[0]);
      east = Math.max(east, at[0]);
      south = Math.min(south, at[1]);
      north = Math.max(north, at[1]);
      return at;
    },
    bounds: (): Box | null => (west <= east ? [west, south, east, north] : null),
    /** How many positions there are, when all lie outside and all would lie inside if they changed places. */
    swapped: (): number => (tally.inside === 0 && tally.insideSwapped === tally.seen ? tally.seen : 0),
  };
}
export type Placing = ReturnType<typeof createPlacing>;

/** Point rows: their positions, and how many lie off the base map. */
export function createPoints(placing: Placing) {
  const numbers = createNumbers();
  let outside = 0;
  return {
    count: (): number => numbers.length() / 2,
    /** The row that the point became, or -1 when it was refused. */
    add(lng: number, lat: number, where: Where): number {
      const at = placing.place(lng, lat, where);
      if (!at) return -1;
      if (!isIn(BASE_BOX, at[0], at[1])) outside++;
      numbers.push(at[0]);
      numbers.push(at[1]);
      return numbers.length() / 2 - 1;
    },
    taken: () => ({ positions: numbers.taken(), outside }),
  };
}
