import geographiclib from 'geographiclib-geodesic';

/** Degrees WGS-84, longitude first. */
export type LngLat = readonly [lng: number, lat: number];

const WGS84 = geographiclib.Geodesic.WGS84;

/** From one point to another on the WGS-84 ellipsoid: metres, and the azimuth at the start in degrees clockwise from north. Exact to nanometres (Karney 2013). */
export function polarOffset(
  from: readonly number[],
  to: readonly number[],
): { readonly distanceM: number; readonly azimuth: number } {
  const { s12 = 0, azi1 = 0 } = WGS84.Inverse(from[1] ?? 0, from[0] ?? 0, to[1] ?? 0, to[0] ?? 0);
  return { distanceM: s12, azimuth: azi1 };
}

/** Length in metres of the shortest line on the WGS-84 ellipsoid. */
export const distanceBetween = (a: readonly number[], b: readonly number[]): number => polarOffset(a, b).distanceM;

/**
 * Half a millimetre, by which a distance may exceed a radius and still lie on its edge: coordinates of six decimals are a hundred times
 * coarser, and the last digits of a double differ with the way it was computed.
 */
export const ROUNDING_M = 0.0005;

/** Whether a distance is within a radius, both in metres, on its edge included: the one meaning that every count of points has. */
export const isWithin = (distanceM: number, radiusM: number): boolean => distanceM < radiusM + ROUNDING_M;

/** The point `distanceM` metres from `from` in the direction `azimuth`, degrees clockwise from north. */
export function pointAt(from: readonly number[], azimuth: number, distanceM: number): LngLat {
  const { lat2 = 0, lon2 = 0 } = WGS84.Direct(from[1] ?? 0, from[0] ?? 0, azimuth, distanceM);
  return [lon2, lat2];
}
