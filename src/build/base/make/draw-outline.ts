import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { aFeature } from '../prepare/source.ts';
import { findCrossing } from './find-crossing.ts';
import { thinRing } from './thin-ring.ts';

/** Metres that an outline may lie off; the finer only where the coarser would make it cross itself. */
const TOLERANCES = [12, 6, 3] as const;

/** The outline of a district for drawing: simplified as far as it stays an area, with the bounds that it had. */
export function drawOutline(area: MultiPolygon, adcode: string, name: string): Feature<Polygon | MultiPolygon> {
  const thinned = TOLERANCES.map((metres) =>
    area.coordinates.map((rings) => rings.map((ring) => thinRing(ring, metres))),
  );
  const polygons = thinned.find((each) => !findCrossing(each.flat())) ?? area.coordinates;
  const [first, ...more] = polygons;
  const geometry: Polygon | MultiPolygon =
    first && more.length === 0
      ? { type: 'Polygon', coordinates: first }
      : { type: 'MultiPolygon', coordinates: polygons };
  return aFeature(geometry, { adcode: Number(adcode), name });
}
