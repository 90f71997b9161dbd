import { distanceBetween, isWithin, type LngLat, ROUNDING_M } from './geodesic.ts';

/** Points round a spot. */
export interface NearPoints {
  /** How many lie within the radius. */
  readonly count: number;
  /** Metres to the nearest of those; Infinity where there is none. */
  readonly nearestM: number;
}

/** Metres of a degree of latitude at least, anywhere. */
const LEAST_DEGREE_M = 110_500;

/**
 * Counts the points (longitude and latitude in turn, degrees WGS-84) within `radiusM` metres of a spot on the ellipsoid. A box round
 * the radius spares nearly all of them the exact way; what comes through it is measured, and only what was measured is answered.
 */
export function countNearPoints([lng, lat]: LngLat, positions: Float64Array, radiusM: number): NearPoints {
  const north = (radiusM + ROUNDING_M) / LEAST_DEGREE_M;
  const farthest = Math.abs(lat) + north;
  // Over a pole all meridians are near.
  const east = farthest < 90 ? north / Math.cos((farthest * Math.PI) / 180) : 180;
  let count = 0;
  let nearestM = Number.POSITIVE_INFINITY;
  for (let i = 0; i < positions.length; i += 2) {
    const x = positions[i] as number;
    const y = positions[i + 1] as number;
    if (Math.abs(y - lat) > north || acrossMeridians(x - lng) > east) continue;
    const distanceM = distanceBetween([lng, lat], [x, y]);
    if (!isWithin(distanceM, radiusM)) continue;
    count += 1;
    nearestM = Math.min(nearestM, distanceM);
  }
  return { count, nearestM };
}

/** Degrees from one meridian to another, the shorter way round. */
function acrossMeridians(difference: number): number {
  const turn = Math.abs(difference) % 360;
  return turn > 180 ? 360 - turn : turn;
}
