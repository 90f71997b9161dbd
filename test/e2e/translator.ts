import type { Page } from 'playwright-core';

/**
 * Does to a page what a browser's translator does: puts elements of its own in the place of each text node, with other words (here
 * the same ones in brackets), and again for whatever text comes or changes; what carries translate="no" it leaves alone.
 */
function translate(): void {
  const done = new WeakSet<Node>();
  const isSpared = (node: Node): boolean => !!node.parentElement?.closest('script, style, textarea, [translate="no"]');
  const put = (node: Text): void => {
    if (!node.data.trim() || done.has(node) || isSpared(node)) return;
    const words = document.createTextNode(`‹${node.data}›`);
    done.add(words);
    const outer = document.createElement('font');
    outer.appendChild(document.createElement('font')).append(words);
    node.replaceWith(outer);
  };
  const putAll = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = root instanceof Text ? [root] : [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    nodes.forEach(put);
  };
  putAll(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      addedNodes.forEach(putAll);
      if (type === 'characterData') putAll(target);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Translates the page from now on. */
export const translatePage = (page: Page): Promise<void> => page.evaluate(translate);

/** Translates the page as soon as it is there, while its data are still on the way. */
export const translateAtOnce = (page: Page): Promise<unknown> =>
  page.addInitScript(`addEventListener('DOMContentLoaded', ${translate})`);

/** Everything that the page says beside report, where one is in it (longer words make other lines), map and what kind of map it is, without the brackets: its title, its words in their order, and what elements are called. */
export const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words: string[] = [document.title];
    const isElsewhere = (node: Node): boolean =>
      !!node.parentElement?.closest('#report, #ribbon, #map, .simple-note, script, style');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.textContent?.trim() && !isElsewhere(node)) words.push(node.textContent.replace(/[‹›]/g, '').trim());
    for (const element of document.querySelectorAll('[aria-label], [aria-valuetext], [title], [placeholder]'))
      for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder'])
        if (!isElsewhere(element)) words.push(`${name}: ${element.getAttribute(name)}`);
    return words;
  });
