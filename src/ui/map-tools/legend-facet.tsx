import { type Facet, valuesOf } from '../../domain/filter.ts';
import { text } from '../../text/later.ts';
import { FacetBox } from '../kit/facet-box.tsx';
import { usePage } from '../kit/page.ts';

/** One facet as rows of the legend: sign, name, how many places each row would show, and whether it is asked for. */
export function LegendFacet({ facet }: { facet: Facet }) {
  const { store } = usePage();
  return (
    <fieldset class="legend-facet">
      <legend>{text(`filter.${facet}`)}</legend>
      {valuesOf(facet, store.namedSections).map((value) => (
        <FacetBox key={value} look="legend-row" facet={facet} value={value} />
      ))}
    </fieldset>
  );
}
