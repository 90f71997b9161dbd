import type { PassageId } from '../domain/ids.ts';
import type { Span } from '../domain/span.ts';

/** What a passage says in the report. */
export type TextOf = (passage: PassageId) => string | undefined;

/**
 * The stretch of the page that a span names; null when the page has no such passage. The whole passage where the page says something
 * else than the report, as it does once a browser translated it. The text is only looked at.
 */
export function rangeOf(article: HTMLElement, { passage, start, end }: Span, textOf: TextOf): Range | null {
  const element = article.querySelector<HTMLElement>(`#${CSS.escape(passage)}`);
  if (!element) return null;
  const words = textOf(passage) ?? '';
  const points = [...words];
  const from = points.slice(0, start).join('').length;
  const to = from + points.slice(start, end).join('').length;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  if (element.textContent !== words) return range;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const next = at + node.length;
    if (at <= from && from < next) range.setStart(node, from - at);
    if (at < to && to <= next) {
      range.setEnd(node, to - at);
      return range;
    }
    at = next;
  }
  return null;
}

/** Lays a tint on ranges without touching the text; a browser that has no highlights shows none. */
export function highlight(name: string, ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
