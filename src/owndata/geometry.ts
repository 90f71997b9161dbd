import type { Geometry, Position } from 'geojson';
import type { Where } from '../domain/own-data.ts';
import { hold } from './limits.ts';
import type { Placing } from './points.ts';

/** The parts of a geometry apart: positions of points, and lines and polygons. Nothing of it can be trusted yet. */
export interface Parts {
  readonly points: readonly Position[];
  readonly shapes: readonly Geometry[];
}

const DEPTHS = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 } as const;
type ShapeType = keyof typeof DEPTHS;

/** A position that is one: two numbers at least. */
export const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);

/** Counts vertices over a whole file. @throws Refusal over the limit. */
export function createReader(placing: Placing) {
  let vertices = 0;

  /** Parts with shapes in WGS-84 and points as the file has them; null when anything of it is no geometry. */
  function read(geometry: unknown, where: Where, depth = 0): Parts | null {
    if (!isRecord(geometry) || depth > 8) return null;
    const { type, coordinates, geometries } = geometry;
    if (type === 'Point') return isPosition(coordinates) ? { points: [coordinates], shapes: [] } : null;
    if (type === 'MultiPoint') return allPositions(coordinates) ? { points: coordinates, shapes: [] } : null;
    if (type === 'GeometryCollection' && Array.isArray(geometries)) {
      const parts = geometries.map((part) => read(part, where, depth + 1));
      if (!parts.every((part) => part !== null)) return null;
      return { points: parts.flatMap(({ points }) => points), shapes: parts.flatMap(({ shapes }) => shapes) };
    }
    if (typeof type !== 'string' || !Object.hasOwn(DEPTHS, type)) return null;
    const placed = nested(coordinates, DEPTHS[type as ShapeType], type.endsWith('Polygon') ? 4 : 2, where);
    return placed && { points: [], shapes: [{ type, coordinates: placed } as Geometry] };
  }

  function nested(value: unknown, depth: number, fewest: number, where: Where): unknown[] | null {
    if (!Array.isArray(value) || value.length === 0) return null;
    const inner = depth > 1 ? value.map((part) => nested(part, depth - 1, fewest, where)) : line(value, fewest, where);
    return inner?.every((part) => part !== null) ? inner : null;
  }

  function line(value: readonly unknown[], fewest: number, where: Where): Position[] | null {
    vertices += value.length;
    hold('vertices', vertices);
    if (value.length < fewest) return null;
    const placed: Position[] = [];
    for (const position of value) {
      const at = isPosition(position) ? placing.place(position[0] ?? 0, position[1] ?? 0, where) : null;
      if (!at) return null;
      placed.push([at[0], at[1]]);
    }
    return placed;
  }

  return read;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const allPositions = (value: unknown): value is Position[] =>
  Array.isArray(value) && value.length > 0 && value.every(isPosition);
