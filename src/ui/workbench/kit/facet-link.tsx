import type { Facet, FacetValue } from '../../../domain/filter.ts';
import { labelOf } from '../../kit/label.ts';
import { usePage } from '../../kit/page.ts';

/** A value of a facet that a row is about: pressed, it is asked for or given up. */
export function FacetLink({ facet, value }: { facet: Facet; value: FacetValue }) {
  const { store } = usePage();
  const asked: ReadonlySet<unknown> = store.filter.value[facet];
  return (
    <button type="button" class="link" aria-pressed={asked.has(value)} onClick={() => store.toggleFacet(facet, value)}>
      {labelOf(store, facet, value)}
    </button>
  );
}
