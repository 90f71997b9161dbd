import { isSeveral } from '#about';
import type { PassageId, PlaceId } from '../domain/ids.ts';
import type { InView } from '../domain/span.ts';
import { placesOfMark } from './marks.ts';

/** What a person does in the text. */
export interface ReaderEvents {
  /** A mark was chosen: the places it stands for, and the index of this mention among those of the first place. */
  pickMention(places: readonly PlaceId[], mention: number): void;
  pickPassage(passage: PassageId): void;
  /** Another of several reports was asked for, by its id. */
  turn(report: string): void;
  hover(over: { readonly place: PlaceId } | { readonly passage: PassageId } | null): void;
  /** The section at the top of the pane. */
  reading(section: string): void;
  /** What stands in the pane, whenever that changes; `byHand` when the reader scrolled. */
  view(view: InView, byHand: boolean): void;
}

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Listens on the whole article; marks that are off are plain text. */
export function listen(
  article: HTMLElement,
  events: ReaderEvents,
  indexOf: (mark: HTMLElement, place: PlaceId | undefined) => number,
  signal: AbortSignal,
): void {
  const markAt = (target: EventTarget | null): HTMLElement | null =>
    (target as Element | null)?.closest<HTMLElement>('.mention:not(.is-off)') ?? null;
  const passageAt = (target: EventTarget | null): PassageId | null =>
    ((target as Element | null)?.closest('.passage')?.id as PassageId | undefined) ?? null;

  article.addEventListener(
    'click',
    (event) => {
      if (!isPlain(event)) return;
      const mark = markAt(event.target);
      const passage = passageAt(event.target);
      if (!passage) return;
      event.preventDefault();
      if (hasSelectedText(article)) return;
      const places = mark ? placesOfMark(mark) : [];
      if (mark) events.pickMention(places, indexOf(mark, places[0]));
      else events.pickPassage(passage);
    },
    { signal },
  );
  const over = (event: Event): void => {
    const [place] = placesOfMark(markAt(event.target) ?? article);
    const passage = passageAt(event.target);
    events.hover(place ? { place } : passage ? { passage } : null);
  };
  article.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && over(event), { signal });
  article.addEventListener('pointerleave', () => events.hover(null), { signal });
  article.addEventListener('focusin', over, { signal });
  article.addEventListener('focusout', () => events.hover(null), { signal });
  rove(article, signal);
}

/** Selecting words to copy is not selecting a passage. */
function hasSelectedText(article: HTMLElement): boolean {
  const selection = article.ownerDocument.getSelection();
  return !!selection && !selection.isCollapsed && article.contains(selection.anchorNode);
}

/** One stop of the tab key for all passages of a report; the arrow keys move among them. */
function rove(article: HTMLElement, signal: AbortSignal): void {
  const reports = isSeveral ? article.querySelectorAll<HTMLElement>('[data-report]') : [article];
  for (const root of reports) {
    const first = root.querySelector<HTMLElement>('.passage-link');
    if (first) first.tabIndex = 0;
  }
  article.addEventListener(
    'keydown',
    (event) => {
      const root = (isSeveral && (event.target as Element).closest('[data-report]')) || article;
      const links = [...root.querySelectorAll<HTMLElement>('.passage-link')];
      const index = links.indexOf(event.target as HTMLElement);
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const next = links[index + step];
      if (index < 0 || step === 0 || !next) return;
      event.preventDefault();
      for (const link of links) link.tabIndex = link === next ? 0 : -1;
      next.focus();
    },
    { signal },
  );
}
