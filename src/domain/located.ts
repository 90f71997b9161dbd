import type { PlaceId } from './ids.ts';
import type { PlaceSummary } from './place.ts';
import type { LocationType } from './vocabulary.ts';

/** Where a reader finds a place: drawn on the map, inside another place, everywhere or in many places, or nowhere known. */
export const WHEREABOUTS = ['drawn', 'inside', 'spread', 'unknown'] as const;
export type Whereabouts = (typeof WHEREABOUTS)[number];

const BY_TYPE: Record<LocationType, Whereabouts> = {
  site: 'drawn',
  line: 'drawn',
  area: 'drawn',
  within: 'inside',
  'several-sites': 'spread',
  'district-wide': 'spread',
  unknown: 'unknown',
};

interface Typed {
  readonly location: { readonly type: LocationType };
}

export const whereaboutsOf = (place: Typed): Whereabouts => BY_TYPE[place.location.type];

/** Places by id. */
export type PlaceIndex = ReadonlyMap<PlaceId, PlaceSummary>;

/** An area known only as “around here”: drawn as a disc of its radius, never as a pin. */
export const isZone = ({ location, geometry }: Pick<PlaceSummary, 'geometry' | 'location'>): boolean =>
  location.type === 'area' && geometry?.type === 'Point';

const ROUGH_ABOVE_M = 1000;

/** Whether what the map draws of a place says only roughly where it is. */
export const isRough = (place: PlaceSummary): boolean =>
  place.geometry !== null && (isZone(place) || (place.location.precisionM ?? 0) > ROUGH_ABOVE_M);

/** The places that are drawn for this one: itself when located, else its nearest located container, else for a group its members. */
export function drawnFor(id: PlaceId, byId: PlaceIndex, depth = 0): readonly PlaceSummary[] {
  const place = byId.get(id);
  // A circle in the data ends here.
  if (!place || depth > 9) return [];
  if (place.geometry) return [place];
  if (place.location.within) return drawnFor(place.location.within, byId, depth + 1);
  return place.members.flatMap((member) => drawnFor(member, byId, depth + 1));
}

/** How many places stand in each class; the sum is the number of places. */
export function countWhereabouts(places: readonly Typed[]): Record<Whereabouts, number> {
  const counts: Record<Whereabouts, number> = { drawn: 0, inside: 0, spread: 0, unknown: 0 };
  for (const place of places) counts[whereaboutsOf(place)] += 1;
  return counts;
}

/**
 * For each place that holds others: those of `places` that it holds, each once: as members of a group, or by their location,
 * directly or through another container. `all` are the places among which containers are looked up.
 */
export function groupByContainer(
  places: readonly PlaceSummary[],
  all: ReadonlyMap<PlaceId, PlaceSummary>,
): ReadonlyMap<PlaceId, readonly PlaceSummary[]> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const held = new Map<PlaceId, Set<PlaceSummary>>();
  const hold = (container: PlaceId, place: PlaceSummary | undefined): void => {
    if (!place || place.id === container) return;
    const group = held.get(container) ?? new Set();
    held.set(container, group.add(place));
  };
  for (const place of places) {
    for (const member of place.members) hold(place.id, byId.get(member));
    for (const container of containersOf(place, all)) hold(container, place);
  }
  return new Map([...held].map(([container, group]) => [container, [...group]]));
}

/** The containers of a place, nearest first; a circle in the data ends where it closes. */
function containersOf(place: PlaceSummary, all: ReadonlyMap<PlaceId, PlaceSummary>): ReadonlySet<PlaceId> {
  const containers = new Set<PlaceId>();
  for (let id = place.location.within; id && !containers.has(id); id = all.get(id)?.location.within ?? null) {
    containers.add(id);
  }
  return containers;
}
