import { FACETS, type Facet, type FacetValue, valuesOf } from '../../domain/filter.ts';
import type { Store } from '../../state/store.ts';
import { text } from '../../text/later.ts';
import { clauses, listed } from '../../text/text.ts';
import { labelOf } from './label.ts';

/** What decides which places are shown, in words: facet by facet in the order of display, the area and the view; or that all are. */
export function askedWords(store: Pick<Store, 'filter' | 'display' | 'areas' | 'sections' | 'namedSections'>): string {
  const filter = store.filter.value;
  const { inView, area } = store.display.value;
  const words = [
    ...FACETS.filter((facet) => filter[facet].size > 0).map((facet) => facetWords(store, facet)),
    ...(area ? [asked('area', store.areas.area.value?.area.name || text('filter.areaNameless'))] : []),
    ...(inView ? [text('filter.inView')] : []),
  ];
  return words.length > 0 ? clauses(words) : text('table.all');
}

function facetWords(store: Pick<Store, 'filter' | 'sections' | 'namedSections'>, facet: Facet): string {
  const values = store.filter.value[facet] as ReadonlySet<FacetValue>;
  const inOrder = valuesOf(facet, store.namedSections).filter((value) => values.has(value));
  return asked(facet, listed(inOrder.map((value) => labelOf(store, facet, value))));
}

const asked = (facet: Facet | 'area', values: string): string =>
  text('table.asked', { facet: text(`filter.${facet}`), values });
