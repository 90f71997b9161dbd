import type { Position } from 'geojson';
import { mix } from './plane.ts';

/** Steps between two stations; and how far the curve leans from the straight line: 0 straight, 1 full Catmull–Rom. */
const STEPS = 6;
const LEAN = 0.6;

/** One span per pair of neighbouring points, bent gently so that the line has no corner at a point and still passes through it. */
export function splineThrough(points: readonly Position[]): Position[][] {
  return points.slice(1).map((b, i) => {
    const a = points[i] as Position;
    const [before, after] = [points[i - 1] ?? a, points[i + 2] ?? b];
    return Array.from({ length: STEPS + 1 }, (_, k) => {
      const t = k / STEPS;
      return mix(mix(a, b, t), catmullRom(before, a, b, after, t), LEAN);
    });
  });
}

function catmullRom(p: Position, a: Position, b: Position, q: Position, t: number): Position {
  return [0, 1].map((n) => {
    const [p0, p1, p2, p3] = [p[n] ?? 0, a[n] ?? 0, b[n] ?? 0, q[n] ?? 0];
    return (
      0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t)
    );
  });
}
