import type { Geometry, Position } from 'geojson';
import type { Where } from '../../contract/own-data.ts';
import type { System } from './crs.ts';
import { hold } from './limits.ts';
import { writtenDegrees } from './numbers.ts';
import type { Faults, Placing } from './points.ts';

/** The parts of a geometry apart: positions of points, and lines and polygons. Nothing of it can be trusted yet. */
export interface Parts {
  readonly points: readonly Position[];
  readonly shapes: readonly Geometry[];
}

const DEPTHS = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 } as const;
type ShapeType = keyof typeof DEPTHS;

/** Counts vertices over a whole file. @throws Refusal over the limit. */
export function createReader(placing: Placing, faults: Faults) {
  let vertices = 0;

  /** Parts with shapes in WGS-84 and points in the degrees that the file has; null when anything of it is no geometry. */
  function read(geometry: unknown, where: Where, system: System | null, depth = 0): Parts | null {
    if (!isRecord(geometry) || depth > 8) return null;
    const { type, coordinates, geometries } = geometry;
    if (type === 'Point') return pointsOf([coordinates], where, system);
    if (type === 'MultiPoint') return Array.isArray(coordinates) ? pointsOf(coordinates, where, system) : null;
    if (type === 'GeometryCollection' && Array.isArray(geometries)) {
      const parts = geometries.filter((part) => !isEmpty(part)).map((part) => read(part, where, system, depth + 1));
      if (!parts.every((part) => part !== null)) return null;
      return { points: parts.flatMap(({ points }) => points), shapes: parts.flatMap(({ shapes }) => shapes) };
    }
    if (typeof type !== 'string' || !Object.hasOwn(DEPTHS, type)) return null;
    const placed = nested(coordinates, DEPTHS[type as ShapeType], type.endsWith('Polygon') ? 4 : 2, where, system);
    return placed && { points: [], shapes: [{ type, coordinates: placed } as Geometry] };
  }

  function pointsOf(values: readonly unknown[], where: Where, system: System | null): Parts | null {
    const points = values.map((value) => degreesOf(value, where, system));
    return points.length > 0 && points.every((point) => point !== null) ? { points, shapes: [] } : null;
  }

  function nested(
    value: unknown,
    depth: number,
    fewest: number,
    where: Where,
    system: System | null,
  ): unknown[] | null {
    if (!Array.isArray(value) || value.length === 0) return null;
    const inner =
      depth > 1
        ? value.map((part) => nested(part, depth - 1, fewest, where, system))
        : line(value, fewest, where, system);
    return inner?.every((part) => part !== null) ? inner : null;
  }

  function line(value: readonly unknown[], fewest: number, where: Where, system: System | null): Position[] | null {
    vertices += value.length;
    hold('vertices', vertices);
    if (value.length < fewest) return null;
    const placed: Position[] = [];
    for (const position of value) {
      const degrees = degreesOf(position, where, system);
      const at = degrees && placing.place(degrees[0] ?? 0, degrees[1] ?? 0, where);
      if (!at) return null;
      placed.push([at[0], at[1]]);
    }
    return placed;
  }

  /** A position in degrees; null when it is none, with a fault where that can be said better than of the whole. */
  function degreesOf(value: unknown, where: Where, system: System | null): Position | null {
    const position = positionOf(value);
    if (position === null || !Array.isArray(value)) return null;
    const [x = 0, y = 0] = position;
    if (isCommaParted(value)) {
      faults.add({ kind: 'coordinate-unreadable', where, text: value.join() });
      return null;
    }
    if (system === null) return position;
    const degrees = system.toDegrees(x, y);
    if (degrees.every(Number.isFinite)) return [degrees[0], degrees[1]];
    faults.add({ kind: 'outside-system', where, x, y, system: system.name });
    return null;
  }

  return read;
}

/** A position that is one: two numbers at least, also written as texts. */
function positionOf(value: unknown): Position | null {
  if (!Array.isArray(value)) return null;
  const [x, y] = [numberOf(value[0]), numberOf(value[1])];
  return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}

const numberOf = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'string' ? writtenDegrees(value.trim()) : Number.NaN;

/**
 * What decimal commas make of a position. “123,43,41,71”: four whole numbers are no other, unless height and measure are nought.
 * “123.4312,41,7125”: parts of degrees in the east, none in the north, and whole metres too high for the land; as a height they would
 * be believed, and the place lie up to a degree off.
 */
const isCommaParted = (value: readonly unknown[]): boolean =>
  value.length >= 4
    ? value.every(Number.isInteger) && (value[2] !== 0 || value[3] !== 0)
    : !Number.isInteger(value[0]) &&
      Number.isInteger(value[1]) &&
      Number.isInteger(value[2]) &&
      Number(value[2]) >= 1000;

/** A geometry of a known type that has no position at all, as the standards allow. */
export function isEmpty(geometry: unknown): boolean {
  if (!isRecord(geometry)) return false;
  const { type, coordinates, geometries } = geometry;
  if (type === 'GeometryCollection') return Array.isArray(geometries) && geometries.every(isEmpty);
  return Array.isArray(coordinates) && isBare(coordinates);
}
const isBare = (value: unknown, depth = 0): boolean =>
  Array.isArray(value) && depth < 5 && value.every((part) => isBare(part, depth + 1));

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
