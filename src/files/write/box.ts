import { boundsOf } from '../../domain/bounds.ts';
import { positionsOf } from '../../domain/positions.ts';
import type { TakenFeature } from './taking.ts';

/** West, south, east, north of all that is located; null when nothing is. */
export function boxOf(features: readonly Pick<TakenFeature, 'geometry'>[]): [number, number, number, number] | null {
  const box = boundsOf(features.flatMap(({ geometry }) => (geometry ? [...positionsOf(geometry)] : [])));
  return box && [...box];
}
