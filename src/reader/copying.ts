/**
 * What is copied from the report is its words and where its paragraphs end. A browser would add the look of the page, which a word
 * processor takes over: grounds, inks and links of the atlas in somebody's own paper. A selection that goes beyond the report is
 * left to the browser.
 */
export function listenToCopying(article: HTMLElement, signal: AbortSignal): void {
  article.addEventListener(
    'copy',
    (event) => {
      const selection = article.ownerDocument.getSelection();
      const range = selection?.rangeCount === 1 && selection.getRangeAt(0);
      const parts = range && article.contains(range.commonAncestorContainer) ? partsOf(article, range) : [];
      if (parts.length === 0 || !event.clipboardData) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', parts.map(({ textContent }) => textContent).join('\n'));
      // Words from within one paragraph do not break the paragraph that they are put into.
      const [only, more] = parts;
      event.clipboardData.setData(
        'text/html',
        more ? parts.map((it) => it.outerHTML).join('') : (only?.innerHTML ?? ''),
      );
    },
    { signal },
  );
}

/** The selected words of each passage, each in an element of the passage's kind that has nothing else. */
function partsOf(article: HTMLElement, range: Range): HTMLElement[] {
  return [...article.querySelectorAll('.passage')].flatMap((passage) => {
    // Of several reports one is shown; the passages of the others lie between, and were not selected by anybody.
    if (!range.intersectsNode(passage) || !passage.checkVisibility()) return [];
    const within = range.cloneRange();
    if (!passage.contains(range.startContainer)) within.setStart(passage, 0);
    if (!passage.contains(range.endContainer)) within.setEnd(passage, passage.childNodes.length);
    const part = article.ownerDocument.createElement(passage.localName);
    part.textContent = `${within}`;
    return part.textContent ? [part] : [];
  });
}
