import type { Signal } from '@preact/signals';
import { type FigureChange, type HeadChange, type PlaceChange, subjectOf } from '../../domain/review.ts';
import { takeFigure } from './figure-card.tsx';
import { takePlace } from './place-card.tsx';
import { selectedWords } from './report-text.tsx';
import { type Opened, PARTS, type Review } from './review.ts';
import { settle, takeHead } from './text-card.tsx';

interface Desk {
  readonly review: Review;
  readonly help: Signal<boolean>;
}

type Action = (desk: Desk) => void;

const open =
  (what: Opened): Action =>
  ({ review }) => {
    if (review.current.value?.about === 'place') review.opened.value = what;
  };

const ACTIONS: Readonly<Record<string, Action>> = {
  enter: ({ review }) => take(review),
  a: ({ review }) => take(review),
  j: ({ review }) => review.step(1),
  k: ({ review }) => review.step(-1),
  arrowdown: ({ review }) => review.step(1),
  arrowup: ({ review }) => review.step(-1),
  n: ({ review }) => review.next(),
  r: (desk) => {
    const selected = selectedWords();
    if (selected && desk.review.current.value?.about === 'place') desk.review.change({ name: selected.words });
    else open('name')(desk);
  },
  l: open('layer'),
  f: open('sectors'),
  g: ({ review }) => {
    const item = review.current.value;
    if (item?.about !== 'place') return;
    const changed = review.changes.value.get(subjectOf(item))?.stages;
    const [first] = changed ?? item.candidate.place?.stages ?? [];
    review.opened.value = first && !selectedWords() ? `stage ${first.year}` : 'stage';
  },
  m: open('merge'),
  s: open('split'),
  x: ({ review }) => {
    const about = review.current.value?.about;
    if (about === 'place' || about === 'figure') review.opened.value = 'drop';
  },
  p: ({ review }) => {
    review.opened.value = 'add';
  },
  u: ({ review }) => review.undo(),
  t: ({ review }) => {
    review.opened.value = null;
    review.part.value = PARTS[(PARTS.indexOf(review.part.value) + 1) % PARTS.length] ?? 'place';
  },
  escape: ({ review, help }) => {
    review.opened.value = null;
    help.value = false;
  },
  '?': ({ help }) => {
    help.value = !help.value;
  },
};

/** Takes what is looked at as it stands, changes included. What is no place any more is left as it is. */
function take(review: Review): void {
  const item = review.current.value;
  if (!item) return;
  const subject = subjectOf(item);
  const verdict = review.words.value.get(subject);
  const said = verdict && verdict.as === 'taken' && 'change' in verdict ? verdict.change : {};
  const change = { ...said, ...review.changes.value.get(subject) };
  if (item.about === 'doubt') settle(review, item.id);
  else if (item.about === 'head') takeHead(review, item.id, change as HeadChange);
  else if (item.about === 'figure') takeFigure(review, item.id, change as FigureChange);
  else if (item.about === 'place' && item.candidate.place && isNamed(review, change as PlaceChange))
    takePlace(review, item.id, change as PlaceChange);
}

const isNamed = ({ draft }: Review, { name }: PlaceChange): boolean =>
  name === undefined || (name !== '' && draft.value.passages.some(({ text }) => text.includes(name)));

/** Listens to the keys of the page until the signal ends; never where something is typed, chosen or pressed. */
export function bindReviewKeys(desk: Desk, end: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.defaultPrevented || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      const isTyped = target?.matches('input:not([type=checkbox]), textarea, select') ?? false;
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && key === 'z' && !isTyped) desk.review.undo();
      else if (event.ctrlKey || event.metaKey) return;
      else if (isTyped) {
        // Enter in a field of the card takes what it says; Escape leaves it.
        const isField = target?.matches('.review-card input') && !target.closest('form');
        if (!isField || (key !== 'enter' && key !== 'escape')) return;
        (target as HTMLElement).blur();
        if (key === 'enter') take(desk.review);
      } else if (key === 'enter' && target?.closest('button, a, summary')) return;
      else if (!ACTIONS[key]) return;
      else ACTIONS[key]?.(desk);
      event.preventDefault();
    },
    { signal: end },
  );
}
