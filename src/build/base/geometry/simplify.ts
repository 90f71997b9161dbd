import type { Position } from 'geojson';
import { distanceToSegment, type Line, mix, offset } from './plane.ts';

/** Douglas–Peucker, tolerance in metres: keeps corners, for streets and outlines. */
export function simplifyLine(line: Line, tolerance: number): Position[] {
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const far = farthest(line, span[0], span[1]);
    if (far.metres <= tolerance) continue;
    keep[far.index] = 1;
    stack.push([span[0], far.index], [far.index, span[1]]);
  }
  return line.filter((_, i) => keep[i] === 1);
}

function farthest(line: Line, from: number, to: number): { index: number; metres: number } {
  const best = { index: from, metres: 0 };
  for (let i = from + 1; i < to; i++) {
    const metres = distanceToSegment(line[i] as Position, line[from] as Position, line[to] as Position);
    if (metres > best.metres) Object.assign(best, { index: i, metres });
  }
  return best;
}

/** Visvalingam–Whyatt on a closed ring, threshold in m²: rounds off small bays, for shores and woods. Null when nothing is left. */
export function simplifyRing(ring: Line, squareMetres: number): Position[] | null {
  const open = ring.slice(0, -1);
  while (open.length > 3) {
    let least = { index: -1, area: squareMetres };
    for (let i = 0; i < open.length; i++) {
      const area = triangle(open.at(i - 1) as Position, open[i] as Position, open[(i + 1) % open.length] as Position);
      if (area < least.area) least = { index: i, area };
    }
    if (least.index < 0) break;
    open.splice(least.index, 1);
  }
  return open.length < 3 ? null : [...open, open[0] as Position];
}

function triangle(a: Position, b: Position, c: Position): number {
  const [bx, by] = offset(a, b);
  const [cx, cy] = offset(a, c);
  return Math.abs(bx * cy - cx * by) / 2;
}

/** One round of Chaikin's corner cutting on a closed ring. */
export function smoothRing(ring: Line): Position[] {
  const cut = ring.slice(1).flatMap((b, i) => {
    const a = ring[i] as Position;
    return [mix(a, b, 0.25), mix(a, b, 0.75)];
  });
  return [...cut, cut[0] as Position];
}

/** One round of Chaikin's corner cutting on an open line; the ends, where others join, stay. */
export function smoothLine(line: Line): Position[] {
  const cut = line.slice(1).flatMap((b, i) => {
    const a = line[i] as Position;
    return [mix(a, b, 0.25), mix(a, b, 0.75)];
  });
  return [line[0] as Position, ...cut.slice(1, -1), line.at(-1) as Position];
}

/** Bends between these angles (radians) are rounded: less is not seen, more is a street corner. */
const BEND = { least: 0.12, most: 1.05 } as const;

/** Rounds gentle bends, corners stay. `reach` is how far from the bend (metres) the curve may begin. */
export function roundBends(line: Line, reach: number): Position[] {
  return line.flatMap((p, i) => {
    const [before, after] = [line[i - 1], line[i + 1]];
    if (!before || !after) return [p];
    const turn = turnAt(before, p, after);
    if (turn < BEND.least || turn > BEND.most) return [p];
    return [towards(p, before, reach), towards(p, after, reach)];
  });
}

function turnAt(a: Position, b: Position, c: Position): number {
  const [[ux, uy], [vx, vy]] = [offset(a, b), offset(b, c)];
  return Math.abs(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy));
}

function towards(from: Position, to: Position, reach: number): Position {
  return mix(from, to, Math.min(0.3, reach / Math.max(1, Math.hypot(...offset(from, to)))));
}
