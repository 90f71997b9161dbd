import { isSeveral } from '#about';
import type { PassageId, PlaceId } from '../domain/ids.ts';
import type { InView, Span } from '../domain/span.ts';
import { listen, type ReaderEvents } from './gestures.ts';
import { collectMarks, createPainter, leadToMap, marksOff } from './marks.ts';
import { highlight, rangeOf, type TextOf } from './ranges.ts';
import { scrollTo } from './scroll.ts';
import { adoptOne, adoptReports } from './turn.ts';
import { watchHand, watchView } from './watch-view.ts';

export type { ReaderEvents } from './gestures.ts';

interface ReaderEmphasis {
  readonly selected: readonly PlaceId[];
  readonly hovered: readonly PlaceId[];
  readonly passage: PassageId | null;
  /** The mention that is looked at: of the place, this one (from 0). */
  readonly current: { readonly place: PlaceId; readonly mention: number } | null;
}

/** The report in the page, as the rest of the atlas knows it. The text itself is never touched. */
export interface Reader {
  /** Shows this report, where the page holds several. */
  turnTo(report: string): void;
  /** Marks of other places read as plain text. */
  show(places: ReadonlySet<PlaceId>): void;
  emphasise(emphasis: ReaderEmphasis): void;
  revealMention(place: PlaceId, mention: number): void;
  revealPassage(passage: PassageId, align?: 'start' | 'third'): void;
  /** Brings words of a passage into view, marks them and moves the focus to the passage; the mark goes with the passage's emphasis. Offsets in code points. */
  revealWords(passage: PassageId, start: number, end: number): void;
  revealSpan(span: Span): void;
  /** Tints exactly these spans under this name, and nothing else that was tinted under it. */
  tint(name: string, spans: readonly Span[]): void;
  /** Where a span stands in the page; null when the page has no such passage. */
  locate(span: Span): Range | null;
}

/** Adopts the report that stands in the page. `pane` is what scrolls. */
export function adoptReport(
  pane: HTMLElement,
  article: HTMLElement,
  events: ReaderEvents,
  {
    reducedMotion,
    textOf,
    signal,
  }: { readonly reducedMotion: () => boolean; readonly textOf: TextOf; readonly signal: AbortSignal },
): Reader {
  const marks = collectMarks(article);
  const marksOf = (places: readonly PlaceId[]): HTMLElement[] => places.flatMap((place) => marks.get(place) ?? []);
  const byId = (id: PassageId): HTMLElement | null => article.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  const rangeIn = (span: Span): Range | null => rangeOf(article, span, textOf);
  const paint = {
    off: createPainter('is-off'),
    selected: createPainter('is-selected'),
    hovered: createPainter('is-hovered'),
    current: createPainter('is-current'),
  };
  const indexOf = (mark: HTMLElement, place: PlaceId | undefined): number =>
    Math.max(0, (place ? (marks.get(place) ?? []) : []).indexOf(mark));
  let off: ReadonlySet<HTMLElement> = new Set();
  let worded: PassageId | null = null;
  leadToMap(article);
  listen(article, events, indexOf, signal);
  const hand = watchHand(pane, signal);
  const reports = isSeveral ? adoptReports(article, events.turn, signal) : adoptOne(article);
  const inView = {
    view: (view: InView) => events.view(view, hand.isMoving()),
    reading: events.reading,
  };
  watchView(pane, article, reports.passages, inView, signal);
  const bring = (target: Element | Range, align: 'start' | 'third'): void => {
    hand.letGo();
    scrollTo(pane, target, reducedMotion(), align);
  };

  return {
    turnTo: reports.turnTo,
    show(places) {
      const next = marksOff(marks, places);
      paint.off(next);
      for (const mark of off) if (!next.has(mark)) setReachable(mark, true);
      for (const mark of next) if (!off.has(mark)) setReachable(mark, false);
      off = next;
    },
    emphasise({ selected, hovered, passage, current }) {
      const bar = passage ? byId(passage) : null;
      paint.selected([...marksOf(selected), ...(bar ? [bar] : [])]);
      paint.hovered(marksOf(hovered));
      const mark = current && marks.get(current.place)?.[current.mention];
      paint.current(mark ? [mark] : []);
      if (worded && worded !== passage) {
        worded = null;
        highlight('words', []);
      }
    },
    revealMention(place, mention) {
      const mark = marks.get(place)?.[mention];
      if (mark) bring(mark, 'third');
    },
    revealPassage(passage, align = 'third') {
      const element = byId(passage);
      const tall = element && element.offsetHeight > pane.clientHeight / 2;
      if (element) bring(element, tall ? 'start' : align);
    },
    revealSpan(span) {
      const range = rangeIn(span);
      if (range) bring(range, 'third');
    },
    tint: (name, spans) =>
      highlight(
        name,
        spans.flatMap((span) => rangeIn(span) ?? []),
      ),
    locate: rangeIn,
    revealWords(passage, start, end) {
      const element = byId(passage);
      const range = rangeIn({ passage, start, end });
      if (!element || !range) return;
      worded = passage;
      highlight('words', [range]);
      element.querySelector<HTMLElement>('.passage-link')?.focus({ preventScroll: true });
      bring(range, 'third');
    },
  };
}

function setReachable(mark: HTMLElement, reachable: boolean): void {
  if (reachable) mark.removeAttribute('tabindex');
  else mark.tabIndex = -1;
}
