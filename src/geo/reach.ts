import type { Polygon } from 'geojson';
import type { Ground } from '../contract/ground.ts';
import { type Coverage, cover, type Share } from './coverage.ts';
import { makeDisc } from './disc.ts';
import type { LocatedPoint } from './located-points.ts';
import { gapBetween, shapeOf } from './shape.ts';

/** Plain data, fit for a worker. Radii in metres in a straight line, above 0. */
export interface ReachRequest {
  readonly points: readonly LocatedPoint[];
  readonly radiusM: number;
  /** Further radii, of which only the shares are asked. */
  readonly others: readonly number[];
  readonly ground: Ground;
}

/** The shares within one radius. */
export interface ReachRow {
  readonly radiusM: number;
  /** Points that may reach into the district; the others count nowhere, the sum of the discs included. */
  readonly used: number;
  readonly district: Share;
  readonly built: Share;
}

/** The radius that was asked for: the shares, the areas, and the disc of each point used. */
export interface Reach extends ReachRow, Coverage {
  /** Which of the points are used, counted from 0. */
  readonly which: readonly number[];
  readonly discs: readonly Polygon[];
}

/** What a worker answers: first the radius that was asked for, then the others in their order. */
export type ReachPart =
  | { readonly kind: 'reach'; readonly reach: Reach }
  | { readonly kind: 'row'; readonly row: ReachRow };

/** Measures a radius, then the others, one after the other. */
export function* measureReach({ points, radiusM, others, ground }: ReachRequest): Generator<ReachPart> {
  const used = reaching(points, radiusM, ground);
  const discs = used.map(({ at }) => makeDisc(at, radiusM));
  const which = used.map((point) => points.indexOf(point));
  const coverage = cover({ points: used, radiusM, ground });
  yield { kind: 'reach', reach: { radiusM, used: used.length, which, discs, ...coverage } };
  for (const metres of others) {
    const some = reaching(points, metres, ground);
    const { district, built } = cover({ points: some, radiusM: metres, ground });
    yield { kind: 'row', row: { radiusM: metres, used: some.length, district, built } };
  }
}

function reaching(points: readonly LocatedPoint[], radiusM: number, { outline }: Ground): readonly LocatedPoint[] {
  const district = shapeOf(outline);
  return points.filter(({ at, precisionM }) => {
    const gap = gapBetween(shapeOf({ type: 'Point', coordinates: [...at] }), district);
    return gap <= radiusM + precisionM;
  });
}
