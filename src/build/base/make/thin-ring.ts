import type { Position } from 'geojson';
import type { Line } from '../geometry/plane.ts';
import { simplifyLine } from '../geometry/simplify.ts';

/** A closed ring simplified (Douglas–Peucker, metres) between its outermost corners, which stay: its bounds are as before. As it was where nothing of an area would be left. */
export function thinRing(ring: Line, metres: number): Position[] {
  const open = ring.slice(0, -1);
  const corners = [...new Set([0, 1].flatMap((axis) => endsAlong(open, axis)))].sort((a, b) => a - b);
  const [first = 0] = corners;
  const turned = [...open.slice(first), ...open.slice(0, first), open[first] as Position];
  const stops = [...corners.map((corner) => corner - first), open.length];
  const thinned = stops
    .slice(1)
    .flatMap((stop, i) => simplifyLine(turned.slice(stops[i], stop + 1), metres).slice(i === 0 ? 0 : 1));
  return thinned.length < 4 ? [...ring] : thinned;
}

/** Which corners lie farthest out on an axis, at both ends. */
function endsAlong(line: Line, axis: number): number[] {
  const values = line.map((position) => position[axis] ?? 0);
  const at = (best: (...numbers: number[]) => number): number => values.indexOf(values.reduce((a, b) => best(a, b)));
  return [at(Math.min), at(Math.max)];
}
