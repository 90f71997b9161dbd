import { countAsked } from '../../domain/filter.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../kit/page.ts';
import { PlaceRow, PlaceRows } from '../kit/place-row.tsx';

/** The place that contains this one, and those that this one contains. */
export function CardHolds({ place }: { place: PlaceSummary }) {
  const { store } = usePage();
  const container = place.location.within ? store.places.get(place.location.within) : undefined;
  const held = store.held.value.get(place.id) ?? [];
  return (
    <>
      {container && (
        <section class="card-section">
          <h3>{text('card.within')}</h3>
          <PlaceRow place={container} origin="card" />
        </section>
      )}
      {held.length > 0 && (
        <section class="card-section">
          <h3>{text(countAsked(store.filter.value) > 0 ? 'card.holdsShown' : 'card.holds', { n: held.length })}</h3>
          <PlaceRows places={held} />
        </section>
      )}
    </>
  );
}
