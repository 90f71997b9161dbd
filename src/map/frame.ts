import type { Position } from 'geojson';
import type { LngLatBoundsLike } from 'maplibre-gl';
import type { PlaceSummary } from '../domain/place.ts';
import { positionsOf } from '../domain/positions.ts';

/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];

/** The district's own extent; a test holds it against the outline. */
export const DISTRICT: Box = [123.365, 41.602, 123.809, 42.075];

const METRES_PER_DEGREE = 111320;
/** Length of the equator in Web Mercator, in metres, and the pixels it takes at zoom 0. */
const EQUATOR = 2 * Math.PI * 6378137;
const TILE = 512;
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

/** MapLibre's form of a box. */
export function toBounds([west, south, east, north]: Box): LngLatBoundsLike {
  return [west, south, east, north];
}

/** Metres on the ground that a CSS pixel covers at this latitude and zoom. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (EQUATOR / (TILE * 2 ** zoom)) * Math.cos((lat * Math.PI) / 180);
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
