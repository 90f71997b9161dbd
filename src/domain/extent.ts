import type { Position } from 'geojson';
import type { Box } from './boxes.ts';
import type { PlaceSummary } from './place.ts';
import { positionsOf } from './positions.ts';

const METRES_PER_DEGREE = 111320;
/** How much ground is shown around a position at least, in metres. */
const LEAST_RADIUS = 350;

/** The smallest box that holds the places and their radii; null when none has a geometry. */
export function boxOf(places: readonly PlaceSummary[]): Box | null {
  let box: Box | null = null;
  for (const { geometry, location } of places) {
    if (!geometry) continue;
    const margin = geometry.type === 'Point' ? Math.max(location.precisionM ?? 0, LEAST_RADIUS) : LEAST_RADIUS / 2;
    for (const position of positionsOf(geometry)) box = extend(box, position, margin);
  }
  return box;
}

/** Whether two boxes have a point in common; nothing has none. */
export function overlaps(one: Box | null | undefined, other: Box): boolean {
  if (!one) return false;
  return one[0] <= other[2] && one[2] >= other[0] && one[1] <= other[3] && one[3] >= other[1];
}

function extend(box: Box | null, [lng = 0, lat = 0]: Position, metres: number): Box {
  const dLat = metres / METRES_PER_DEGREE;
  const dLng = dLat / Math.cos((lat * Math.PI) / 180);
  const [west, south, east, north] = box ?? [Infinity, Infinity, -Infinity, -Infinity];
  return [
    Math.min(west, lng - dLng),
    Math.min(south, lat - dLat),
    Math.max(east, lng + dLng),
    Math.max(north, lat + dLat),
  ];
}
