import type { Signal } from '@preact/signals';
import { text } from '../../text/later.ts';
import { usePage } from '../page.ts';
import { fromWords, isSameFrom, type NearFrom, offersOf } from './near-from.ts';

/** Whence it is measured, and what else one could measure from now. */
export function NearOrigin({ from }: { from: Signal<NearFrom | null> }) {
  const { store, view } = usePage();
  const offers = offersOf(store, view);
  const here = from.value;
  const isGone = here?.kind === 'area' && !store.areas.area.value;
  return (
    <>
      <h3>{text('near.from')}</h3>
      {here && !isGone ? <p class="near-from">{fromWords(here, store)}</p> : <p class="hint">{text('near.none')}</p>}
      <div class="bench-row">
        {offers
          .filter((offer) => !isSameFrom(here, offer))
          .map((offer) => (
            <button key={offer.kind} type="button" class="button" onClick={() => (from.value = offer)}>
              {text('near.take', { from: fromWords(offer, store) })}
            </button>
          ))}
      </div>
    </>
  );
}
