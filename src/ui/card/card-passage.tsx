import type { PassageId } from '../../domain/ids.ts';
import { text } from '../../text/later.ts';
import { chinese } from '../../text/speak.ts';
import { CiteButton } from '../cite/cite-button.tsx';
import { usePage } from '../kit/page.ts';
import { PlaceRows } from '../kit/place-row.tsx';
import { trailOf } from '../kit/trail.ts';

/** A selected passage: where it stands, how it begins, and its places. */
export function PassageCard({ id }: { id: PassageId }) {
  const { store, reading } = usePage();
  const passage = store.passages.get(id);
  const places = store.links.placesIn(id);
  if (!passage) return null;
  const length = [...passage.text].length;
  return (
    <div class="card-body">
      <p class="kicker">{text('card.passage')}</p>
      <h2 tabIndex={-1} class="card-trail">
        {trailOf(store, id)}
      </h2>
      <button type="button" class="snippet" onClick={reading.readAgain}>
        <span lang={chinese()}>
          {[...passage.text].slice(0, 64).join('')}
          {length > 64 && '…'}
        </span>
        <span class="snippet-trail">{text('card.characters', { n: length })}</span>
      </button>
      <CiteButton key={id} />
      <h3>{places.length > 0 ? text('card.passagePlaces', { n: places.length }) : text('card.passageEmpty')}</h3>
      <PlaceRows places={places.flatMap((place) => store.places.get(place) ?? [])} />
    </div>
  );
}
