import type { Geometry } from 'geojson';
import type { PlaceId } from '../domain/ids.ts';
import type { PlaceIndex } from '../domain/located.ts';
import type { PlaceSummary } from '../domain/place.ts';

/** Where a place may be: within `radiusM` metres of the geometry. */
export interface Region {
  readonly geometry: Geometry;
  readonly radiusM: number;
  /** The place whose geometry this is, when the place itself is only known to lie somewhere in that one. */
  readonly holder: PlaceId | null;
}

/** One region for a place with a geometry or with a container that has one; for a group a region for each member; null for what is known nowhere. */
export function regionsOf(place: PlaceSummary, places: PlaceIndex): readonly (Region | null)[] {
  const own = regionOf(place, places);
  if (own || place.members.length === 0) return [own];
  return place.members.map((id) => {
    const member = places.get(id);
    return member ? regionOf(member, places) : null;
  });
}

function regionOf(place: PlaceSummary, places: PlaceIndex): Region | null {
  const seen = new Set<PlaceId>();
  for (let at: PlaceSummary | undefined = place; at && !seen.has(at.id); at = containerOf(at, places)) {
    seen.add(at.id);
    if (at.geometry) {
      return { geometry: at.geometry, radiusM: at.location.precisionM ?? 0, holder: at === place ? null : at.id };
    }
  }
  return null;
}

const containerOf = ({ location: { within } }: PlaceSummary, places: PlaceIndex): PlaceSummary | undefined =>
  within ? places.get(within) : undefined;
