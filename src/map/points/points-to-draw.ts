import type { Theme } from '../../contract/map-port.ts';
import type { PointsWish } from '../../look/point-color.ts';

/** Points of a person's own. What is no position on the map (NaN, a pole) is never drawn nor picked. */
export interface PointsToDraw extends PointsWish {
  /** One a point: 0 is left out. Null or absent shows all. */
  readonly visible?: Uint8Array | null;
  readonly theme: Theme;
}

/** What is wrong with what was to be drawn, or with the browser. */
export type PointsFault =
  | { readonly kind: 'no-worker' }
  | { readonly kind: 'bad-colour'; readonly css: string }
  | {
      readonly kind: 'wrong-length';
      readonly column: 'positions' | 'values' | 'codes' | 'visible';
      readonly expected: number;
      readonly got: number;
    };

/** Carries a fault; the words are elsewhere. */
export class PointsError extends Error {
  readonly fault: PointsFault;
  constructor(fault: PointsFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** @throws PointsError when a column has not one entry for each point. */
export function checkLengths({ positions, color, visible }: PointsToDraw): void {
  if (positions.length % 2 !== 0)
    throw new PointsError({
      kind: 'wrong-length',
      column: 'positions',
      expected: positions.length + 1,
      got: positions.length,
    });
  const expected = positions.length / 2;
  const check = (column: 'values' | 'codes' | 'visible', got: number): void => {
    if (got !== expected) throw new PointsError({ kind: 'wrong-length', column, expected, got });
  };
  if (color.kind === 'number') check('values', color.values.length);
  if (color.kind === 'category') check('codes', color.codes.length);
  if (visible) check('visible', visible.length);
}
