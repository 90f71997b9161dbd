import { effect, type Signal, untracked } from '@preact/signals';
import { isSeveral } from '#about';
import type { PassageId, SectionId } from '../domain/ids.ts';
import { NOTHING, selectPassage, selectPlace } from '../domain/selection.ts';
import { asShown, REPORTS } from '../domain/years.ts';
import { adoptReport, type Reader, type ReaderEvents } from '../reader/reader.ts';
import type { Focus } from '../state/focus.ts';
import type { Store } from '../state/store.ts';
import { find } from './find.ts';

/** Joins the report in the page to the state, both ways. */
export function joinReader(
  store: Store,
  reading: Signal<SectionId | null>,
  view: ReaderEvents['view'],
  signal: AbortSignal,
): Reader {
  const options = {
    reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    textOf: (passage: PassageId) => store.passages.get(passage)?.text,
    signal,
  };
  const reader = adoptReport(find('report-pane'), find('report'), toCommands(store, reading, view), options);
  const turn = (): void => reader.turnTo(store.display.value.report || (REPORTS.at(-1)?.id ?? ''));
  if (isSeveral) effect(turn);
  effect(() => reader.show(store.shownIds.value));
  effect(() => {
    const { selection, mention } = store.focus.value;
    reader.emphasise({
      selected: selection.kind === 'place' ? [selection.place] : [],
      hovered: store.hover.value.origin === 'reader' ? [] : store.hoveredPlaces.value,
      passage: selection.kind === 'passage' ? selection.passage : null,
      current: selection.kind === 'place' ? { place: selection.place, mention } : null,
    });
  });
  effect(() => {
    const { value: focus } = store.focus;
    if (focus.origin === 'reader') return;
    // What is to be revealed is there first, whichever effect runs first.
    if (isSeveral) untracked(turn);
    reveal(reader, focus);
  });
  return reader;
}

/** Brings what is looked at into view. */
export function reveal(reader: Reader, { selection, mention }: Focus): void {
  if (selection.kind === 'place') reader.revealMention(selection.place, mention);
  if (selection.kind === 'passage') reader.revealPassage(selection.passage);
}

function toCommands(store: Store, reading: Signal<SectionId | null>, view: ReaderEvents['view']): ReaderEvents {
  return {
    pickMention(places, mention) {
      const [only] = places;
      if (places.length === 1 && only) store.selectPlace(only, 'reader', mention);
      else store.pick(places, 'reader');
    },
    pickPassage(passage) {
      const { selection } = store.focus.value;
      // A second click on the same passage lets it go.
      if (selection.kind === 'passage' && selection.passage === passage) store.clearSelection('reader');
      else store.selectPassage(passage, 'reader');
    },
    hover(over) {
      const selection = !over ? NOTHING : 'place' in over ? selectPlace(over.place) : selectPassage(over.passage);
      store.hoverOver(selection, 'reader');
    },
    turn: (report) => store.setDisplay({ report: asShown(report) }),
    reading: (section) => {
      reading.value = section as SectionId;
    },
    view,
  };
}
