import type { Polygon, Position } from 'geojson';
import { distanceToLine, type Line, METRES } from './plane.ts';

/** Signed area in m²: positive when counter-clockwise. */
export function signedArea(ring: Line): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1], ring[i]] as [Position, Position];
    sum += (a[0] ?? 0) * (b[1] ?? 0) - (b[0] ?? 0) * (a[1] ?? 0);
  }
  return (sum / 2) * METRES.lon * METRES.lat;
}

/** RFC 7946: the outer ring counter-clockwise, holes clockwise. */
export function orient(rings: readonly Line[]): Position[][] {
  return rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? [...ring] : [...ring].reverse()));
}

/** Whether `p` is inside the ring (even-odd). */
export function isInRing(p: Position, ring: Line): boolean {
  const [x, y] = [p[0] ?? 0, p[1] ?? 0];
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[i - 1] as Position, ring[i] as Position];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Whether `p` is inside the polygon and not in a hole of it. */
export function isInPolygon(p: Position, polygon: Polygon): boolean {
  return polygon.coordinates.filter((ring) => isInRing(p, ring)).length === 1;
}

/** The point of a grid of `steps` by `steps` that lies farthest from the polygon's edge: where a label sits best. */
export function innermost(polygon: Polygon, steps = 40): Position {
  const ring = polygon.coordinates[0] as Position[];
  const [xs, ys] = [ring.map((p) => p[0] ?? 0), ring.map((p) => p[1] ?? 0)];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best = { p: ring[0] as Position, d: -1 };
  for (let i = 1; i < steps; i++) {
    for (let j = 1; j < steps; j++) {
      const p = [x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * j) / steps];
      if (!isInPolygon(p, polygon)) continue;
      const d = Math.min(...polygon.coordinates.map((r) => distanceToLine(p, r)));
      if (d > best.d) best = { p, d };
    }
  }
  return best.p;
}
