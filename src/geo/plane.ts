import type { Position } from 'geojson';
import { middle } from '#about';
import { type LngLat, pointAt, polarOffset } from './geodesic.ts';

/** Metres east and north of the middle of the base map. */
export type XY = readonly [x: number, y: number];

const MIDDLE: LngLat = middle;
const RADIAN = Math.PI / 180;

/**
 * The district laid flat: azimuthal equidistant about that middle, WGS-84 ellipsoid. Distances from the middle are exact; between
 * two points of the base map's box they err by less than s² / 6R², two parts in 100,000 at its corners.
 */
export function toPlane(point: readonly number[]): XY {
  const { distanceM, azimuth } = polarOffset(MIDDLE, point);
  return [distanceM * Math.sin(azimuth * RADIAN), distanceM * Math.cos(azimuth * RADIAN)];
}

/** The point of the earth that `toPlane` lays at `[x, y]`. */
export const fromPlane = ([x, y]: XY): LngLat => pointAt(MIDDLE, Math.atan2(x, y) / RADIAN, Math.hypot(x, y));

const LONGEST_STEP = 0.05;

/** A line of GeoJSON laid flat. Its edges are straight in longitude and latitude, so long ones get corners between (under 0.4 m off). */
export function toPlaneLine(line: readonly Position[]): XY[] {
  return line.flatMap((point, i) => {
    const before = line[i - 1];
    return before ? between(before, point).map(toPlane) : [toPlane(point)];
  });
}

function between([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): Position[] {
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay)) / LONGEST_STEP));
  return Array.from({ length: steps }, (_, i) => {
    const t = (i + 1) / steps;
    return [ax + (bx - ax) * t, ay + (by - ay) * t];
  });
}
