import { hasBase } from '#about';
import { drawnFor } from '../../domain/located.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import type { Store } from '../../state/store.ts';
import { text } from '../../text/later.ts';
import { nameOf } from '../../text/speak.ts';
import { subdistrictName } from '../../text/subdistrict.ts';
import { listed } from '../../text/text.ts';
import { namesOf } from '../kit/names.ts';
import { openPlacing } from '../kit/open-placing.ts';
import { usePage } from '../kit/page.ts';
import { isOffMap } from './off-map-boxes.ts';

/** Over the ground, when a place is chosen that is not on it: what is known of where it is, and what the map marks instead. */
export function WhereNote() {
  const { store, view, embedded } = usePage();
  const { selection } = store.focus.value;
  const place = selection.kind === 'place' ? store.places.get(selection.place) : undefined;
  if (!place || !isOffMap(place)) return hasBase ? null : <EmptyNote />;
  return (
    <p class="where-note">
      <b translate={false}>{nameOf(place)}</b> {knownWords(store, place)}{' '}
      {!embedded && (
        <button type="button" class="link" onClick={() => openPlacing(store, view, place.id)}>
          {text('card.placeIt')}
        </button>
      )}
    </p>
  );
}

/** Over ground on which nothing is drawn at all: why, and what can be done. */
function EmptyNote() {
  const { store, view, embedded } = usePage();
  if (view.basemap.value.shown !== 'offline' || store.atlas.places.some((place) => !isOffMap(place))) return null;
  return (
    <p class="where-note">
      {text('map.empty')}{' '}
      {!embedded && (
        <button type="button" class="link" onClick={() => view.open('basemap')}>
          {text('map.emptyBase')}
        </button>
      )}
    </p>
  );
}

/** What is known of where a place is that the map does not draw, in a sentence. */
export function knownWords({ places }: Pick<Store, 'places'>, { id, location, members }: PlaceSummary): string {
  const { type, within, subdistricts = [] } = location;
  const container = within && namesOf(places)(within);
  const n = drawnFor(id, places).length;
  if (members.length > 0)
    return n > 0
      ? text('known.group', { n: members.length, drawn: n })
      : text('known.groupUndrawn', { n: members.length });
  if (type === 'district-wide') return text('known.district-wide');
  if (type === 'several-sites')
    return container ? text('known.severalWithin', { place: container }) : text('known.several');
  if (container) return text(n > 0 ? 'known.within' : 'known.withinUndrawn', { place: container });
  if (subdistricts.length > 0) return text('known.subdistrict', { names: listed(subdistricts.map(subdistrictName)) });
  return text('known.unknown');
}
