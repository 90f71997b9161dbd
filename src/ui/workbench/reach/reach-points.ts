import type { OwnDataset } from '../../../contract/own-data.ts';
import type { Station } from '../../../contract/station.ts';
import { BASE_BOX, type Box, isInBox } from '../../../domain/boxes.ts';
import { isRough } from '../../../domain/located.ts';
import type { PlaceSummary } from '../../../domain/place.ts';
import { type LocatedPoints, pointsOf } from '../../../geo/located-points.ts';
import { pointOf } from '../../../geo/point-cloud.ts';

/** From what reach is measured: a layer of the report's places, the open metro stations of the base map, or a person's own points. */
export const REACH_KINDS = ['schools', 'health', 'parks', 'metro', 'own'] as const;
export type ReachKind = (typeof REACH_KINDS)[number];
type ReportKind = Exclude<ReachKind, 'metro' | 'own'>;

/** Whether the points are places that the report names: then they follow its filter, and are not all that there are. */
export const isOfReport = (kind: ReachKind): kind is ReportKind => kind !== 'metro' && kind !== 'own';

/** The points of a kind, and what stands behind them. */
export interface ReachPoints extends LocatedPoints {
  readonly kind: ReachKind;
  /** Places known only roughly, taken or not. */
  readonly allRough: number;
  /** The places behind the points. */
  readonly used: readonly PlaceSummary[];
  readonly stations: readonly Station[];
  /** The rows behind a person's own points. */
  readonly rows: readonly number[];
}

/** The points of a layer among what is shown. */
export function pointsOfLayer(kind: ReportKind, shown: readonly PlaceSummary[], withRough: boolean): ReachPoints {
  const places = shown.filter(({ layer }) => layer === kind);
  const used = places.filter((place) => place.anchor !== null && (withRough || !isRough(place)));
  return { kind, ...pointsOf(places, withRough), allRough: pointsOf(places).rough, used, stations: [], rows: [] };
}

/** The stations as points; their source states no precision. */
export function pointsOfStations(stations: readonly Station[]): ReachPoints {
  const points = stations.map(({ at }) => ({ at, precisionM: 0 }));
  return { kind: 'metro', points, rough: 0, allRough: 0, unlocated: 0, used: [], stations, rows: [] };
}

/** Metres of a degree at least, either way, round the district. */
const LEAST_DEGREE_M = 110_000 * Math.cos(((BASE_BOX[3] + 1) * Math.PI) / 180);

/** A person's own points that may reach into the district, of those at the same spot one; their file states no precision. */
export function pointsOfOwn({ positions, count }: OwnDataset, radiusM: number): ReachPoints {
  const [west, south, east, north] = BASE_BOX;
  const rim = radiusM / LEAST_DEGREE_M;
  const box: Box = [west - rim, south - rim, east + rim, north + rim];
  const first = new Map<string, number>();
  for (let row = 0; row < count; row += 1) {
    const at = pointOf(positions, row);
    if (isInBox(box, at) && !first.has(at.join())) first.set(at.join(), row);
  }
  const rows = [...first.values()];
  const points = rows.map((row) => ({ at: pointOf(positions, row), precisionM: 0 }));
  return { kind: 'own', points, rough: 0, allRough: 0, unlocated: 0, used: [], stations: [], rows };
}
