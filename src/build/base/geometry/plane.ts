import type { Position } from 'geojson';
import { middle } from '#about';

const [, LATITUDE] = middle;

/** Metres per degree in the middle of the base map: over 80 km an equirectangular plane errs by less than 0.3 %. */
export const METRES = { lon: 111_320 * Math.cos((LATITUDE * Math.PI) / 180), lat: 111_132 } as const;

export type Line = readonly Position[];

/** Easting and northing difference b − a in metres. */
export function offset(a: Position, b: Position): readonly [number, number] {
  return [((b[0] ?? 0) - (a[0] ?? 0)) * METRES.lon, ((b[1] ?? 0) - (a[1] ?? 0)) * METRES.lat];
}

/** Distance in metres. */
export function distance(a: Position, b: Position): number {
  return Math.hypot(...offset(a, b));
}

/** Length of a line in metres. */
export function lengthOf(line: Line): number {
  let sum = 0;
  line.forEach((p, i) => {
    const before = line[i - 1];
    if (before) sum += distance(before, p);
  });
  return sum;
}

/** The point of the segment a–b that lies nearest to `p`. */
export function nearestOnSegment(p: Position, a: Position, b: Position): Position {
  const [bx, by] = offset(a, b);
  const [px, py] = offset(a, p);
  const square = bx * bx + by * by;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, (px * bx + py * by) / square));
  return mix(a, b, t);
}

/** Distance in metres from `p` to the segment a–b. */
export function distanceToSegment(p: Position, a: Position, b: Position): number {
  return distance(p, nearestOnSegment(p, a, b));
}

/** Distance in metres from `p` to the nearest segment of `line`. */
export function distanceToLine(p: Position, line: Line): number {
  let best = Number.POSITIVE_INFINITY;
  line.forEach((b, i) => {
    const a = line[i - 1];
    if (a) best = Math.min(best, distanceToSegment(p, a, b));
  });
  return best;
}

/** The point `metres` along the line, or its end. */
export function pointAlong(line: Line, metres: number): Position {
  let left = metres;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]] as [Position, Position];
    const step = distance(a, b);
    if (step >= left && step > 0) return mix(a, b, left / step);
    left -= step;
  }
  return line.at(-1) as Position;
}

/** The point a share `t` (0–1) of the way from a to b. */
export function mix(a: Position, b: Position, t: number): Position {
  return [(a[0] ?? 0) + ((b[0] ?? 0) - (a[0] ?? 0)) * t, (a[1] ?? 0) + ((b[1] ?? 0) - (a[1] ?? 0)) * t];
}

/** Five decimals: about a metre, well below the accuracy of every source. */
export function round(p: Position): Position {
  return [Math.round((p[0] ?? 0) * 1e5) / 1e5, Math.round((p[1] ?? 0) * 1e5) / 1e5];
}
