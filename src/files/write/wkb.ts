import type { Geometry, Position } from 'geojson';
import { partsOf } from './parts.ts';

const CODES: Record<Geometry['type'], number> = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
};

/** Well-known binary of OGC Simple Features, little-endian, two dimensions. */
export function toWkb(geometry: Geometry): Uint8Array {
  const bytes: Uint8Array[] = [];
  writeGeometry(geometry, bytes);
  return joinBytes(bytes);
}

function writeGeometry(geometry: Geometry, bytes: Uint8Array[]): void {
  bytes.push(Uint8Array.of(1), uint32(CODES[geometry.type]));
  switch (geometry.type) {
    case 'Point':
      bytes.push(doubles([geometry.coordinates]));
      break;
    case 'LineString':
      bytes.push(uint32(geometry.coordinates.length), doubles(geometry.coordinates));
      break;
    case 'Polygon':
      bytes.push(uint32(geometry.coordinates.length));
      for (const ring of geometry.coordinates) bytes.push(uint32(ring.length), doubles(ring));
      break;
    default: {
      const parts = partsOf(geometry);
      bytes.push(uint32(parts.length));
      for (const part of parts) writeGeometry(part, bytes);
    }
  }
}

export function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

export const doubles = (positions: readonly Position[]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(positions.length * 16));
  for (const [i, [lng = 0, lat = 0]] of positions.entries()) {
    view.setFloat64(i * 16, lng, true);
    view.setFloat64(i * 16 + 8, lat, true);
  }
  return new Uint8Array(view.buffer);
};

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
