import type { Geometry } from 'geojson';
import { feature as featureOf } from 'topojson-client';
import { isRecord } from './geometry.ts';
import { hold } from './limits.ts';

type Topology = Parameters<typeof featureOf>[0];
type TopologyObject = Parameters<typeof featureOf>[1];

/** Whether an object is TopoJSON. */
export const isTopology = (value: Readonly<Record<string, unknown>>): boolean =>
  value.type === 'Topology' && isRecord(value.objects) && Array.isArray(value.arcs);

/**
 * The features of TopoJSON, object by object. One whose arcs are not there comes without a geometry that can be read.
 * @throws Refusal over the limit of vertices, counted before any arc is laid out: one arc may be named a million times.
 */
export function* unpackTopology(
  value: Readonly<Record<string, unknown>>,
): Generator<{ readonly layer: string; readonly feature: unknown }> {
  const topology = value as unknown as Topology;
  const arcs = Array.isArray(value.arcs) ? value.arcs : [];
  const lengths = arcs.map((arc) => (Array.isArray(arc) ? arc.length : 0));
  const counted = { vertices: 0 };
  for (const [layer, object] of Object.entries(isRecord(value.objects) ? value.objects : {})) {
    const parts = isRecord(object) && Array.isArray(object.geometries) && object.type === 'GeometryCollection';
    for (const one of parts ? (object.geometries as unknown[]) : [object]) {
      if (isRecord(one)) countVertices(one, lengths, counted);
      yield { layer, feature: isRecord(one) ? unpackOne(topology, one) : null };
    }
  }
}

function unpackOne(topology: Topology, object: Readonly<Record<string, unknown>>): unknown {
  if (object.type === null || object.type === undefined) return { ...object, type: 'Feature', geometry: null };
  try {
    return featureOf(topology, object as unknown as TopologyObject);
  } catch {
    // An arc that is not there, or no arcs at all.
    return { type: 'Feature', properties: object.properties, geometry: { type: object.type } };
  }
}

function countVertices(object: unknown, lengths: readonly number[], counted: { vertices: number }, depth = 0): void {
  if (!isRecord(object) || depth > 8) return;
  const walk = (part: unknown, level: number): void => {
    if (Array.isArray(part) && level < 5) for (const one of part) walk(one, level + 1);
    else if (typeof part === 'number') {
      counted.vertices += lengths[part < 0 ? ~part : part] ?? 0;
      hold('vertices', counted.vertices);
    }
  };
  walk(object.arcs, 0);
  if (Array.isArray(object.geometries))
    for (const one of object.geometries) countVertices(one, lengths, counted, depth + 1);
}

/** Whether a geometry is packed as the map files of ECharts are: strings for rings, and where each begins. */
export const isPacked = (geometry: unknown): geometry is Readonly<Record<string, unknown>> =>
  isRecord(geometry) && Array.isArray(geometry.encodeOffsets) && hasStrings(geometry.coordinates);

const hasStrings = (value: unknown, depth = 0): boolean =>
  typeof value === 'string' || (Array.isArray(value) && depth < 3 && hasStrings(value[0], depth + 1));

/** A geometry of ECharts with its positions laid out, in steps of 1/`scale` degree. */
export function unpackGeometry({ type, coordinates, encodeOffsets }: Readonly<Record<string, unknown>>, scale: number) {
  const isRing = String(type).endsWith('Polygon');
  return { type, coordinates: unpackRings(coordinates, encodeOffsets, scale, isRing) } as unknown as Geometry;
}

function unpackRings(rings: unknown, offsets: unknown, scale: number, isRing: boolean): unknown {
  if (typeof rings === 'string') return unpackRing(rings, offsets, scale, isRing);
  if (!Array.isArray(rings) || !Array.isArray(offsets)) return rings;
  return rings.map((ring, i) => unpackRings(ring, offsets[i], scale, isRing));
}

/** Differences from position to position, two characters each: their sign is the lowest bit, 64 makes them printable. */
function unpackRing(ring: string, offset: unknown, scale: number, isRing: boolean): number[][] {
  let [x, y] = Array.isArray(offset) ? offset.map(Number) : [];
  if (x === undefined || y === undefined) return [];
  const step = (at: number): number => {
    const packed = ring.charCodeAt(at) - 64;
    return (packed >> 1) ^ -(packed & 1);
  };
  const positions: number[][] = [];
  for (let at = 0; at + 1 < ring.length; at += 2) {
    x += step(at);
    y += step(at + 1);
    positions.push([x / scale, y / scale]);
  }
  // A ring may come without its first position at the end.
  const [first] = positions;
  return isRing && first && String(first) !== String(positions.at(-1)) ? [...positions, first] : positions;
}
