import { useEffect, useRef } from 'preact/hooks';
import type { PlaceId } from '../domain/ids.ts';
import { SHEETS, type Sheet } from '../state/view.ts';
import { text } from '../text/text.ts';
import { PassageCard } from './card-passage.tsx';
import { PlaceCard } from './card-place.tsx';
import { usePage } from './page.ts';
import { PlaceRow } from './place-row.tsx';
import { Icon } from './symbol.tsx';

/** What is selected, in full; nothing when nothing is. */
export function Card() {
  const { store } = usePage();
  const { selection, choice, origin } = store.focus.value;
  const card = useRef<HTMLElement>(null);
  const last = useRef<string | null>(null);
  const key =
    selection.kind === 'place' ? selection.place : selection.kind === 'passage' ? selection.passage : choice.join();
  useEffect(() => {
    if (!key && last.current) returnToRow(last.current);
    last.current = selection.kind === 'place' ? selection.place : null;
    if (card.current) card.current.scrollTop = 0;
    // Whoever opened the card from a list goes on in the card.
    if (origin === 'list' || origin === 'card')
      card.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [key]);
  if (!key) return null;
  return (
    <section class="card" aria-label={text('card.label')} ref={card}>
      <CardBar />
      {selection.kind === 'place' && <PlaceCard id={selection.place} />}
      {selection.kind === 'passage' && <PassageCard id={selection.passage} />}
      {selection.kind === 'none' && <Choice places={choice} />}
    </section>
  );
}

/** Whoever was in the card that closed goes on at its place in the list. */
function returnToRow(place: string): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>(`#list [data-place="${CSS.escape(place)}"]`)?.focus();
}

/** Buttons that concern the card itself. */
function CardBar() {
  const { store, view, showOnMap } = usePage();
  const isPlace = store.focus.value.selection.kind === 'place';
  return (
    <div class="card-bar">
      {isPlace && (
        <>
          <button
            type="button"
            class="quiet icon-button"
            aria-label={text('card.previousPlace')}
            title={text('card.previousPlace')}
            onClick={() => store.stepPlace(-1, 'keys')}
          >
            <Icon name="back" />
          </button>
          <button
            type="button"
            class="quiet icon-button"
            aria-label={text('card.nextPlace')}
            title={text('card.nextPlace')}
            onClick={() => store.stepPlace(1, 'keys')}
          >
            <Icon name="next" />
          </button>
        </>
      )}
      <span class="spacer" />
      <button type="button" class="quiet map-hidden-only" onClick={showOnMap}>
        {text('card.showOnMap')}
      </button>
      <SheetButton label={text('card.shrink')} icon="down" to={neighbour(view.sheet.value, -1)} />
      <SheetButton label={text('card.expand')} icon="up" to={neighbour(view.sheet.value, 1)} />
      <button
        type="button"
        class="quiet icon-button"
        aria-label={text('card.close')}
        onClick={() => store.clearSelection('card')}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

const neighbour = (sheet: Sheet, by: 1 | -1): Sheet | undefined => SHEETS[SHEETS.indexOf(sheet) + by];

function SheetButton({ label, icon, to }: { label: string; icon: 'up' | 'down'; to: Sheet | undefined }) {
  const { view } = usePage();
  const draw = (): void => {
    if (to) view.sheet.value = to;
  };
  return (
    <button type="button" class="quiet icon-button sheet-only" aria-label={label} disabled={!to} onClick={draw}>
      <Icon name={icon} />
    </button>
  );
}

/** Several places under one click: the person says which. */
function Choice({ places }: { places: readonly PlaceId[] }) {
  const { store } = usePage();
  return (
    <div class="card-body">
      <h2 tabIndex={-1}>{text('card.choice', { n: places.length })}</h2>
      <ul class="rows">
        {places.map((id) => {
          const place = store.places.get(id);
          return place ? (
            <li key={id}>
              <PlaceRow place={place} origin="card" />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}
