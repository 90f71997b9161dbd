import type { Theme } from '../port.ts';

/** How the points are coloured. Colours are written `#rrggbb` or `#rgb`. */
export type PointColor =
  | { readonly kind: 'single'; readonly css: string }
  /** One value a point; `ramp` runs evenly from `min` to `max`. What has no value (NaN) is grey. */
  | {
      readonly kind: 'number';
      readonly values: Float32Array | Float64Array;
      readonly min: number;
      readonly max: number;
      readonly ramp: readonly string[];
    }
  /** One place in the palette a point. What lies beyond its end is grey. */
  | { readonly kind: 'category'; readonly codes: Uint32Array; readonly palette: readonly string[] };

/** Points of a person's own. Their arrays must not be changed afterwards: what changes is given as a new array. */
export interface PointsToDraw {
  /** Degrees WGS-84, longitude and latitude in turn. What is no position on the map (NaN, a pole) is never drawn nor picked. */
  readonly positions: Float64Array;
  readonly color: PointColor;
  /** One a point: 0 is left out. Null or absent shows all. */
  readonly visible?: Uint8Array | null;
  /** Diameter of a point with room around it, in CSS pixels. */
  readonly sizePx: number;
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
