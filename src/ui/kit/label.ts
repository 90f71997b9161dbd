import type { Facet, FacetValue } from '../../domain/filter.ts';
import type { SectionId, SubdistrictId } from '../../domain/ids.ts';
import type { Store } from '../../state/store.ts';
import { subdistrictName } from '../../text/subdistrict.ts';
import { text } from '../../text/text.ts';
import { titleOf } from './names.ts';

type Worded = Exclude<Facet, 'section' | 'subdistrict'>;
/** The key of the name of any value of a closed list. */
type ValueKey = { [F in Worded]: `${F}.${FacetValue<F>}` }[Worded];

/** The name of a facet's value: a section's own title with its year, else a string of the table. */
export function labelOf({ sections }: Pick<Store, 'sections'>, facet: Facet, value: FacetValue): string {
  if (facet === 'section') {
    const section = sections.get(value as SectionId);
    if (!section) return String(value);
    const { year } = section;
    const title = titleOf(section);
    return year === null || title.includes(String(year)) ? title : text('section.named', { year, title });
  }
  if (facet === 'subdistrict' && value !== 'unstated') return subdistrictName(value as SubdistrictId);
  return text(`${facet}.${value}` as ValueKey | 'subdistrict.unstated');
}
