import { distanceBetween } from '../geo/geodesic.ts';

export const OSM_TYPES = ['node', 'way', 'relation'] as const;
type OsmType = (typeof OSM_TYPES)[number];

/** A node is drawn with some metres to spare; what has an extent lies within it. */
const LEAST_M = 50;

/** The radius that an extent says: from its middle to a corner, metres. */
export function radiusOf(extent: readonly (number | undefined)[]): number {
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = extent;
  const across = distanceBetween([west, south], [east, north]);
  return Number.isFinite(across) ? Math.max(LEAST_M, across / 2) : LEAST_M;
}

/** Where an object of OpenStreetMap can be looked at; null where the answer names none. */
export const osmLink = (type: OsmType | undefined, id: unknown): string | null =>
  type && Number.isSafeInteger(id) ? `https://www.openstreetmap.org/${type}/${id}` : null;
