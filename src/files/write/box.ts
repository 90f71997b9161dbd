import type { BBox } from 'geojson';
import { positionsOf } from '../../domain/positions.ts';
import type { TakenFeature } from './taking.ts';

/** West, south, east, north of all that is located; null when nothing is. */
export function boxOf(features: readonly Pick<TakenFeature, 'geometry'>[]): [number, number, number, number] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) {
    for (const [lng = 0, lat = 0] of geometry ? positionsOf(geometry) : []) {
      [west, south] = [Math.min(west, lng), Math.min(south, lat)];
      [east, north] = [Math.max(east, lng), Math.max(north, lat)];
    }
  }
  return west <= east ? ([west, south, east, north] satisfies BBox) : null;
}
