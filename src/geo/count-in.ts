import { FACET_VALUES, type FacetValue } from '../domain/filter.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { PlaceSummary } from '../domain/place.ts';
import type { AreaOfInterest } from './area-of-interest.ts';
import { areaOf } from './measure.ts';
import type { Relation } from './within.ts';

/** A number of which only this is known: at least `lower`, at most `upper`. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** What an area holds. `lower` counts the places that surely lie inside, `upper` those that may; each place once. */
export interface AreaCount {
  readonly total: Bounds;
  /** Places of no known position (unknown, several sites, the whole district): in neither bound, so that at most `upper` + `unplaced` lie inside. */
  readonly unplaced: number;
  readonly byLayer: ReadonlyMap<FacetValue<'layer'>, Bounds>;
  /** A place counts in each of its sectors: the sum may exceed the total. */
  readonly bySector: ReadonlyMap<FacetValue<'sector'>, Bounds>;
  /** A place counts once in each stage that the report states of it in any year. */
  readonly byStage: ReadonlyMap<FacetValue<'stage'>, Bounds>;
  readonly areaM2: number;
  readonly perKm2: Bounds;
  readonly located: readonly PlaceSummary[];
  readonly possible: readonly PlaceSummary[];
}

/** Counts `places` in the area, to which each lies as `relations` say. */
export function countIn(
  area: Pick<AreaOfInterest, 'geometry'>,
  places: readonly PlaceSummary[],
  relations: ReadonlyMap<PlaceId, Relation>,
): AreaCount {
  const related = places.map((place) => ({ place, relation: relations.get(place.id) ?? 'unplaced' }));
  const having = (relation: Relation): PlaceSummary[] =>
    related.filter((each) => each.relation === relation).map(({ place }) => place);
  const [located, possible] = [having('located'), having('possible')];
  const countBy = <V>(values: readonly V[], has: (place: PlaceSummary, value: V) => boolean): ReadonlyMap<V, Bounds> =>
    new Map(
      values.map((value) => {
        const lower = located.filter((place) => has(place, value)).length;
        return [value, { lower, upper: lower + possible.filter((place) => has(place, value)).length }] as const;
      }),
    );
  const total = { lower: located.length, upper: located.length + possible.length };
  const areaM2 = areaOf(area.geometry);
  const km2 = areaM2 / 1_000_000;
  return {
    total,
    unplaced: having('unplaced').length,
    byLayer: countBy(FACET_VALUES.layer, (place, layer) => place.layer === layer),
    bySector: countBy(FACET_VALUES.sector, (place, sector) => place.sectors.includes(sector)),
    byStage: countBy(FACET_VALUES.stage, hasStage),
    areaM2,
    perKm2: { lower: total.lower / km2, upper: total.upper / km2 },
    located,
    possible,
  };
}

function hasStage({ stages }: PlaceSummary, stage: FacetValue<'stage'>): boolean {
  return stage === 'unstated' ? stages.length === 0 : stages.some((record) => record.stage === stage);
}
