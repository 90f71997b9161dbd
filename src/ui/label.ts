import type { Facet, FacetValue } from '../domain/filter.ts';
import type { SectionId } from '../domain/ids.ts';
import type { Store } from '../state/store.ts';
import { type TextKey, text } from '../text/text.ts';

/** The name of a facet's value: a section's own title with its year, else a string of the table. */
export function labelOf({ sections }: Pick<Store, 'sections'>, facet: Facet, value: FacetValue): string {
  if (facet === 'section') {
    const { title, year } = sections.get(value as SectionId) ?? { title: String(value), year: null };
    return year === null || title.includes(String(year)) ? title : text('section.named', { year, title });
  }
  return text(`${facet}.${value}` as TextKey & `${Facet}.${never}`);
}
