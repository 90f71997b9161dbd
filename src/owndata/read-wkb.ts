/** Names of the types by their codes in well-known binary; curves and surfaces are named, so that a fault can say them. */
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
 * Well-known binary, of ISO or of PostGIS, as a geometry of two dimensions that nobody has checked. What is not read, or ends
 * early, comes as a geometry of its type without positions. Nothing is set aside for what the bytes only say they hold.
 */
export function readWkb(bytes: Uint8Array): unknown {
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
    switch (type) {
      case 'Point':
        return { type, coordinates: position() };
      case 'LineString':
        return { type, coordinates: many(position) };
      case 'Polygon':
        return { type, coordinates: many(() => many(position)) };
      case 'MultiPoint':
      case 'MultiLineString':
      case 'MultiPolygon':
        return { type, coordinates: parts().map(({ coordinates }) => coordinates) };
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
