import type { Facet, FacetValue } from '../../domain/filter.ts';
import { text } from '../../text/text.ts';
import { labelOf } from './label.ts';
import { usePage } from './page.ts';
import { ValueSign } from './value-sign.tsx';

interface BoxProps {
  /** How it looks: a chip of the filter, or a row of the legend. */
  readonly look: 'chip' | 'legend-row';
  readonly facet: Facet;
  readonly value: FacetValue;
}

/** A value of a facet to be asked for: its sign, its name, and how many places it would show. */
export function FacetBox({ look, facet, value }: BoxProps) {
  const { store } = usePage();
  const isAsked = (store.filter.value[facet] as ReadonlySet<FacetValue>).has(value);
  const count = (store.counts.value[facet] as ReadonlyMap<FacetValue, number>).get(value) ?? 0;
  const label = labelOf(store, facet, value);
  return (
    <label class={look} data-asked={isAsked} data-none={count === 0}>
      <input
        type="checkbox"
        name={facet}
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
