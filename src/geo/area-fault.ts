import type { Box } from '../domain/boxes.ts';

/** What is wrong with an area that was asked for, with all that a message needs. Corners are counted from 1, over all rings. */
export type AreaFault =
  | { readonly kind: 'too-few-vertices'; readonly found: number; readonly least: number }
  | { readonly kind: 'too-many-vertices'; readonly found: number; readonly most: number }
  | { readonly kind: 'outside'; readonly vertex: number; readonly at: readonly number[]; readonly box: Box }
  /** Latitude stands before longitude; `corrected` is the same area the right way round, polygons of closed rings. */
  | { readonly kind: 'swapped'; readonly corrected: readonly (readonly (readonly number[])[])[][] }
  | { readonly kind: 'self-intersection'; readonly at: readonly number[] }
  | { readonly kind: 'empty-rectangle'; readonly bounds: Box }
  | { readonly kind: 'bad-radius'; readonly radiusM: number; readonly least: number; readonly most: number }
  /** The place has no geometry. */
  | { readonly kind: 'no-position'; readonly place: string }
  /** The place is a line. */
  | { readonly kind: 'no-area'; readonly place: string }
  | { readonly kind: 'unknown-place'; readonly part: string }
  /** `part` of what was written could not be read as what was expected there. */
  | { readonly kind: 'unreadable'; readonly part: string; readonly expected: Expected };

export type Expected = 'kind' | 'position' | 'bounds' | 'circle' | 'radius' | 'offset';

/** An area, or everything that is wrong with it. */
export type Made<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly AreaFault[] };
