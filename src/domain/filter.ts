import { hasSubdistricts, onlyRole } from '#about';
import type { SectionId, SubdistrictId } from './ids.ts';
import { WHEREABOUTS, whereaboutsOf } from './located.ts';
import type { PlaceSummary } from './place.ts';
import { SUBDISTRICTS } from './subdistricts.ts';
import { LAYERS, SECTORS, STAGES } from './vocabulary.ts';
import { roleOfRecord, YEAR_ROLES } from './years.ts';

/** In which years' parts of the report a place is named. */
export const NAMED = ['both', 'only-reviewed', 'only-planned'] as const;
export type Named = (typeof NAMED)[number];

/**
 * The values of each facet in the order of display; `unstated` is a place of which the report states no stage, or no source a
 * subdistrict.
 */
export const FACET_VALUES = {
  layer: LAYERS,
  sector: SECTORS,
  stage: [...STAGES, 'unstated'],
  /** By what the report does with a year. */
  year: YEAR_ROLES,
  named: NAMED,
  whereabouts: WHEREABOUTS,
  subdistrict: [...SUBDISTRICTS.map(({ id }) => id), 'unstated'] as readonly (SubdistrictId | 'unstated')[],
  /** The report's own sections: `valuesOf` has them. */
  section: [] as readonly SectionId[],
} as const;

export type Facet = keyof typeof FACET_VALUES;
export type FacetValue<F extends Facet = Facet> = (typeof FACET_VALUES)[F][number];

export const FACETS = Object.keys(FACET_VALUES) as readonly Facet[];

/** Years of one role part nothing, nor do subdistricts where there are none. */
const parts = (facet: Facet): boolean =>
  facet === 'subdistrict' ? hasSubdistricts : !onlyRole || (facet !== 'year' && facet !== 'named');

/** The facets that a person is offered; an address may ask for any. */
export const OFFERED_FACETS: readonly Facet[] = onlyRole || !hasSubdistricts ? FACETS.filter(parts) : FACETS;

/** For each facet the values asked for; none means all. Facets combine with “and”, values of one facet with “or”. */
export type Filter = { readonly [F in Facet]: ReadonlySet<FacetValue<F>> };

export const NO_FILTER: Filter = {
  layer: new Set(),
  sector: new Set(),
  stage: new Set(),
  year: new Set(),
  named: new Set(),
  whereabouts: new Set(),
  subdistrict: new Set(),
  section: new Set(),
};

export type FacetCounts = { readonly [F in Facet]: ReadonlyMap<FacetValue<F>, number> };

/** The values of a facet for a report with these sections. */
export const valuesOf = <F extends Facet>(facet: F, sections: readonly SectionId[]): readonly FacetValue<F>[] =>
  (facet === 'section' ? sections : FACET_VALUES[facet]) as readonly FacetValue<F>[];

/** The one predicate that decides what is shown, on the map, in the list and in the text. */
export function keeps(filter: Filter): (place: PlaceSummary) => boolean {
  const { layer, sector, named, whereabouts, subdistrict, section } = filter;
  return (place) =>
    (layer.size === 0 || layer.has(place.layer)) &&
    (sector.size === 0 || place.sectors.some((value) => sector.has(value))) &&
    (named.size === 0 || (place.named !== null && named.has(place.named))) &&
    (whereabouts.size === 0 || whereabouts.has(whereaboutsOf(place))) &&
    (subdistrict.size === 0 || subdistrictsOf(place).some((value) => subdistrict.has(value))) &&
    (section.size === 0 || place.sections.some((value) => section.has(value))) &&
    keepsStages(filter, place);
}

const UNSTATED = ['unstated'] as const;
const subdistrictsOf = ({ location }: PlaceSummary): readonly FacetValue<'subdistrict'>[] =>
  location.subdistricts ?? UNSTATED;

/** Stage and year must hold of the same record: “planned” and “竣工” is a completion that is promised. */
function keepsStages({ stage, year }: Filter, place: PlaceSummary): boolean {
  if (stage.size === 0 && year.size === 0) return true;
  const records = place.stages.filter((record) => year.size === 0 || year.has(roleOfRecord(record)));
  if (records.length === 0) return stage.has('unstated');
  return stage.size === 0 || records.some((record) => stage.has(record.stage));
}

/** How many places each value would show, were it the only one asked for in its facet, the other facets as they are. */
export function countFacets(
  places: readonly PlaceSummary[],
  filter: Filter,
  sections: readonly SectionId[] = [],
): FacetCounts {
  const count = (facet: Facet): ReadonlyMap<FacetValue, number> =>
    new Map(
      valuesOf(facet, sections).map((value) => {
        const keep = keeps({ ...filter, [facet]: new Set([value]) });
        return [value, places.reduce((sum, place) => sum + (keep(place) ? 1 : 0), 0)] as const;
      }),
    );
  return Object.fromEntries(FACETS.map((facet) => [facet, count(facet)])) as unknown as FacetCounts;
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
