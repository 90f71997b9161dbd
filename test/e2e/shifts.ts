import type { Page } from 'playwright-core';

/** What moved: its score as browsers count it, and the elements by id, class or name, with where they were and are. */
export type Shift = readonly [score: number, ...moved: string[]];

/** As much as nobody notices. */
export const LEAST_SHIFT = 0.01;

interface Entry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Element | null;
    readonly previousRect: DOMRect;
    readonly currentRect: DOMRect;
  }[];
}

/** Has a page that is yet to be fetched keep what moves in it. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as unknown as Entry[])
        shifts.push([
          value,
          ...sources.map(({ node, previousRect, currentRect }) =>
            [
              node?.id || node?.getAttribute?.('class') || node?.nodeName,
              ...[previousRect, currentRect].map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`),
            ].join(', '),
          ),
        ]);
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** All that has moved, once what the page shows now has been painted. */
export const shiftsOf = (page: Page): Promise<readonly Shift[]> =>
  page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve((window as unknown as { shifts: Shift[] }).shifts)),
        ),
      ),
  );

export const scoreOf = (shifts: readonly Shift[]): number => shifts.reduce((sum, [score]) => sum + score, 0);
