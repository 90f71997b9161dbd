import type { Facet, FacetValue } from '../../domain/filter.ts';
import { text } from '../../text/later.ts';
import { drawnCounts } from './drawn-counts.ts';
import { DrawnOf } from './drawn-of.tsx';
import { labelOf } from './label.ts';
import { usePage } from './page.ts';
import { ValueSign } from './value-sign.tsx';

interface BoxProps {
  /** How it looks: a chip of the filter, or a row of the legend. */
  readonly look: 'chip' | 'legend-row';
  readonly facet: Facet;
  readonly value: FacetValue;
}

/** A value of a facet to be asked for: its sign, its name, how many places it would show, and how many of them the map draws. */
export function FacetBox({ look, facet, value }: BoxProps) {
  const { store } = usePage();
  const isAsked = (store.filter.value[facet] as ReadonlySet<FacetValue>).has(value);
  const count = (store.counts.value[facet] as ReadonlyMap<FacetValue, number>).get(value) ?? 0;
  const drawn = (drawnCounts(store)[facet] as ReadonlyMap<FacetValue, number>).get(value) ?? 0;
  const label = labelOf(store, facet, value);
  // Of the values of this facet the map draws all or nothing.
  const isPlain = facet === 'whereabouts';
  return (
    <label class={look} data-asked={isAsked} data-none={count === 0}>
      <input
        type="checkbox"
        name={facet}
        value={value}
        checked={isAsked}
        aria-label={text(isPlain ? 'filter.count' : 'filter.countDrawn', { value: label, n: count, drawn })}
        onChange={() => store.toggleFacet(facet, value)}
      />
      <ValueSign facet={facet} value={value} />
      <span aria-hidden="true">{label}</span>
      <span class="count" aria-hidden="true">
        {isPlain || count === 0 ? count : <DrawnOf drawn={drawn} n={count} />}
      </span>
    </label>
  );
}
