import type { PlaceSummary } from '../../domain/place.ts';
import type { Store } from '../../state/store.ts';
import { text } from '../../text/later.ts';
import { nameOf } from '../../text/speak.ts';
import { subdistrictName } from '../../text/subdistrict.ts';
import { labelOf } from '../kit/label.ts';
import { namesOf } from '../kit/names.ts';
import { reasonOf } from '../kit/reason.ts';
import type { OffMapKind } from './off-map-boxes.ts';

type Named = Pick<Store, 'places' | 'sections'>;

/** What a box says of its places, short, and as a clause of its own. */
export function boxWords({ places }: Named, what: OffMapKind): { readonly short: string; readonly full: string } {
  if (!('id' in what)) {
    const words = text(`offMap.${what.kind}`);
    return { short: words, full: words };
  }
  const place = what.kind === 'place' ? namesOf(places)(what.id) : subdistrictName(what.id);
  return { short: place ?? what.id, full: text('offMap.inside', { place: place ?? what.id }) };
}

/** A place in one line: name, sector, and what is known of where it is. */
export const dotWords = (store: Named, place: PlaceSummary): string =>
  text('offMap.dot', { name: nameOf(place), sector: sectorWords(store, place), where: whereWords(store, place) });

export const sectorWords = (store: Named, { sectors: [first] }: PlaceSummary): string =>
  first ? labelOf(store, 'sector', first) : '';

export const whereWords = ({ places }: Named, place: PlaceSummary): string =>
  reasonOf(place, namesOf(places)) ?? text('whereabouts.drawn');
