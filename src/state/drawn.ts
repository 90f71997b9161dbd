import { computed, type ReadonlySignal } from '@preact/signals';
import type { PlaceId } from '../domain/ids.ts';
import { drawnFor, isRough } from '../domain/located.ts';
import type { PlaceSummary } from '../domain/place.ts';
import type { Store } from './store.ts';

/** Of the shown places those that the map leaves out, since they are known only roughly; what is selected stays. */
export function leftOut(store: Store): readonly PlaceSummary[] {
  if (store.display.value.rough) return [];
  const selected = new Set(store.selectedPlaces.value.flatMap((id) => drawnFor(id, store.places)));
  return store.shown.value.filter((place) => isRough(place) && !selected.has(place));
}

/** The places that the map is given; the same object as long as they are the same. */
export function placesForMap(store: Store): ReadonlySignal<readonly PlaceSummary[]> {
  const key = computed(() =>
    leftOut(store)
      .map((place) => place.id)
      .join(),
  );
  return computed(() => {
    const out = new Set<string>(key.value.split(','));
    return key.value === '' ? store.shown.value : store.shown.value.filter((place) => !out.has(place.id));
  });
}

/** What the map draws, and what it draws faintly: of the places that a tool counts the others stand back. */
export function standingBack(
  places: readonly PlaceSummary[],
  dimmed: readonly PlaceSummary[],
  counted: ReadonlySet<PlaceId> | null,
): readonly [shown: readonly PlaceSummary[], dimmed: readonly PlaceSummary[]] {
  if (!counted) return [places, dimmed];
  const isCounted = ({ id }: PlaceSummary): boolean => counted.has(id);
  return [places.filter(isCounted), [...dimmed, ...places.filter((place) => !isCounted(place))]];
}
