import type { Feature, MultiPolygon } from 'geojson';
import { areaOf } from './measure.ts';
import type { Reach } from './reach.ts';

/** What was asked, in words fit for a column. */
export interface ReachAsked {
  /** Of what kind the points are. */
  readonly kind: string;
}

/** Shares from 0 to 1, areas in m². `share` is of the district's area for `covered` and `gaps`, of its built-up land for `built_gaps`. */
export interface ReachProperties extends ReachAsked {
  readonly part: 'covered' | 'gaps' | 'built_gaps';
  readonly radius_m: number;
  readonly points: number;
  readonly area_m2: number;
  readonly share: number;
  readonly share_least: number;
  readonly share_most: number;
}

/** A reach as three areas for other programs: what is covered of the district, what is not, and what of its built-up land is not. */
export function reachResult(
  reach: Reach,
  { kind }: ReachAsked,
): {
  readonly features: readonly Feature<MultiPolygon, ReachProperties & Record<string, string | number>>[];
} {
  const { district, built } = reach;
  const covered = (m2: number): number => m2 / district.totalM2;
  const open = (m2: number): number => 1 - m2 / district.totalM2;
  const builtOpen = (m2: number): number => 1 - m2 / built.totalM2;
  const feature = (
    part: ReachProperties['part'],
    geometry: MultiPolygon,
    share: number,
    least: number,
    most: number,
  ) => ({
    type: 'Feature' as const,
    geometry,
    properties: {
      part,
      kind,
      radius_m: reach.radiusM,
      points: reach.used,
      area_m2: areaOf(geometry),
      share,
      share_least: least,
      share_most: most,
    },
  });
  return {
    features: [
      feature(
        'covered',
        reach.covered,
        covered(district.coveredM2),
        covered(district.leastM2),
        covered(district.mostM2),
      ),
      feature('gaps', reach.gaps, open(district.coveredM2), open(district.mostM2), open(district.leastM2)),
      feature(
        'built_gaps',
        reach.builtGaps,
        builtOpen(built.coveredM2),
        builtOpen(built.mostM2),
        builtOpen(built.leastM2),
      ),
    ],
  };
}
