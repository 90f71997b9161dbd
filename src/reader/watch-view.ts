import type { PassageId } from '../domain/ids.ts';
import type { InView, Spot } from '../domain/span.ts';

const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);
/** How far down the pane one reads. */
const READING_LINE = 1 / 3;
/** How far down it stands what the section is that one is in: a heading that was gone to has passed it. */
const SECTION_LINE = 0.19;

/** Whether the last movement of the pane was the reader's own. */
export interface Hand {
  isMoving(): boolean;
  /** The page moves the pane now. */
  letGo(): void;
}

/** Notes what only a hand does: wheel, touch, keys that scroll, the scroll bar. */
export function watchHand(pane: HTMLElement, signal: AbortSignal): Hand {
  let moving = false;
  const take = (): void => {
    moving = true;
  };
  for (const kind of ['wheel', 'touchmove'] as const) pane.addEventListener(kind, take, { signal, passive: true });
  // The scroll bar is the only part of the pane that is nothing else.
  pane.addEventListener('pointerdown', (event) => event.target === pane && take(), { signal });
  pane.ownerDocument.addEventListener('keydown', (event) => SCROLL_KEYS.has(event.key) && take(), {
    signal,
    // First of all: whoever answers the key by moving the pane lets go after it.
    capture: true,
  });
  return {
    isMoving: () => moving,
    letGo: () => {
      moving = false;
    },
  };
}

/** Says what of the report is in view, and in which section one is: now, and once a frame while that changes. */
export function watchView(
  pane: HTMLElement,
  article: HTMLElement,
  passagesOf: () => readonly HTMLElement[],
  { view: say, reading }: { view(view: InView): void; reading(section: string): void },
  signal: AbortSignal,
): void {
  let asked = false;
  const sectionOf = (passage: PassageId): string | undefined =>
    article.ownerDocument.getElementById(passage)?.closest<HTMLElement>('[data-section]')?.dataset.section;
  const look = (): void => {
    asked = false;
    const passages = passagesOf();
    const box = pane.getBoundingClientRect();
    const inset = Number.parseFloat(getComputedStyle(pane).scrollPaddingTop) || 0;
    const at = spotAt(passages, box.top + box.height * READING_LINE);
    const top = spotAt(passages, box.top + inset);
    const bottom = spotAt(passages, box.bottom);
    const here = spotAt(passages, box.top + box.height * SECTION_LINE);
    if (box.height === 0 || !at || !top || !bottom || !here) return;
    say({ top, bottom, at: at.passage });
    const section = sectionOf(here.passage);
    if (section) reading(section);
  };
  const ask = (): void => {
    if (!asked) requestAnimationFrame(look);
    asked = true;
  };
  pane.addEventListener('scroll', ask, { signal, passive: true });
  const sizes = new ResizeObserver(ask);
  sizes.observe(pane);
  sizes.observe(article);
  signal.addEventListener('abort', () => sizes.disconnect());
}

/** The passage at a height of the window, or the next one below a gap; the last one below them all. */
function spotAt(passages: readonly HTMLElement[], y: number): Spot | null {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.getBoundingClientRect().bottom ?? 0) > y) high = middle;
    else low = middle + 1;
  }
  const passage = passages[low];
  if (!passage) return null;
  const { top, height } = passage.getBoundingClientRect();
  return { passage: passage.id as PassageId, part: Math.min(1, Math.max(0, (y - top) / (height || 1))) };
}
