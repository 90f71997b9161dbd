import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { fromWords, isSameFrom, type NearFrom, offersOf } from './near-from.ts';

interface OriginProps {
  readonly from: NearFrom | null;
  take(from: NearFrom): void;
}

/** Whence it is measured, and what else one could measure from now. */
export function NearOrigin({ from, take }: OriginProps) {
  const { store, view } = usePage();
  const isGone = from?.kind === 'area' && !store.areas.area.value;
  return (
    <>
      <h3>{text('near.from')}</h3>
      {from && !isGone ? <p class="near-from">{fromWords(from, store)}</p> : <p class="hint">{text('near.none')}</p>}
      <div class="bench-row">
        {offersOf(store, view)
          .filter((offer) => !isSameFrom(from, offer))
          .map((offer) => (
            <button key={offer.kind} type="button" class="button" onClick={() => take(offer)}>
              {text('near.take', { from: fromWords(offer, store) })}
            </button>
          ))}
      </div>
    </>
  );
}
