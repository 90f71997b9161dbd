import type { Geometry, Position } from 'geojson';

/** Degrees as records and files have them, about a decimetre: what lies below says nothing. */
export const roundDegrees = (degrees: number): number => Number(degrees.toFixed(6));

/** Every position of a geometry, in order. */
export function* positionsOf(geometry: Geometry): Generator<Position> {
  if (geometry.type === 'GeometryCollection') for (const part of geometry.geometries) yield* positionsOf(part);
  else yield* walk(geometry.coordinates);
}

function* walk(nested: readonly unknown[]): Generator<Position> {
  if (typeof nested[0] === 'number') yield nested as Position;
  else for (const part of nested) if (Array.isArray(part)) yield* walk(part);
}
