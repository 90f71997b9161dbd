import type { PlaceId, SubdistrictId } from '../../domain/ids.ts';
import { type PlaceIndex, whereaboutsOf } from '../../domain/located.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { TONES, toneOf } from '../../look/tones.ts';

type Container =
  | { readonly kind: 'place'; readonly id: PlaceId }
  | { readonly kind: 'subdistrict'; readonly id: SubdistrictId };

/** What is known of where the places of a box are: inside one container, inside some other, spread, or nothing. */
export type OffMapKind = Container | { readonly kind: 'elsewhere' | 'spread' | 'unknown' };

/** Places that the map does not draw and of which the same is known; by colour, within one as they came. */
export interface OffMapBox {
  readonly key: string;
  readonly what: OffMapKind;
  readonly places: readonly PlaceSummary[];
}

/** From so many places on a container has a box of its own, and so many containers at most. */
const OWN_FROM = 3;
const OWN_AT_MOST = 4;

const REST = [{ kind: 'elsewhere' }, { kind: 'spread' }, { kind: 'unknown' }] as const;

/**
 * Those of `places` that the map does not draw, in boxes. Which boxes there are follows from all places of the atlas, `all`: a filter
 * empties boxes and moves none. The container with most in it comes first.
 */
export function boxOffMap(places: readonly PlaceSummary[], all: PlaceIndex): readonly OffMapBox[] {
  const off = [...all.values()].filter(isOffMap);
  const own = ownBoxes(off, all);
  const keys = new Set(own.map(keyOf));
  const boxOf = (place: PlaceSummary): string => {
    const key = keyOf(knownOf(place, all));
    return keys.has(key) || !key.includes(' ') ? key : 'elsewhere';
  };
  const used = new Set(off.map(boxOf));
  const filled = places.filter(isOffMap).toSorted((a, b) => rankOf(a) - rankOf(b));
  return [...own, ...REST]
    .map((what) => ({ key: keyOf(what), what }))
    .filter(({ key }) => used.has(key))
    .map((box) => ({ ...box, places: filled.filter((place) => boxOf(place) === box.key) }));
}

export const isOffMap = (place: PlaceSummary): boolean => whereaboutsOf(place) !== 'drawn';

function ownBoxes(off: readonly PlaceSummary[], all: PlaceIndex): readonly OffMapKind[] {
  const counts = new Map<string, { what: OffMapKind; n: number }>();
  for (const place of off) {
    const what = knownOf(place, all);
    const counted = counts.get(keyOf(what)) ?? { what, n: 0 };
    counted.n += 1;
    counts.set(keyOf(what), counted);
  }
  return [...counts.values()]
    .filter(({ what, n }) => 'id' in what && n >= OWN_FROM)
    .sort((a, b) => b.n - a.n)
    .slice(0, OWN_AT_MOST)
    .map(({ what }) => what);
}

const keyOf = (what: OffMapKind): string => ('id' in what ? `${what.kind} ${what.id}` : what.kind);

/** The nearest container that the map draws, else the outermost, else the subdistrict that a source names, else its class. */
function knownOf(place: PlaceSummary, all: PlaceIndex): OffMapKind {
  const { within, type, subdistricts: [subdistrict] = [] } = place.location;
  if (within) return { kind: 'place', id: containerOf(within, all) };
  if (type === 'within') return subdistrict ? { kind: 'subdistrict', id: subdistrict } : { kind: 'elsewhere' };
  return { kind: whereaboutsOf(place) === 'spread' ? 'spread' : 'unknown' };
}

function containerOf(nearest: PlaceId, all: PlaceIndex): PlaceId {
  const met = new Set<PlaceId>();
  for (let id = nearest; ; ) {
    met.add(id);
    const next = all.get(id)?.geometry ? null : all.get(id)?.location.within;
    // A circle in the data ends here.
    if (!next || met.has(next)) return id;
    id = next;
  }
}

const rankOf = ({ sectors }: PlaceSummary): number => TONES.indexOf(toneOf(sectors));
