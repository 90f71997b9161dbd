import type { PlaceSummary } from './place.ts';
import { LAYERS, SECTORS, STAGES, YEARS } from './vocabulary.ts';

/** The values of each facet in the order of display; `unstated` is a place of which the report states no stage. */
export const FACET_VALUES = {
  layer: LAYERS,
  sector: SECTORS,
  stage: [...STAGES, 'unstated'],
  year: YEARS,
} as const;

export type Facet = keyof typeof FACET_VALUES;
export type FacetValue<F extends Facet = Facet> = (typeof FACET_VALUES)[F][number];

export const FACETS = Object.keys(FACET_VALUES) as readonly Facet[];

/** For each facet the values asked for; none means all. Facets combine with “and”, values of one facet with “or”. */
export type Filter = { readonly [F in Facet]: ReadonlySet<FacetValue<F>> };

export const NO_FILTER: Filter = { layer: new Set(), sector: new Set(), stage: new Set(), year: new Set() };

export type FacetCounts = { readonly [F in Facet]: ReadonlyMap<FacetValue<F>, number> };

/** The one predicate that decides what is shown, on the map, in the list and in the text. */
export function keeps(filter: Filter): (place: PlaceSummary) => boolean {
  const { layer, sector } = filter;
  return (place) =>
    (layer.size === 0 || layer.has(place.layer)) &&
    (sector.size === 0 || place.sectors.some((value) => sector.has(value))) &&
    keepsStages(filter, place);
}

/** Stage and year must hold of the same record: “2023” and “竣工” is a completion promised for 2023. */
function keepsStages({ stage, year }: Filter, place: PlaceSummary): boolean {
  if (stage.size === 0 && year.size === 0) return true;
  const records = place.stages.filter((record) => year.size === 0 || year.has(record.year));
  if (records.length === 0) return stage.has('unstated');
  return stage.size === 0 || records.some((record) => stage.has(record.stage));
}

/** How many places each value would show, were it the only one asked for in its facet, the other facets as they are. */
export function countFacets(places: readonly PlaceSummary[], filter: Filter): FacetCounts {
  const count = <F extends Facet>(facet: F): ReadonlyMap<FacetValue<F>, number> =>
    new Map(
      (FACET_VALUES[facet] as readonly FacetValue<F>[]).map((value) => {
        const keep = keeps({ ...filter, [facet]: new Set([value]) });
        return [value, places.reduce((sum, place) => sum + (keep(place) ? 1 : 0), 0)] as const;
      }),
    );
  return { layer: count('layer'), sector: count('sector'), stage: count('stage'), year: count('year') };
}

/** Adds the value to the facet, or takes it away. */
export function toggleValue(filter: Filter, facet: Facet, value: FacetValue): Filter {
  const values = new Set<FacetValue>(filter[facet]);
  if (!values.delete(value)) values.add(value);
  return { ...filter, [facet]: values };
}

/** How many values are asked for in all facets. */
export function countAsked(filter: Filter): number {
  return FACETS.reduce((sum, facet) => sum + filter[facet].size, 0);
}
