import type { Feature, Point } from 'geojson';
import Supercluster from 'supercluster';
import { CROWD } from '../places/scale.ts';

/** Places too close to be told apart, and their middle in degrees. */
export interface Crowd {
  readonly members: readonly Feature[];
  readonly at: readonly [lng: number, lat: number];
}

/**
 * Gathers points as the full map does, by the library that it does it with; at no zoom (null) each is alone. What stands at one point never
 * parts: here it could not be told by a click.
 */
export function gather(
  points: readonly Feature[],
  zoom: number | null,
): { readonly crowds: readonly Crowd[]; readonly alone: readonly Feature[] } {
  if (zoom === null) return { crowds: [], alone: points };
  const index = new Supercluster({ radius: CROWD.radius, extent: 512, maxZoom: CROWD.closest });
  index.load(points as Feature<Point, object>[]);
  const crowds: Crowd[] = [];
  const alone: Feature[] = [];
  for (const found of index.getClusters([-180, -85, 180, 85], Math.min(CROWD.closest, Math.floor(zoom)))) {
    if (!('cluster_id' in found.properties)) alone.push(found);
    else {
      const members = index.getLeaves(Number(found.properties.cluster_id), Number.POSITIVE_INFINITY);
      crowds.push({ members, at: found.geometry.coordinates as [number, number] });
    }
  }
  return { crowds, alone };
}
