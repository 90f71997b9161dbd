import { onlyRole } from '#about';
import { FACET_VALUES, type Facet, type FacetValue, type Filter, keeps } from '../../../domain/filter.ts';
import { countWhereabouts } from '../../../domain/located.ts';
import type { Cell } from '../../../domain/table.ts';
import type { Stage } from '../../../domain/vocabulary.ts';
import { spanOf, YEAR_ROLES, type YearRole } from '../../../domain/years.ts';
import type { Store } from '../../../state/store.ts';
import { text } from '../../../text/later.ts';
import { drawnCounts } from '../../kit/drawn-counts.ts';
import { labelOf } from '../../kit/label.ts';
import { percent } from './number-words.ts';

/** The facets that have a plain chart each. */
export type ChartFacet = 'sector' | 'layer' | 'year' | 'whereabouts' | 'subdistrict';

/** How many places one value, or one stage of one year, would show beside the other facets. */
export interface ChartBar {
  readonly key: string;
  readonly label: string;
  readonly value: FacetValue;
  /** For a stage of one year. */
  readonly role?: YearRole;
  readonly count: number;
  /** How many of them the map draws. */
  readonly drawn: number;
  readonly isAsked: boolean;
}

export interface ChartData {
  readonly bars: readonly ChartBar[];
  /** How many places there are among which the facet chooses: those that all other facets keep. */
  readonly of: number;
}

type Asked = Store;

/** The bars of a facet, by size where its values have no order of their own; values that show nothing are left out unless asked for. */
export function facetChart(store: Asked, facet: ChartFacet): ChartData {
  const asked = store.filter.value[facet] as ReadonlySet<FacetValue>;
  const bars = [...(store.counts.value[facet] as ReadonlyMap<FacetValue, number>)].map(
    ([value, count]): ChartBar => ({
      key: String(value),
      label: labelOf(store, facet, value),
      value,
      count,
      drawn: (drawnCounts(store)[facet] as ReadonlyMap<FacetValue, number>).get(value) ?? 0,
      isAsked: asked.has(value),
    }),
  );
  if (facet === 'sector' || facet === 'layer') bars.sort((a, b) => b.count - a.count);
  return { bars: bars.filter(({ count, isAsked }) => count > 0 || isAsked), of: countWithout(store, [facet]) };
}

/** Those of which there are years. */
const ROLES: readonly YearRole[] = onlyRole ? [onlyRole] : YEAR_ROLES;

/** Two bars a stage, one a year: places of which the report states this stage for this year. */
export function stageChart(store: Asked): ChartData {
  const filter = store.filter.value;
  const stages = FACET_VALUES.stage.filter((value): value is Stage => value !== 'unstated');
  const bars = stages.flatMap((stage) =>
    ROLES.map((role): ChartBar => {
      const keep = keeps({ ...filter, stage: new Set([stage]), year: new Set([role]) });
      const label = text('stage.chip', { year: spanOf(role), stage: text(`stage.${stage}`) });
      const isAsked = filter.stage.has(stage) && filter.year.has(role);
      const places = store.near.value.filter(keep);
      return {
        key: `${stage}-${role}`,
        label,
        value: stage,
        role,
        count: places.length,
        drawn: countWhereabouts(places).drawn,
        isAsked,
      };
    }),
  );
  const isEmpty = (stage: FacetValue): boolean => bars.every((bar) => bar.value !== stage || bar.count === 0);
  return { bars: bars.filter(({ value }) => !isEmpty(value)), of: countWithout(store, ['stage', 'year']) };
}

/** The filter once a stage of one year has been asked for, or is not asked for any more. */
export function toggleStage(filter: Filter, stage: Stage, role: YearRole): Filter {
  if (!filter.stage.has(stage) || !filter.year.has(role)) {
    return { ...filter, stage: new Set([...filter.stage, stage]), year: new Set([...filter.year, role]) };
  }
  const stages = new Set([...filter.stage].filter((value) => value !== stage));
  // A year asked for with the last stage goes with it.
  return { ...filter, stage: stages, year: stages.size > 0 ? filter.year : new Set() };
}

/** The numbers of a chart as lines of a table, the first its header. */
export const chartLines = ({ bars, of }: ChartData, head: string): readonly (readonly Cell[])[] => [
  [head, text('chart.count'), text('chart.drawn'), text('chart.share')],
  ...bars.map(({ label, count, drawn }) => [label, count, drawn, percent(of === 0 ? 0 : count / of)]),
];

function countWithout({ filter, near }: Asked, facets: readonly Facet[]): number {
  const none = Object.fromEntries(facets.map((facet) => [facet, new Set()]));
  return near.value.filter(keeps({ ...filter.value, ...none })).length;
}
