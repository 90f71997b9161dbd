/** Brings an element to the upper third of the pane; far jumps are not animated. */
export function scrollTo(
  pane: HTMLElement,
  element: Element | Range,
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

/** Says which section stands at the top of the pane whenever that changes. */
export function watchSection(
  pane: HTMLElement,
  article: HTMLElement,
  say: (section: string) => void,
  signal: AbortSignal,
): void {
  const atLine = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) atLine.add(entry.target);
        else atLine.delete(entry.target);
      }
      const [passage] = atLine;
      const section = passage?.closest<HTMLElement>('[data-section]')?.dataset.section;
      if (section) say(section);
    },
    { root: pane, rootMargin: '-18% 0px -80% 0px' },
  );
  for (const passage of article.querySelectorAll('.passage')) observer.observe(passage);
  signal.addEventListener('abort', () => observer.disconnect());
}
