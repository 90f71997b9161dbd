import type { PlaceId } from '../../domain/ids.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { subdistrictName } from '../../text/subdistrict.ts';
import { text } from '../../text/text.ts';

type Grouped = Pick<PlaceSummary, 'location' | 'members'>;

/** Why a place is not on the map, in words; null for one that is. */
export function reasonOf(
  { location, members }: Grouped,
  nameOf: (place: PlaceId) => string | undefined,
): string | null {
  const { type, within, subdistricts = [] } = location;
  if (type === 'site' || type === 'line' || type === 'area') return null;
  if (members.length > 0) return text('reason.group', { n: members.length });
  if (type !== 'within') return text(`reason.${type}`);
  const [subdistrict] = subdistricts;
  const place = within ? nameOf(within) : subdistrict && subdistrictName(subdistrict);
  return place ? text('reason.within', { place }) : text('reason.withinUnknown');
}
