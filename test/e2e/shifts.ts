import type { Page } from 'playwright-core';

/** What moved: its score as browsers count it, and the elements by id or name. */
export type Shift = readonly [score: number, ...moved: string[]];

/** As much as nobody notices. */
export const LEAST_SHIFT = 0.01;

/** Has a page that is yet to be fetched keep what moves in it. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node }[] })[])
        shifts.push([
          entry.value,
          ...entry.sources.map(({ node }) => (node as Element | null)?.id || String(node?.nodeName)),
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
