import '../kit/said.css';
import './card.css';
import { useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PlaceId } from '../../domain/ids.ts';
import { isFromList, type Origin } from '../../state/focus.ts';
import { text } from '../../text/later.ts';
import { rememberFocus } from '../kit/focus-back.ts';
import { usePage } from '../kit/page.ts';
import { PlaceRows } from '../kit/place-row.tsx';
import { CardBar } from './card-bar.tsx';
import { PassageCard } from './card-passage.tsx';
import { PlaceCard } from './card-place.tsx';

/** What is selected, in full; nothing when nothing is. */
export function Card() {
  const { store, view } = usePage();
  const { selection, choice, origin } = store.focus.value;
  const card = useRef<HTMLElement>(null);
  const last = useRef<string | null>(null);
  const wasOpen = useRef(false);
  const goBack = useRef((): boolean => false);
  const key =
    selection.kind === 'place' ? selection.place : selection.kind === 'passage' ? selection.passage : choice.join();
  // Before it is painted: what is typed next belongs to the card.
  useLayoutEffect(() => {
    if (!key && !goBack.current() && last.current) returnToRow(last.current);
    if (key && !wasOpen.current) goBack.current = rememberFocus();
    wasOpen.current = key !== '';
    last.current = selection.kind === 'place' ? selection.place : null;
    if (card.current) card.current.scrollTop = 0;
    if (goesOnInCard(origin, selection.kind === 'place'))
      card.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [key]);
  useSignalEffect(() => {
    // The little that a lowered card shows is its head.
    if (view.sheet.value === 'peek' && card.current) card.current.scrollTop = 0;
  });
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

/** Whoever chose a place from a list goes on in the card; whoever goes from card to card keeps the button in hand. */
const goesOnInCard = (origin: Origin, isPlace: boolean): boolean =>
  (isPlace && isFromList(origin)) ||
  origin === 'workbench' ||
  (origin === 'card' && !document.activeElement?.closest('.card-bar'));

/** Whoever was in the card that closed goes on at its place in the list. */
function returnToRow(place: string): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>(`#list [data-place="${CSS.escape(place)}"]`)?.focus();
}

/** Several places under one click: the person says which. */
function Choice({ places }: { places: readonly PlaceId[] }) {
  const { store } = usePage();
  return (
    <div class="card-body">
      <h2 tabIndex={-1}>{text('card.choice', { n: places.length })}</h2>
      <PlaceRows places={places.flatMap((id) => store.places.get(id) ?? [])} />
    </div>
  );
}
