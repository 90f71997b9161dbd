import type { LineString, Position } from 'geojson';

const CORNERS = 72;
/** Metres of one degree of latitude, and of one of longitude at the equator: good to 0.6 %, far less than any radius is known. */
const DEGREE_M = 111_320;

/** A circle on the ground as a closed line, degrees WGS-84; its radius in metres. */
export function ringAround([lng = 0, lat = 0]: Position, radiusM: number): LineString {
  const east = radiusM / (DEGREE_M * Math.cos((lat * Math.PI) / 180));
  const north = radiusM / DEGREE_M;
  const coordinates = Array.from({ length: CORNERS + 1 }, (_, corner): Position => {
    const angle = ((corner % CORNERS) / CORNERS) * 2 * Math.PI;
    return [lng + east * Math.cos(angle), lat + north * Math.sin(angle)];
  });
  return { type: 'LineString', coordinates };
}
