import type { Span } from '../domain/span.ts';

/** Where a stretch of the report stands: CSS pixels from the upper left corner of all that the pane scrolls. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The stretch of the page that a span names; null when the page has no such passage. The text is only looked at. */
export function rangeOf(article: HTMLElement, { passage, start, end }: Span): Range | null {
  const element = article.querySelector<HTMLElement>(`#${CSS.escape(passage)}`);
  if (!element) return null;
  const points = [...(element.textContent ?? '')];
  const from = points.slice(0, start).join('').length;
  const to = from + points.slice(start, end).join('').length;
  const range = element.ownerDocument.createRange();
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

/** The boxes of a range, one a line: a line that a mark divides counts once. */
export function boxesOf(pane: HTMLElement, range: Range): readonly Box[] {
  const origin = pane.getBoundingClientRect();
  const lines: Box[] = [];
  for (const rect of range.getClientRects()) {
    const box = {
      left: rect.left - origin.left + pane.scrollLeft,
      top: rect.top - origin.top + pane.scrollTop,
      width: rect.width,
      height: rect.height,
    };
    const last = lines.at(-1);
    if (last && Math.abs(last.top - box.top) < box.height / 2) lines[lines.length - 1] = join(last, box);
    else lines.push(box);
  }
  return lines;
}

function join(a: Box, b: Box): Box {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}

/** Lays a tint on ranges without touching the text; a browser that has no highlights shows none. */
export function highlight(name: string, ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
