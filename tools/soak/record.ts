import type { Figure } from '../figures.ts';

/** How a family went the last time that it ran. */
export interface Result {
  readonly commit: string;
  /** ISO 8601, to the minute. */
  readonly date: string;
  readonly machine: string;
  readonly seed: number | null;
  readonly seconds: number;
  readonly ended: 'passed' | 'failed' | 'stopped';
  /** Null where it is no suite of tests. */
  readonly tests: { readonly passed: number; readonly failed: number; readonly skipped: number } | null;
  readonly figures: readonly Figure[];
}

/** The last result of each family, by its name. */
export type Results = Readonly<Record<string, Result>>;

/** Figures of one name that add up become one, and all of one sum a total beside them, judged by the least that is wanted of it. */
export function addUp(figures: readonly Figure[], wanted: Readonly<Record<string, number>> = {}): Figure[] {
  const parts = new Map<string, number>();
  const totals = new Map<string, number>(Object.keys(wanted).map((sum) => [sum, 0]));
  for (const { what, value, sum } of figures) {
    if (sum === undefined) continue;
    parts.set(what, (parts.get(what) ?? 0) + Number(value));
    totals.set(sum, (totals.get(sum) ?? 0) + Number(value));
  }
  const judge = (what: string, value: number): Figure => {
    const least = wanted[what];
    return least === undefined
      ? { what, value }
      : { what, value, bar: `at least ${least.toLocaleString('en')}`, met: value >= least };
  };
  return [
    ...[...totals].map(([what, value]) => judge(what, value)),
    ...[...parts].sort().map(([what, value]) => ({ what, value })),
    ...figures.filter(({ sum }) => sum === undefined),
  ];
}

export const missedOf = (figures: readonly Figure[]): Figure[] => figures.filter(({ met }) => met === false);
