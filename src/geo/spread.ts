import type { Polygon, Position } from 'geojson';
import type { PlaceSummary } from '../domain/place.ts';
import { SECTORS, type Sector } from '../domain/vocabulary.ts';
import type { LngLat } from './geodesic.ts';
import { type LocatedPoints, pointsOf } from './located-points.ts';
import { fromPlane, toPlane, type XY } from './plane.ts';

/** An ellipse of fewer points says next to nothing. */
const ENOUGH = 5;
const CORNERS = 72;

/** Where points lie on average and how they scatter. */
export interface Spread {
  readonly n: number;
  readonly centre: LngLat;
  /** Null with fewer than three points. */
  readonly ellipse: Ellipse | null;
  /** Fewer than five points. */
  readonly isFew: boolean;
}

/** A standard deviational ellipse: half axes in metres, the longer one's direction in degrees clockwise from north, 0 to below 180. */
export interface Ellipse {
  readonly longM: number;
  readonly shortM: number;
  readonly azimuth: number;
  readonly outline: Polygon;
}

/**
 * Mean centre and standard deviational ellipse (Yuill 1971, Geografiska Annaler B 53: 28–39) with the correction of CrimeStat (Levine,
 * chapter on spatial distribution): axes √(2 Σd² / (n − 2)). Where points scatter normally it holds about 63 % of them. Null without points.
 */
export function spreadOf(points: readonly LngLat[]): Spread | null {
  if (points.length === 0) return null;
  const flat = points.map(toPlane);
  const n = flat.length;
  const mean: XY = [sum(flat, ([x]) => x) / n, sum(flat, ([, y]) => y) / n];
  const ellipse = n < 3 ? null : ellipseOf(flat, mean);
  return { n, centre: fromPlane(mean), ellipse, isFew: n < ENOUGH };
}

/** The spread of each sector's places; a place counts in each of its sectors. Rough places are left out and counted. */
export function spreadBySector(
  places: readonly PlaceSummary[],
): ReadonlyMap<Sector, { readonly spread: Spread | null } & Omit<LocatedPoints, 'points'>> {
  return new Map(
    SECTORS.map((sector) => {
      const { points, ...leftOut } = pointsOf(places.filter(({ sectors }) => sectors.includes(sector)));
      return [sector, { spread: spreadOf(points.map(({ at }) => at)), ...leftOut }];
    }),
  );
}

function ellipseOf(flat: readonly XY[], [mx, my]: XY): Ellipse {
  const offsets = flat.map(([x, y]): XY => [x - mx, y - my]);
  const [xx, yy, xy] = [sum(offsets, ([x]) => x * x), sum(offsets, ([, y]) => y * y), sum(offsets, ([x, y]) => x * y)];
  // The direction along which the points scatter most, counter-clockwise from east.
  const along = Math.atan2(2 * xy, xx - yy) / 2;
  const axis = (turn: number): number => {
    const square = sum(offsets, ([x, y]) => (x * Math.cos(turn) + y * Math.sin(turn)) ** 2);
    return Math.sqrt((2 * square) / (flat.length - 2));
  };
  const [longM, shortM] = [axis(along), axis(along + Math.PI / 2)];
  const azimuth = (((90 - (along * 180) / Math.PI) % 180) + 180) % 180;
  return { longM, shortM, azimuth, outline: draw([mx, my], along, longM, shortM) };
}

function draw([mx, my]: XY, along: number, longM: number, shortM: number): Polygon {
  const corners = Array.from({ length: CORNERS }, (_, i): Position => {
    const [x, y] = [longM * Math.cos((2 * Math.PI * i) / CORNERS), shortM * Math.sin((2 * Math.PI * i) / CORNERS)];
    const [cos, sin] = [Math.cos(along), Math.sin(along)];
    return [...fromPlane([mx + x * cos - y * sin, my + x * sin + y * cos])];
  });
  return { type: 'Polygon', coordinates: [[...corners, corners[0] as Position]] };
}

const sum = <T>(values: readonly T[], of: (value: T) => number): number =>
  values.reduce((total, value) => total + of(value), 0);
