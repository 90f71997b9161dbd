import type { Signal } from '@preact/signals';
import { selectedWords } from './report-text.tsx';
import { changeOf, type Opened, PARTS, type Review } from './review.ts';

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
  enter: ({ review }) => review.take(),
  a: ({ review }) => review.take(),
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
    const [first] = changeOf(review, item).stages ?? item.candidate.place?.stages ?? [];
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
        if (key === 'enter') desk.review.take();
      } else if (key === 'enter' && target?.closest('button, a, summary')) return;
      else if (!ACTIONS[key]) return;
      else ACTIONS[key]?.(desk);
      event.preventDefault();
    },
    { signal: end },
  );
}
