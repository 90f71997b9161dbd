import { type Facet, type FacetValue, valuesOf } from '../domain/filter.ts';
import { text } from '../text/text.ts';
import { labelOf } from './label.ts';
import { usePage } from './page.ts';
import { ValueSign } from './value-sign.tsx';

/** The values of one facet, each with the number of places that it would show. */
export function FacetValues({ facet }: { facet: Facet }) {
  const { store } = usePage();
  const counts = store.counts.value[facet] as ReadonlyMap<FacetValue, number>;
  const asked = store.filter.value[facet] as ReadonlySet<FacetValue>;
  return (
    <fieldset class="facet" data-facet={facet} id={`facet-${facet}`}>
      <legend class="hidden">{text(`filter.${facet}`)}</legend>
      {valuesOf(facet, store.namedSections).map((value) => (
        <FacetChip key={value} facet={facet} value={value} isAsked={asked.has(value)} count={counts.get(value) ?? 0} />
      ))}
      {asked.size > 0 && (
        <button type="button" class="link" onClick={() => store.clearFacet(facet)}>
          {text('filter.clearFacet', { facet: text(`filter.${facet}`) })}
        </button>
      )}
      {(facet === 'stage' || facet === 'year') && <p class="hint">{text('filter.note.stage')}</p>}
    </fieldset>
  );
}

interface ChipProps {
  readonly facet: Facet;
  readonly value: FacetValue;
  readonly isAsked: boolean;
  readonly count: number;
}

function FacetChip({ facet, value, isAsked, count }: ChipProps) {
  const { store } = usePage();
  const label = labelOf(store, facet, value);
  return (
    <label class="chip" data-asked={isAsked} data-none={count === 0}>
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
