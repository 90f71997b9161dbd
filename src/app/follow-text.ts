import { effect } from '@preact/signals';
import type { MapPort } from '../contract/map-port.ts';
import type { PassageId, PlaceId } from '../domain/ids.ts';
import { whereaboutsOf } from '../domain/located.ts';
import type { InView } from '../domain/span.ts';
import type { ReadingMode } from '../state/reading-mode.ts';
import type { Store } from '../state/store.ts';
import { measurePadding } from './padding.ts';

/** A reader who scrolls on has not arrived yet. */
const REST_MS = 350;

/** Answers what to call with each view of the report: once a hand has let the text rest, the map frames the places of the passage. */
export function followText(
  store: Store,
  mode: ReadingMode,
  map: () => MapPort | null,
  end: AbortSignal,
): (view: InView, byHand: boolean) => void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let framed: PassageId | null = null;
  const stop = (): void => clearTimeout(rest);
  end.addEventListener('abort', stop);
  end.addEventListener(
    'abort',
    effect(() => {
      if (mode.follow.value) return;
      stop();
      framed = null;
      mode.followed.value = [];
    }),
  );
  const frame = (at: PassageId): void => {
    if (at === framed) return;
    const places = drawnIn(store, at);
    framed = at;
    mode.followed.value = places;
    if (places.length === 0) return;
    map()?.setPadding(measurePadding());
    map()?.reveal(places);
  };
  return (view, byHand) => {
    stop();
    if (!mode.follow.value || !byHand) return;
    rest = setTimeout(() => frame(view.at), REST_MS);
  };
}

/** The places of a passage that the map has and shows: as far as filter, area of interest and view keep them. */
const drawnIn = ({ links, places, shownIds }: Store, passage: PassageId): readonly PlaceId[] =>
  links
    .placesIn(passage)
    .filter((id) => shownIds.value.has(id))
    .flatMap((id) => places.get(id) ?? [])
    .filter((place) => whereaboutsOf(place) === 'drawn')
    .map(({ id }) => id);
