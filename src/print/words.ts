import type { PlaceSummary } from '../domain/place.ts';
import type { LocationType } from '../domain/vocabulary.ts';
import { text } from '../text/later.ts';
import { nameOf } from '../text/speak.ts';
import { subdistrictName } from '../text/subdistrict.ts';

/** Places for which the map has no symbol, and why. */
export interface UnlocatedGroup {
  readonly reason: string;
  readonly names: readonly string[];
  /** Where each name is that of a place: the places, in the same order. */
  readonly places?: readonly PlaceSummary[];
}

const REASONS = ['several-sites', 'district-wide', 'unknown'] as const satisfies readonly LocationType[];

type NameOf = (place: PlaceSummary['id']) => string | undefined;

/** The shown places that are not drawn, by reason: first those inside another place, container by container. */
export function groupUnlocated(shown: readonly PlaceSummary[], nameIn: NameOf): UnlocatedGroup[] {
  const ofType = (type: LocationType) => shown.filter((place) => place.location.type === type);
  const others = REASONS.map((type) => ({
    reason: text(`print.reason.${type}`),
    names: ofType(type).map((place) => withContainer(place, nameIn)),
    places: ofType(type),
  }));
  return [...groupInside(ofType('within'), nameIn), ...others].filter((group) => group.names.length > 0);
}

/** The fullest container first. */
function groupInside(places: readonly PlaceSummary[], nameIn: NameOf): UnlocatedGroup[] {
  const groups = new Map<string, PlaceSummary[]>();
  for (const place of places) {
    const { within, subdistricts = [] } = place.location;
    const [subdistrict] = subdistricts;
    const container = within ? nameIn(within) : subdistrict && subdistrictName(subdistrict);
    const reason = container ? text('print.reason.inside', { container }) : text('print.reason.within');
    groups.set(reason, [...(groups.get(reason) ?? []), place]);
  }
  return [...groups]
    .map(([reason, places]) => ({ reason, names: places.map(nameOf), places }))
    .sort((a, b) => b.names.length - a.names.length);
}

function withContainer(place: PlaceSummary, nameIn: NameOf): string {
  const name = nameOf(place);
  const { location } = place;
  const container = location.within ? nameIn(location.within) : undefined;
  return container ? text('print.inside', { name, container }) : name;
}

/** A date as it is written in Chinese, from ISO 8601. */
export function dateWords(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return text('print.date', { year, month: Number(month), day: Number(day) });
}
