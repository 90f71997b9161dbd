import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { distance, type Line, METRES, nearestOnSegment } from '../geometry/plane.ts';

/** The point of some lines that is nearest to another, within `reach` metres; null where none is. For many points. */
export function nearestOn(lines: readonly Line[], reach: number): (p: Position) => Position | null {
  const segments = lines.flatMap((line) => line.slice(1).map((b, i) => [line[i] as Position, b] as const));
  if (segments.length === 0) return () => null;
  const index = new Flatbush(segments.length);
  for (const [[ax = 0, ay = 0], [bx = 0, by = 0]] of segments)
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  index.finish();
  const [east, north] = [reach / METRES.lon, reach / METRES.lat];
  return (p) => {
    const [x = 0, y = 0] = p;
    let best: { at: Position; metres: number } | null = null;
    for (const i of index.search(x - east, y - north, x + east, y + north)) {
      const at = nearestOnSegment(p, ...(segments[i] as (typeof segments)[number]));
      const metres = distance(p, at);
      if (metres < (best?.metres ?? reach)) best = { at, metres };
    }
    return best?.at ?? null;
  };
}
