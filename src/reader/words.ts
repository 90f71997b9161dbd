/** Name of the highlight in the style sheet. */
const HIGHLIGHT = 'words';

/** The stretch of an element's text between two offsets in code points, across its child elements; null when it is not there. */
export function findWords(element: HTMLElement, start: number, end: number): Range | null {
  const points = [...(element.textContent ?? '')];
  if (start >= end || end > points.length) return null;
  const range = element.ownerDocument.createRange();
  const from = points.slice(0, start).join('').length;
  const to = points.slice(0, end).join('').length;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (from >= at && from < at + length) range.setStart(node, from - at);
    if (to > at && to <= at + length) range.setEnd(node, to - at);
    at += length;
  }
  return range;
}

/** Marks a range without touching the page's elements; null takes the mark away. Browsers without highlights mark nothing. */
export function paintWords(range: Range | null): void {
  if (typeof Highlight === 'undefined') return;
  if (range) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  else CSS.highlights.delete(HIGHLIGHT);
}
