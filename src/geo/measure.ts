import type { MultiPolygon, Polygon, Position } from 'geojson';
import { distanceBetween } from './geodesic.ts';

/** Length in metres along a line of geodesics from vertex to vertex, WGS-84 ellipsoid. No vertex or one gives 0. */
export function lengthOf(line: readonly Position[]): number {
  return line.reduce((sum, point, i) => sum + (i === 0 ? 0 : distanceBetween(line[i - 1] ?? point, point)), 0);
}

/** Length in metres of all edges, holes too. */
export const perimeterOf = (area: Polygon | MultiPolygon): number =>
  polygonsOf(area)
    .flat()
    .reduce((sum, ring) => sum + lengthOf(ring), 0);

/** Area in m² on the WGS-84 ellipsoid, holes taken off; edges are straight in longitude and latitude, as RFC 7946 has them. */
export const areaOf = (area: Polygon | MultiPolygon): number =>
  polygonsOf(area).reduce(
    (sum, rings) => sum + rings.reduce((own, ring, i) => own + Math.abs(signedAreaOf(ring)) * (i === 0 ? 1 : -1), 0),
    0,
  );

export function polygonsOf(area: Polygon | MultiPolygon): readonly Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

const SEMI_MAJOR = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);
const RADIAN = Math.PI / 180;

/**
 * Area in m² between the equator and latitude `lat` over one radian of longitude: a² q / 2 of the equal-area projections
 * (Snyder 1987, Map Projections: A Working Manual, eq. 3-12).
 */
function zoneOf(lat: number): number {
  const s = Math.sin(lat * RADIAN);
  return ((SEMI_MAJOR ** 2 * (1 - E2)) / 2) * (s / (1 - E2 * s * s) + Math.atanh(E * s) / E);
}

/** Signed area of a closed ring in m², positive when counter-clockwise. Simpson's rule along each edge; a millionth of a millionth off in the district. */
export function signedAreaOf(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [x0 = x, y0 = y] = ring[i - 1] ?? [];
    if (x === x0) return sum;
    return sum - ((x - x0) * RADIAN * (zoneOf(y0) + 4 * zoneOf((y0 + y) / 2) + zoneOf(y))) / 6;
  }, 0);
}
