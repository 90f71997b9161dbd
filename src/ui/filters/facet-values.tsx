import { onlyRole } from '#about';
import { type Facet, valuesOf } from '../../domain/filter.ts';
import { text } from '../../text/later.ts';
import { DrawnOf } from '../kit/drawn-of.tsx';
import { FacetBox } from '../kit/facet-box.tsx';
import { usePage } from '../kit/page.ts';

/** The values of one facet, each with the number of places that it would show. */
export function FacetValues({ facet }: { facet: Facet }) {
  const { store } = usePage();
  return (
    <fieldset class="facet" data-facet={facet}>
      <legend class="hidden">{text(`filter.${facet}`)}</legend>
      {valuesOf(facet, store.namedSections).map((value) => (
        <FacetBox key={value} look="chip" facet={facet} value={value} />
      ))}
      {store.filter.value[facet].size > 0 && (
        <button type="button" class="link" onClick={() => store.clearFacet(facet)}>
          {text('filter.clearFacet', { facet: text(`filter.${facet}`) })}
        </button>
      )}
      {facet !== 'whereabouts' && (
        <p class="hint">
          <DrawnOf drawn={3} n={8} /> {text('filter.drawnOf', { drawn: 3, n: 8 })}
        </p>
      )}
      {(facet === 'stage' || facet === 'year') && (
        <p class="hint">{text(onlyRole ? 'filter.note.stageAlone' : 'filter.note.stage')}</p>
      )}
    </fieldset>
  );
}
