import type { Geometry } from 'geojson';
import { polygonsOf } from './measure.ts';
import { toPlane, toPlaneLine, type XY } from './plane.ts';

/** A geometry laid flat: its edges (a point is an edge without length) and, of areas, the rings. Metres. */
export interface Shape {
  readonly edges: readonly Edge[];
  readonly rings: readonly (readonly XY[])[];
}
type Edge = readonly [XY, XY];

const shapes = new WeakMap<Geometry, Shape>();

/** Lays a geometry flat, once. */
export function shapeOf(geometry: Geometry): Shape {
  const known = shapes.get(geometry);
  if (known) return known;
  const shape = layFlat(geometry);
  shapes.set(geometry, shape);
  return shape;
}

function layFlat(geometry: Geometry): Shape {
  switch (geometry.type) {
    case 'Point':
      return { edges: [pointEdge(toPlane(geometry.coordinates))], rings: [] };
    case 'MultiPoint':
      return { edges: geometry.coordinates.map((point) => pointEdge(toPlane(point))), rings: [] };
    case 'LineString':
      return { edges: edgesOf(toPlaneLine(geometry.coordinates)), rings: [] };
    case 'MultiLineString':
      return { edges: geometry.coordinates.flatMap((line) => edgesOf(toPlaneLine(line))), rings: [] };
    case 'GeometryCollection': {
      const parts = geometry.geometries.map(shapeOf);
      return { edges: parts.flatMap(({ edges }) => edges), rings: parts.flatMap(({ rings }) => rings) };
    }
    default: {
      const rings = polygonsOf(geometry).flat().map(toPlaneLine);
      return { edges: rings.flatMap(edgesOf), rings };
    }
  }
}

const pointEdge = (point: XY): Edge => [point, point];

function edgesOf(line: readonly XY[]): Edge[] {
  return line.slice(1).map((point, i): Edge => [line[i] as XY, point]);
}

/** Metres between the nearest edges of two shapes; 0 where they cross. What lies wholly inside an area is away from its edge. */
export function gapBetweenEdges(a: Shape, b: Shape): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [p, q] of a.edges) {
    for (const [r, s] of b.edges) {
      if (crosses(p, q, r, s)) return 0;
      least = Math.min(least, toEdge(p, r, s), toEdge(q, r, s), toEdge(r, p, q), toEdge(s, p, q));
    }
  }
  return least;
}

/** Metres from a point to the nearest edge of a shape. */
export const distanceToEdges = (point: XY, { edges }: Shape): number =>
  edges.reduce((least, [a, b]) => Math.min(least, toEdge(point, a, b)), Number.POSITIVE_INFINITY);

/** Metres between two shapes: 0 where they touch or one lies in the other. */
export const gapBetween = (a: Shape, b: Shape): number => (holds(a, b) || holds(b, a) ? 0 : gapBetweenEdges(a, b));

/** Whether some corner of `inner` lies in the area `outer`. */
export const holds = (outer: Shape, inner: Shape): boolean => inner.edges.some(([p]) => isInside(outer, p));

/** Whether all corners of `inner` lie in the area `outer`. */
export const holdsAll = (outer: Shape, inner: Shape): boolean => inner.edges.every(([p]) => isInside(outer, p));

/** Whether the point lies in the area (even-odd over all rings, so that holes are out). */
export function isInside({ rings }: Shape, [x, y]: XY): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([bx, by], i) => {
      const [ax, ay] = ring[i - 1] ?? [bx, by];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  }
  return inside;
}

/** Metres between those corners of two shapes that lie farthest apart: no point of one is farther from any point of the other. */
export function farthestBetween(a: Shape, b: Shape): number {
  let most = 0;
  for (const [p, q] of a.edges) {
    for (const [r, s] of b.edges) most = Math.max(most, apart(p, r), apart(p, s), apart(q, r), apart(q, s));
  }
  return most;
}

const apart = ([ax, ay]: XY, [bx, by]: XY): number => Math.hypot(bx - ax, by - ay);

function toEdge([x, y]: XY, [ax, ay]: XY, [bx, by]: XY): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

function crosses(p: XY, q: XY, r: XY, s: XY): boolean {
  return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
}

const side = ([ax, ay]: XY, [bx, by]: XY, [px, py]: XY): number => (bx - ax) * (py - ay) - (by - ay) * (px - ax);
