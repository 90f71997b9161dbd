import { useComputed } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PlaceId } from '../../domain/ids.ts';
import { text } from '../../text/later.ts';
import { nameOf } from '../../text/speak.ts';
import { usePage } from '../kit/page.ts';
import { isOffMap } from './off-map-boxes.ts';
import { sectorWords, whereWords } from './off-map-words.ts';

/** Pixels that it keeps from the ends of the shelf, and that it begins before its dot. */
const MARGIN = 6;
const BEFORE = 16;

interface FlagProps {
  readonly list: RefObject<HTMLElement | null>;
  idOf(place: PlaceId): string;
}

/** The name of the dot that the pointer or the keys are on, here or in another pane. */
export function ShelfFlag({ list, idOf }: FlagProps) {
  const { store } = usePage();
  const place = useComputed(() => {
    const { selection } = store.hover.value;
    const over = selection.kind === 'place' ? store.places.get(selection.place) : undefined;
    return over && isOffMap(over) ? over : null;
  }).value;
  const flag = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (!flag.current || !place) return;
    const shelf = list.current?.parentElement?.getBoundingClientRect();
    const dot = document.getElementById(idOf(place.id))?.getBoundingClientRect();
    flag.current.hidden = !dot;
    if (!shelf || !dot) return;
    const room = shelf.width - flag.current.offsetWidth - MARGIN;
    flag.current.style.setProperty('--x', `${Math.max(MARGIN, Math.min(dot.left - shelf.left - BEFORE, room))}px`);
    flag.current.style.setProperty('--y', `${dot.top - shelf.top}px`);
  }, [place]);
  if (!place) return null;
  return (
    <p class="shelf-flag" aria-hidden="true" ref={flag}>
      <b>{nameOf(place)}</b>
      {text('offMap.flag', { sector: sectorWords(store, place), where: whereWords(store, place) })}
    </p>
  );
}
