import type { MultiPolygon, Polygon } from 'geojson';
import type { PlaceId } from '../domain/ids.ts';
import type { PlaceIndex } from '../domain/located.ts';
import type { PlaceSummary } from '../domain/place.ts';
import { type Region, regionsOf } from './regions.ts';
import { gapBetweenEdges, holds, holdsAll, shapeOf } from './shape.ts';

/**
 * How a place lies to an area. `located`: wholly inside, wherever within its precision it truly is. `possible`: partly inside, or
 * inside only if it stands on the right side of its precision. `outside`: surely apart. `unplaced`: of no known
 * position, be it unknown, in several sites or the whole district.
 */
export type Relation = 'located' | 'possible' | 'outside' | 'unplaced';

/**
 * The relation of a place to an area. What is only known to lie in a container is where the container is. A group is inside with
 * all its members, outside without any. Good to two parts in 100,000 of the distances (see `toPlane`).
 */
export function relate(area: Polygon | MultiPolygon, place: PlaceSummary, places: PlaceIndex): Relation {
  const relations = regionsOf(place, places).map((region) => (region ? relateRegion(area, region) : 'unplaced'));
  const [first = 'unplaced'] = relations;
  if (relations.every((relation) => relation === first)) return first;
  return relations.some((relation) => relation === 'located' || relation === 'possible') ? 'possible' : 'unplaced';
}

/** The relation of each place to an area. */
export const relateAll = (
  area: Polygon | MultiPolygon,
  some: readonly PlaceSummary[],
  places: PlaceIndex,
): ReadonlyMap<PlaceId, Relation> => new Map(some.map((place) => [place.id, relate(area, place, places)] as const));

function relateRegion(area: Polygon | MultiPolygon, { geometry, radiusM }: Region): Relation {
  const [outer, inner] = [shapeOf(area), shapeOf(geometry)];
  const gap = gapBetweenEdges(outer, inner);
  // A place around the whole area, or around a hole of it, holds corners of the area.
  const isAround = holds(inner, outer);
  if (gap > 0 && gap >= radiusM && !isAround && holdsAll(outer, inner)) return 'located';
  return gap <= radiusM || isAround || holds(outer, inner) ? 'possible' : 'outside';
}
