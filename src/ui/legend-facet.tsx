import { FACET_VALUES, type Facet, type FacetValue } from '../domain/filter.ts';
import { text } from '../text/text.ts';
import { labelOf } from './label.ts';
import { usePage } from './page.ts';
import { ValueSign } from './value-sign.tsx';

/** One facet as rows of the legend: sign, name, how many places each row would show, and whether it is asked for. */
export function LegendFacet({ facet }: { facet: Facet }) {
  const { store } = usePage();
  const counts = store.counts.value[facet] as ReadonlyMap<FacetValue, number>;
  const asked = store.filter.value[facet] as ReadonlySet<FacetValue>;
  return (
    <fieldset class="legend-facet">
      <legend>{text(`filter.${facet}`)}</legend>
      {(FACET_VALUES[facet] as readonly FacetValue[]).map((value) => (
        <Row key={value} facet={facet} value={value} isAsked={asked.has(value)} count={counts.get(value) ?? 0} />
      ))}
    </fieldset>
  );
}

interface RowProps {
  readonly facet: Facet;
  readonly value: FacetValue;
  readonly isAsked: boolean;
  readonly count: number;
}

function Row({ facet, value, isAsked, count }: RowProps) {
  const { store } = usePage();
  const label = labelOf(store, facet, value);
  return (
    <label class="legend-row" data-none={count === 0}>
      <input
        type="checkbox"
        value={value}
        checked={isAsked}
        aria-label={text('filter.count', { value: label, n: count })}
        onChange={() => store.toggleFacet(facet, value)}
      />
      <ValueSign facet={facet} value={value} />
      <span aria-hidden="true">{label}</span>
      <span class="count" aria-hidden="true">
        {count}
      </span>
    </label>
  );
}
