import type { Box } from '../domain/boxes.ts';
import { boxOf, overlaps } from '../domain/extent.ts';
import type { PlaceSummary } from '../domain/place.ts';
import { polarOffset } from './geodesic.ts';

/** A place that the map shows, seen from the middle of the map: metres, and degrees clockwise from north. */
export interface InView {
  readonly place: PlaceSummary;
  readonly distanceM: number;
  readonly azimuth: number;
}

/**
 * The places of which the box (west, south, east, north in degrees) shows anything, the nearest to `centre` first. A spot counts where its
 * sign stands, a line or an area by the nearest corner of what it covers: 0 m where the centre lies in that.
 */
export function placesInView(
  places: readonly PlaceSummary[],
  box: Box,
  centre: readonly [number, number],
): readonly InView[] {
  return places
    .flatMap((place) => {
      const at = nearestOf(place, box, centre);
      return at ? [{ place, ...polarOffset(centre, at) }] : [];
    })
    .sort((a, b) => a.distanceM - b.distanceM);
}

function nearestOf(place: PlaceSummary, view: Box, [lng, lat]: readonly [number, number]): readonly number[] | null {
  if (place.geometry?.type === 'Point') {
    const [x = 0, y = 0] = place.geometry.coordinates;
    return overlaps([x, y, x, y], view) ? [x, y] : null;
  }
  const extent = boxOf([place]);
  if (!extent || !overlaps(extent, view)) return null;
  return [Math.min(Math.max(lng, extent[0]), extent[2]), Math.min(Math.max(lat, extent[1]), extent[3])];
}

/** One of the eight winds, from 0 for north clockwise to 7, for an azimuth in degrees from -180 to 360. */
export const windOf = (azimuth: number): number => (Math.round(azimuth / 45) + 8) % 8;
