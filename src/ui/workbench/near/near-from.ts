import type { PlaceId } from '../../../domain/ids.ts';
import type { LngLat } from '../../../geo/geodesic.ts';
import { type Origin, originOf } from '../../../geo/proximity.ts';
import type { Store } from '../../../state/store.ts';
import type { ViewState } from '../../../state/view.ts';
import { text } from '../../../text/later.ts';
import { namesOf } from '../../kit/names.ts';
import type { Setting } from '../kit/use-settings.ts';

/** Whence distances are measured. It stays when the selection or the map moves on. */
export type NearFrom =
  | { readonly kind: 'place'; readonly place: PlaceId }
  | { readonly kind: 'point' | 'middle'; readonly at: LngLat }
  | { readonly kind: 'area' };

/** Everything one can measure from now: the selected place, the point that was clicked, the map's middle, the area of interest. */
export function offersOf(store: Store, view: ViewState): readonly NearFrom[] {
  const { selection } = store.focus.value;
  const place = selection.kind === 'place' ? store.places.get(selection.place) : undefined;
  const point = view.readout.value;
  const middle = view.camera.value;
  return [
    ...(place?.geometry ? [{ kind: 'place' as const, place: place.id }] : []),
    ...(point && point !== 'centre' ? [{ kind: 'point' as const, at: roundOff([point.lng, point.lat]) }] : []),
    ...(store.areas.area.value ? [{ kind: 'area' as const }] : []),
    ...(middle ? [{ kind: 'middle' as const, at: roundOff([middle.lng, middle.lat]) }] : []),
  ];
}

/** To a metre, as it is shown and as an address keeps it. */
const roundOff = ([lng, lat]: LngLat): LngLat => [Number(lng.toFixed(5)), Number(lat.toFixed(5))];

/** Whether two are the same; another middle of the map is another. */
export const isSameFrom = (a: NearFrom | null, b: NearFrom): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How an address keeps it: `area`, `place/ID`, `point/LNG/LAT`. */
export const nearFrom = ({ places }: Pick<Store, 'places'>): Setting<NearFrom | null> => ({
  fallback: null,
  read(written) {
    const [kind, first = '', second = ''] = written.split('/');
    if (written === 'area') return { kind: 'area' };
    if (kind === 'place') return places.get(first as PlaceId)?.geometry ? { kind, place: first as PlaceId } : undefined;
    const [lng, lat] = [Number(first || Number.NaN), Number(second || Number.NaN)];
    const isSpot = (kind === 'point' || kind === 'middle') && Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
    return isSpot ? { kind, at: [lng, lat] } : undefined;
  },
  write(from) {
    if (!from) return '';
    if (from.kind === 'area') return 'area';
    return from.kind === 'place' ? `place/${from.place}` : `${from.kind}/${from.at.join('/')}`;
  },
});

/** The origin to measure from; null when the area has been given up since. */
export function originFrom(from: NearFrom, store: Store): Origin | null {
  if (from.kind === 'area') {
    const held = store.areas.area.value;
    return held && { geometry: held.area.geometry, radiusM: 0 };
  }
  if (from.kind !== 'place') return { geometry: { type: 'Point', coordinates: [...from.at] }, radiusM: 0 };
  const place = store.places.get(from.place);
  return place ? originOf(place) : null;
}

/** The origin in words. */
export function fromWords(from: NearFrom, store: Store): string {
  switch (from.kind) {
    case 'place':
      return namesOf(store.places)(from.place) ?? from.place;
    case 'area':
      return text('near.area', { name: store.areas.area.value?.area.name ?? '' });
    default:
      return text(from.kind === 'point' ? 'near.point' : 'near.middle', {
        lng: from.at[0].toFixed(5),
        lat: from.at[1].toFixed(5),
      });
  }
}
