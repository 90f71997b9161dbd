/** The reports of a page that holds several: one of them is read, the others wait. */
export interface Turning {
  /** Shows this report and no other. */
  turnTo(report: string): void;
  /** The passages of the report that is read. */
  passages(): readonly HTMLElement[];
}

/** Adopts the reports that stand in an article. `turn` is called when a person asks for another one. */
export function adoptReports(article: HTMLElement, turn: (report: string) => void, signal: AbortSignal): Turning {
  const parts = [...article.querySelectorAll<HTMLElement>('[data-report]')];
  const links = [...article.querySelectorAll<HTMLElement>('[data-turn]')];
  const passagesIn = (root: HTMLElement): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.passage')];
  const isRead = (part: HTMLElement): boolean => part.classList.contains('is-read');
  let passages = passagesIn(parts.find(isRead) ?? article);
  for (const link of links)
    link.addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        turn(link.dataset.turn ?? '');
      },
      { signal },
    );
  return {
    turnTo(report) {
      for (const part of parts) part.classList.toggle('is-read', part.dataset.report === report);
      for (const link of links)
        if (link.dataset.turn === report) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      passages = passagesIn(parts.find(isRead) ?? article);
    },
    passages: () => passages,
  };
}

/** Of a page that holds one report. */
export function adoptOne(article: HTMLElement): Turning {
  const passages = [...article.querySelectorAll<HTMLElement>('.passage')];
  return { turnTo: () => undefined, passages: () => passages };
}
