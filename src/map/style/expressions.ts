import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';

type Stops = readonly (readonly [zoom: number, value: number])[];

/** A value that grows with zoom, by the same factor per level (pixels). */
export function grow(...stops: Stops): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}

/**
 * A value, or a curve over zooms, as one that may differ from feature to feature and from zoom to zoom. MapLibre compiles a shader program for each set of
 * properties that differ, and again for those that differ by zoom as well: layers that write the same set in this way share one, and
 * every program costs a first view without a graphics card some fifty milliseconds.
 */
export function perFeature(value: string | number | ExpressionSpecification): ExpressionSpecification {
  const each = (one: unknown) => ['case', ['has', 'id'], one, one];
  // Where the values of a curve over zooms begin; every second part is one.
  const first = { interpolate: 4, step: 2 }[String((value as unknown[])[0])];
  const byZoom = first
    ? (value as unknown[]).map((part, at) => (at >= first && at % 2 === 0 ? each(part) : part))
    : ['step', ['zoom'], each(value), 24, each(value)];
  return byZoom as unknown as ExpressionSpecification;
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
