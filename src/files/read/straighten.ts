import { hold } from './limits.ts';

export type Vertex = readonly number[];

/** One vertex every two degrees of arc: the chord lies within 0.00016 of the radius from the curve, 8 cm where that is 500 m. */
const STEP = Math.PI / 90;

/**
 * The vertices of a line of arcs, each through three points of which the last begins the next one. `made`: how many there are
 * already. Points in line, and one left over at the end, are joined straight. @throws Refusal over the limit of vertices
 */
export function straighten(points: readonly Vertex[], made = 0): Vertex[] {
  const line: Vertex[] = points.slice(0, 1);
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [start, middle, end] = points.slice(at, at + 3);
    if (start && middle && end) line.push(...arc(start, middle, end));
    else if (middle) line.push(middle);
    hold('vertices', made + line.length);
  }
  return line;
}

/** The vertices behind the first of an arc. */
function arc(start: Vertex, middle: Vertex, end: Vertex): Vertex[] {
  const [ax = 0, ay = 0] = start;
  const [bx = 0, by = 0] = middle;
  const [cx = 0, cy = 0] = end;
  const isCircle = ax === cx && ay === cy;
  const center = isCircle
    ? ([(ax + bx) / 2, (ay + by) / 2] as const)
    : centerOf(bx - ax, by - ay, cx - ax, cy - ay, start);
  if (!center?.every(Number.isFinite)) return [middle, end];
  const [x, y] = center;
  const radius = Math.hypot(ax - x, ay - y);
  if (radius === 0) return [middle, end];
  const from = Math.atan2(ay - y, ax - x);
  const turn = (px: number, py: number): number => (Math.atan2(py - y, px - x) - from + 4 * Math.PI) % (2 * Math.PI);
  const whole = isCircle ? 2 * Math.PI : turn(cx, cy);
  // The other way round where the middle would not be met on this one.
  const sweep = isCircle || turn(bx, by) <= whole ? whole : whole - 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / STEP));
  const between = Array.from({ length: count - 1 }, (_, i) => {
    const angle = from + (sweep * (i + 1)) / count;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return [...between, end];
}

/** The middle of the circle through a point and two more, given by how far they are from it; null for points in line. */
function centerOf(bx: number, by: number, cx: number, cy: number, [ax = 0, ay = 0]: Vertex) {
  const twice = 2 * (bx * cy - by * cx);
  const [b, c] = [bx * bx + by * by, cx * cx + cy * cy];
  // Flatter than this is a straight line in doubles.
  if (Math.abs(twice) <= 1e-12 * Math.max(b, c)) return null;
  return [ax + (cy * b - by * c) / twice, ay + (bx * c - cx * b) / twice] as const;
}
