import type { MultiPolygon, Position } from 'geojson';
import { insideTest } from '../../../geo/inside-test.ts';
import type { XY } from '../../../geo/plane.ts';

/** Whether a point (degrees) lies within; for many points of one area. */
export type IsInside = (p: Position) => boolean;

export function isInsideOf({ coordinates }: MultiPolygon): IsInside {
  const test = insideTest(coordinates.flat() as unknown as XY[][]);
  return ([lng = Number.NaN, lat = Number.NaN]) => test(lng, lat);
}
