/** Brings an element or a stretch of text to the upper third of the pane; far jumps are not animated. */
export function scrollTo(
  pane: HTMLElement,
  element: Pick<Element, 'getBoundingClientRect'>,
  reducedMotion: boolean,
  align: 'start' | 'third',
): void {
  const paneBox = pane.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const inset = Number.parseFloat(getComputedStyle(pane).scrollPaddingTop) || 0;
  const wanted = align === 'start' ? inset : Math.max(inset, paneBox.height / 3 - box.height / 2);
  const distance = box.top - paneBox.top - wanted;
  const near = Math.abs(distance) < paneBox.height * 2;
  pane.scrollTo({ top: pane.scrollTop + distance, behavior: near && !reducedMotion ? 'smooth' : 'instant' });
}
