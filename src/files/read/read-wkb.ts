import { hold } from './limits.ts';
import { straighten, type Vertex } from './straighten.ts';

/** Names of the types by their codes in well-known binary. */
const TYPES: Readonly<Record<number, string>> = {
  1: 'Point',
  2: 'LineString',
  3: 'Polygon',
  4: 'MultiPoint',
  5: 'MultiLineString',
  6: 'MultiPolygon',
  7: 'GeometryCollection',
  8: 'CircularString',
  9: 'CompoundCurve',
  10: 'CurvePolygon',
  11: 'MultiCurve',
  12: 'MultiSurface',
  15: 'PolyhedralSurface',
  16: 'TIN',
  17: 'Triangle',
};
/** How the dialect of PostGIS says height, measure and reference system. */
const FLAGS = { z: 0x80000000, m: 0x40000000, srid: 0x20000000 } as const;
const MOST_NESTED = 8;

interface Unchecked {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: unknown;
}

/**
 * Well-known binary, of ISO or of PostGIS, as a geometry of two dimensions that nobody has checked; curves are straightened, which
 * `curved` is told, and surfaces of flat parts come as polygons. What is not read, or ends early, comes as a geometry of its type
 * without positions. Nothing is set aside for what the bytes only say they hold. @throws Refusal over the limit of vertices
 */
export function readWkb(bytes: Uint8Array, curved: () => void = () => undefined): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let isLittle = true;
  const uint32 = (): number => {
    at += 4;
    return view.getUint32(at - 4, isLittle);
  };
  const many = <T>(read: () => T): T[] => {
    const items: T[] = [];
    for (let left = uint32(); left > 0; left--) items.push(read());
    return items;
  };

  let made = 0;
  function bend(points: readonly Vertex[]): Vertex[] {
    curved();
    const line = straighten(points, made);
    made += line.length;
    return line;
  }

  /** Lines that follow one another as one: each begins where the last ended. Undefined where a part is none. */
  function join(curves: readonly Unchecked[]): unknown[] | undefined {
    const lines = curves.map(({ coordinates }) => coordinates);
    if (!lines.every(Array.isArray)) return undefined;
    made += lines.reduce((sum, line) => sum + line.length, 0);
    hold('vertices', made);
    return lines.flatMap((line, i) => (i === 0 ? line : line.slice(1)));
  }

  function geometry(depth: number): Unchecked {
    isLittle = view.getUint8(at++) === 1;
    const code = uint32();
    const plain = (code & 0x0fffffff) >>> 0;
    const iso = Math.floor(plain / 1000);
    const extra = Number((code & FLAGS.z) !== 0 || iso % 2 === 1) + Number((code & FLAGS.m) !== 0 || iso >= 2);
    if (code & FLAGS.srid) at += 4;
    const type = (iso <= 3 && TYPES[plain % 1000]) || String(plain);
    const position = (): number[] => {
      at += 16 + extra * 8;
      return [-16, -8].map((back) => view.getFloat64(at + back - extra * 8, isLittle));
    };
    if (depth > MOST_NESTED) return { type };
    const parts = (): Unchecked[] => many(() => geometry(depth + 1));
    const partsAs = (plainType: string): Unchecked => ({
      type: plainType,
      coordinates: parts().map(({ coordinates }) => coordinates),
    });
    switch (type) {
      case 'Point': {
        const coordinates = position();
        // How a point is written that has no place.
        return { type, coordinates: coordinates.every(Number.isNaN) ? [] : coordinates };
      }
      case 'LineString':
        return { type, coordinates: many(position) };
      case 'Polygon':
      case 'Triangle':
        return { type: 'Polygon', coordinates: many(() => many(position)) };
      case 'MultiPoint':
      case 'MultiLineString':
      case 'MultiPolygon':
        return partsAs(type);
      case 'CircularString':
        return { type: 'LineString', coordinates: bend(many(position)) };
      case 'CompoundCurve':
        return { type: 'LineString', coordinates: join(parts()) };
      case 'CurvePolygon':
        return partsAs('Polygon');
      case 'MultiCurve':
        return partsAs('MultiLineString');
      case 'MultiSurface':
      case 'PolyhedralSurface':
      case 'TIN':
        return partsAs('MultiPolygon');
      case 'GeometryCollection':
        return { type, geometries: parts() };
      default:
        return { type };
    }
  }

  try {
    return geometry(0);
  } catch (error) {
    // Only reading behind the end throws here.
    if (error instanceof RangeError) return { type: 'WKB' };
    throw error;
  }
}
