import { distanceBetween, type LngLat } from './geodesic.ts';

/** Points round a spot. */
export interface NearPoints {
  /** How many lie within the radius. */
  readonly count: number;
  /** Metres to the nearest of all points; Infinity without any. */
  readonly nearestM: number;
}

/** Metres of a degree of latitude at least, anywhere. */
const LEAST_DEGREE_M = 110_500;

/**
 * Counts the points (longitude and latitude in turn, degrees WGS-84) within `radiusM` metres of a spot on the ellipsoid. A box round
 * the radius spares nearly all of them the exact way; the nearest is sought by its box of degrees first.
 */
export function countNearPoints(spot: LngLat, positions: Float64Array, radiusM: number): NearPoints {
  const [lng, lat] = spot;
  const narrow = Math.cos((Math.min(89, Math.abs(lat) + radiusM / LEAST_DEGREE_M) * Math.PI) / 180);
  const [east, north] = [radiusM / (LEAST_DEGREE_M * narrow), radiusM / LEAST_DEGREE_M];
  const scale = Math.cos((lat * Math.PI) / 180) ** 2;
  let count = 0;
  let [nearest, least] = [-1, Number.POSITIVE_INFINITY];
  for (let i = 0; i < positions.length; i += 2) {
    const dx = (positions[i] as number) - lng;
    const dy = (positions[i + 1] as number) - lat;
    const square = dx * dx * scale + dy * dy;
    if (square < least) [least, nearest] = [square, i];
    const isNear = Math.abs(dx) <= east && Math.abs(dy) <= north;
    if (isNear && distanceBetween(spot, [positions[i] as number, positions[i + 1] as number]) <= radiusM) count += 1;
  }
  const nearestM =
    nearest < 0
      ? Number.POSITIVE_INFINITY
      : distanceBetween(spot, [positions[nearest] as number, positions[nearest + 1] as number]);
  return { count, nearestM };
}
