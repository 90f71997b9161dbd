import type { RefObject } from 'preact';
import { memo } from 'preact/compat';
import { useEffect, useRef } from 'preact/hooks';
import type { DraftToReview } from '../../contract/review.ts';
import type { Passage } from '../../domain/report.ts';
import { subjectOf } from '../../domain/review.ts';
import { say } from '../../text/review.ts';
import { chinese } from '../../text/speak.ts';
import type { Item, Review } from './review.ts';

/** A stretch of a passage in code points. */
interface Stretch {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
}

/** The report with every name marked; what is looked at stands out and is in view. A click on a name leads to it. */
export function ReportText({ review }: { review: Review }) {
  const pane = useRef<HTMLElement>(null);
  const { draft, current, words } = review;
  const item = current.value;
  useEffect(() => {
    const marks = [...draft.value.mentions];
    const figures = draft.value.figures;
    paint('review-name', review.part.value === 'figure' ? figures : marks, pane);
    return () => paint('review-name', [], pane);
  }, [draft.value, review.part.value]);
  useEffect(() => {
    if (!item) return;
    const own = stretchesOf(item, draft.value);
    paint('review-current', own, pane);
    const passage = own[0]?.passage ?? lineOf(item, draft.value.passages);
    const at = passage && document.getElementById(passage);
    for (const element of pane.current?.querySelectorAll('.is-current') ?? []) element.classList.remove('is-current');
    if (!at) return;
    at.classList.add('is-current');
    at.scrollIntoView({ block: 'center' });
  }, [item && subjectOf(item), draft.value, words.value]);
  useEffect(() => {
    const end = new AbortController();
    // By keyboard the list leads to every name.
    pane.current?.addEventListener(
      'click',
      (event) => {
        const own = placeAt(event, draft.value);
        if (own && document.getSelection()?.isCollapsed) review.go(subjectOf(own));
      },
      { signal: end.signal },
    );
    return () => end.abort();
  }, []);
  return (
    <article
      class="review-text"
      aria-label={say('review.text')}
      lang={chinese()}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
      tabIndex={0}
      ref={pane}
    >
      <Passages passages={draft.value.passages} />
    </article>
  );
}

/** Drawn once: what is marked are ranges over it. */
const Passages = memo(({ passages }: { passages: readonly Passage[] }) => (
  <>
    {passages.map(({ id, kind, text }) => (
      <p key={id} id={id} data-kind={kind}>
        {text}
      </p>
    ))}
  </>
));

function stretchesOf(item: Item, { mentions }: DraftToReview): readonly Stretch[] {
  if (item.about === 'figure') return [item.figure];
  return item.about === 'place' ? mentions.filter(({ place }) => place === item.id) : [];
}

const lineOf = (item: Item, passages: readonly Passage[]): string | null =>
  item.about === 'doubt' ? (passages[item.doubt.line - 1]?.id ?? null) : null;

function paint(name: string, stretches: readonly Stretch[], pane: RefObject<HTMLElement | null>): void {
  // Where a browser has none, the passage itself stands out.
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  const ranges = stretches.flatMap((stretch) => rangeOf(stretch, pane.current) ?? []);
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

function rangeOf({ passage, start, end }: Stretch, pane: HTMLElement | null): Range | null {
  const text = pane?.querySelector(`#${CSS.escape(passage)}`)?.firstChild;
  if (!text) return null;
  const points = [...(text.textContent ?? '')];
  const range = document.createRange();
  range.setStart(text, points.slice(0, start).join('').length);
  range.setEnd(text, points.slice(0, end).join('').length);
  return range;
}

/** The place or figure whose words were clicked. */
function placeAt(
  { clientX, clientY }: MouseEvent,
  { mentions, figures }: DraftToReview,
): Pick<Item, 'about' | 'id'> | null {
  const at = document.caretPositionFromPoint?.(clientX, clientY);
  const passage = at?.offsetNode.parentElement;
  if (!at || !passage?.id) return null;
  const point = [...(at.offsetNode.textContent ?? '').slice(0, at.offset)].length;
  const holds = (stretch: Stretch): boolean =>
    stretch.passage === passage.id && stretch.start <= point && point <= stretch.end;
  const mention = mentions.find(holds);
  if (mention) return { about: 'place', id: mention.place };
  const figure = figures.find(holds);
  return figure ? { about: 'figure', id: figure.id } : null;
}

/** The words of the report that are selected, with their passage; null where none are, or they stand in more than one. */
export function selectedWords(): { readonly words: string; readonly passage: string } | null {
  const selection = document.getSelection();
  const words = selection?.toString().trim() ?? '';
  const from = selection?.anchorNode?.parentElement?.closest<HTMLElement>('.review-text p');
  const to = selection?.focusNode?.parentElement?.closest<HTMLElement>('.review-text p');
  return words !== '' && from && from === to ? { words, passage: from.id } : null;
}
