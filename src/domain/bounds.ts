import type { Position } from 'geojson';
import type { Box } from './boxes.ts';

/** The smallest box that holds the positions; null for none. */
export function boundsOf(positions: Iterable<Position>): Box | null {
  let box: Box | null = null;
  for (const [lng = Number.NaN, lat = Number.NaN] of positions) {
    const [west, south, east, north]: Box = box ?? [lng, lat, lng, lat];
    box = [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)];
  }
  return box;
}
