import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';

type Stops = readonly (readonly [zoom: number, value: number])[];

/** A value that grows with zoom, by the same factor per level (pixels). */
export function grow(...stops: Stops): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}

/**
 * The same for a line whose colour differs per feature. Written per feature it shares a shader program with the report's lines,
 * and every program costs a first view without a graphics card some thirty milliseconds.
 */
export function growPerFeature(...stops: Stops): ExpressionSpecification {
  const flat = stops.flatMap(([zoom, value]) => [zoom, ['case', ['has', 'ref'], value, value]]);
  return ['interpolate', ['linear'], ['zoom'], ...flat] as unknown as ExpressionSpecification;
}

/** A value that changes evenly with zoom (opacity, text size). */
export function ease(...stops: readonly (readonly [zoom: number, value: number | string])[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}

/** Looks a property up in a table; an empty one has nothing to look up. */
export function lookUp(
  property: string,
  table: Readonly<Record<string, string>>,
  otherwise: string,
): ExpressionSpecification {
  const cases = Object.entries(table).flat();
  const found = cases.length > 0 ? ['match', ['get', property], ...cases, otherwise] : ['literal', otherwise];
  return found as unknown as ExpressionSpecification;
}

export function is(property: string, ...values: readonly (string | number)[]): FilterSpecification {
  return ['in', ['get', property], ['literal', values]] as unknown as FilterSpecification;
}
