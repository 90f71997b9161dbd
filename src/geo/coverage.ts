import type { MultiPolygon } from 'geojson';
import type { Ground } from '../contract/ground.ts';
import { makeDisc } from './disc.ts';
import type { LocatedPoint } from './located-points.ts';
import { areaOf } from './measure.ts';
import { intersect, subtract, unite } from './overlay.ts';

/** Plain data in and out: fit for a worker. */
export interface CoverageRequest {
  readonly points: readonly LocatedPoint[];
  /** How far a service reaches, metres in a straight line, above 0. */
  readonly radiusM: number;
  readonly ground: Ground;
}

/** How much of some land is covered, m². */
export interface Share {
  readonly totalM2: number;
  readonly coveredM2: number;
  /** Surely covered: what lies within the radius less each point's precision. */
  readonly leastM2: number;
  /** Possibly covered: what lies within the radius and each point's precision. */
  readonly mostM2: number;
}

export interface Coverage {
  /** The discs added up, and what they cover together, both without regard to the district: the union never exceeds the sum. */
  readonly sumM2: number;
  readonly unionM2: number;
  readonly district: Share;
  /** Of built-up land, see `Ground`. */
  readonly built: Share;
  /** What is covered inside the district. */
  readonly covered: MultiPolygon;
  /** What is not, of the district and of its built-up land. */
  readonly gaps: MultiPolygon;
  readonly builtGaps: MultiPolygon;
}

/**
 * The land within a straight-line radius of at least one point: the union of geodesic discs. An estimate of reach that knows no road, river
 * or gate. Areas on the WGS-84 ellipsoid; a disc of 64 corners has its circle's area and leaves its line by at most 0.08 % of the radius.
 */
export function cover({ points, radiusM, ground }: CoverageRequest): Coverage {
  const discs = points.map(({ at }) => makeDisc(at, radiusM));
  const union = unite(discs);
  const [least, most] = [-1, 1].map((sign) => uniteReach(points, radiusM, sign)) as [MultiPolygon, MultiPolygon];
  const shareOf = (land: MultiPolygon): Share => ({
    totalM2: areaOf(land),
    coveredM2: areaOf(intersect(land, union)),
    leastM2: areaOf(intersect(land, least)),
    mostM2: areaOf(intersect(land, most)),
  });
  return {
    sumM2: discs.reduce((sum, disc) => sum + areaOf(disc), 0),
    unionM2: areaOf(union),
    district: shareOf(ground.outline),
    built: shareOf(ground.built),
    covered: intersect(ground.outline, union),
    gaps: subtract(ground.outline, union),
    builtGaps: subtract(ground.built, union),
  };
}

function uniteReach(points: readonly LocatedPoint[], radiusM: number, sign: number): MultiPolygon {
  return unite(
    points
      .map(({ at, precisionM }) => ({ at, reachM: radiusM + sign * precisionM }))
      .filter(({ reachM }) => reachM > 0)
      .map(({ at, reachM }) => makeDisc(at, reachM)),
  );
}
