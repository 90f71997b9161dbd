import type { FigureFacts, Subject } from '../../domain/figure.ts';
import { type Quantity, quantityOf, round } from '../../domain/quantity.ts';
import { isOfRole, reportOf } from '../../domain/years.ts';

/** Two statements of one subject and one measure: what was reached, and what is promised. */
export interface Pair<F extends FigureFacts = FigureFacts> {
  readonly subject: Subject;
  readonly before: F;
  readonly after: F;
  /** The promise less what was reached, in the unit of both as written, or else in their common one. */
  readonly difference: Quantity;
  /** Both values in that unit. */
  readonly sizes: readonly [number, number];
}

/** Why two numbers of one subject are not compared: another measure, another range of things, another unit, or no number at all. */
export type Obstacle = 'measure' | 'scope' | 'unit' | 'value';

export interface Mismatch<F extends FigureFacts = FigureFacts> {
  readonly subject: Subject;
  readonly before: readonly F[];
  readonly after: readonly F[];
  readonly obstacle: Obstacle;
}

/** For every subject that both years speak of: the pairs that can be compared, and what is left on both sides, with the reason. In the order of the figures. */
export function pairFigures<F extends FigureFacts>(
  figures: readonly F[],
): { pairs: Pair<F>[]; mismatches: Mismatch<F>[] } {
  const pairs: Pair<F>[] = [];
  const mismatches: Mismatch<F>[] = [];
  for (const stated of bySubject(figures)) {
    const before = stated.filter(isOfRole('reviewed'));
    const after = stated.filter(isOfRole('planned'));
    const found = before.flatMap((figure) => after.flatMap((other) => compare(figure, other) ?? []));
    pairs.push(...found);
    const left = before.filter((figure) => !found.some((pair) => pair.before === figure));
    const right = after.filter((figure) => !found.some((pair) => pair.after === figure));
    const [first, second] = [left[0], right[0]];
    if (first && second)
      mismatches.push({
        subject: first.subject,
        before: left,
        after: right,
        obstacle: obstacleOf(first, second) ?? 'value',
      });
  }
  return { pairs, mismatches };
}

/** By subject, each report for itself. */
function bySubject<F extends FigureFacts>(figures: readonly F[]): Iterable<readonly F[]> {
  const groups = new Map<string, F[]>();
  for (const figure of figures) {
    const key = `${reportOf(figure.passage).id} ${figure.subject.key}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return groups.values();
}

function compare<F extends FigureFacts>(before: F, after: F): Pair<F> | null {
  if (obstacleOf(before, after)) return null;
  const [from, to] =
    before.unit === after.unit ? [asWritten(before), asWritten(after)] : [quantityOf(before), quantityOf(after)];
  if (!from || !to) return null;
  const difference = { value: round(to.value - from.value), unit: to.unit };
  return { subject: after.subject, before, after, difference, sizes: [from.value, to.value] };
}

/** The first reason not to compare two statements, or null. */
function obstacleOf(before: FigureFacts, after: FigureFacts): Obstacle | null {
  if (before.measure !== after.measure) return 'measure';
  if (before.scope?.zh !== after.scope?.zh) return 'scope';
  if (before.value === null || after.value === null) return 'value';
  return before.unit === after.unit || quantityOf(before)?.unit === quantityOf(after)?.unit ? null : 'unit';
}

const asWritten = ({ value, unit }: FigureFacts): Quantity | null =>
  value === null ? null : { value, unit: unit ?? '' };
