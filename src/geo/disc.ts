import type { Polygon, Position } from 'geojson';
import { type LngLat, pointAt } from './geodesic.ts';

const CORNERS = 64;
/** A regular polygon of this circumradius has the area of the circle: the edge leaves the true circle by at most 0.08 % of the radius. */
const EQUAL_AREA = Math.sqrt((2 * Math.PI) / CORNERS / Math.sin((2 * Math.PI) / CORNERS));

/** A geodesic circle around `centre` as a counter-clockwise polygon of 64 corners with the circle's own area. Radius in metres, above 0. */
export function makeDisc(centre: LngLat, radiusM: number): Polygon {
  const corners = Array.from({ length: CORNERS }, (_, i): Position => {
    const [lng, lat] = pointAt(centre, (-360 * i) / CORNERS, radiusM * EQUAL_AREA);
    return [toCentimetre(lng), toCentimetre(lat)];
  });
  return { type: 'Polygon', coordinates: [[...corners, corners[0] as Position]] };
}

const toCentimetre = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
