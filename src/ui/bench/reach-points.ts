import { isRough } from '../../domain/located.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import type { Station } from '../../domain/station.ts';
import { type LocatedPoints, pointsOf } from '../../geo/located-points.ts';

/** From what reach is measured: a layer of the report's places, or the open metro stations of the base map. */
export const REACH_KINDS = ['schools', 'health', 'parks', 'metro'] as const;
export type ReachKind = (typeof REACH_KINDS)[number];

/** The points of a kind, and what stands behind them. */
export interface ReachPoints extends LocatedPoints {
  readonly kind: ReachKind;
  /** Places known only roughly, taken or not. */
  readonly allRough: number;
  /** The places behind the points. */
  readonly used: readonly PlaceSummary[];
  readonly stations: readonly Station[];
}

/** The points of a layer among what is shown. */
export function pointsOfLayer(
  kind: Exclude<ReachKind, 'metro'>,
  shown: readonly PlaceSummary[],
  withRough: boolean,
): ReachPoints {
  const places = shown.filter(({ layer }) => layer === kind);
  const used = places.filter((place) => place.anchor !== null && (withRough || !isRough(place)));
  return { kind, ...pointsOf(places, withRough), allRough: pointsOf(places).rough, used, stations: [] };
}

/** The stations as points; their source states no precision. */
export function pointsOfStations(stations: readonly Station[]): ReachPoints {
  const points = stations.map(({ at }) => ({ at, precisionM: 0 }));
  return { kind: 'metro', points, rough: 0, allRough: 0, unlocated: 0, used: [], stations };
}
