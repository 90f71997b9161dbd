import { isRough } from '../domain/located.ts';
import type { PlaceSummary } from '../domain/place.ts';
import type { LngLat } from './geodesic.ts';

/** A place as one point: where its symbol stands. Plain data, fit for a worker. */
export interface LocatedPoint {
  readonly at: LngLat;
  /** The true position lies within so many metres. */
  readonly precisionM: number;
}

export interface LocatedPoints {
  readonly points: readonly LocatedPoint[];
  /** Places known only roughly: left out unless asked for. */
  readonly rough: number;
  /** Places without a geometry of their own: never among the points. */
  readonly unlocated: number;
}

/** Whether a place stands as one point. */
export const isPoint = (place: PlaceSummary, withRough: boolean): boolean =>
  place.anchor !== null && (withRough || !isRough(place));

/** The places that can stand as points, and how many cannot. A line counts at its middle, an area at a point inside it. */
export function pointsOf(places: readonly PlaceSummary[], withRough = false): LocatedPoints {
  const drawn = places.filter(({ anchor }) => anchor !== null);
  const points = drawn.flatMap((place) =>
    place.anchor && isPoint(place, withRough) ? [{ at: place.anchor, precisionM: place.location.precisionM ?? 0 }] : [],
  );
  return { points, rough: drawn.length - points.length, unlocated: places.length - drawn.length };
}
