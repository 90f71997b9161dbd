import type { Geometry } from 'geojson';
import type { LngLat } from './geodesic.ts';
import { fromPlane, type XY } from './plane.ts';
import { gapBetween, shapeOf } from './shape.ts';

/** Where two geometries come nearest to each other, on the first and on the second; null where they touch or one lies in the other. */
export function nearestPair(from: Geometry, to: Geometry): readonly [LngLat, LngLat] | null {
  const [a, b] = [shapeOf(from), shapeOf(to)];
  if (gapBetween(a, b) === 0) return null;
  let least = Number.POSITIVE_INFINITY;
  let pair: readonly [XY, XY] | null = null;
  const offer = (p: XY, q: XY): void => {
    const gap = Math.hypot(p[0] - q[0], p[1] - q[1]);
    if (gap < least) [least, pair] = [gap, [p, q]];
  };
  for (const [p, q] of a.edges) {
    for (const [r, s] of b.edges) {
      offer(p, onEdge(p, r, s));
      offer(q, onEdge(q, r, s));
      offer(onEdge(r, p, q), r);
      offer(onEdge(s, p, q), s);
    }
  }
  return pair && [fromPlane(pair[0]), fromPlane(pair[1])];
}

/** The point of an edge that lies nearest to another point. */
function onEdge([x, y]: XY, [ax, ay]: XY, [bx, by]: XY): XY {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  return [ax + t * dx, ay + t * dy];
}
