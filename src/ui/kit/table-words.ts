import { licence } from '#about';
import type { PlaceId } from '../../domain/ids.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import type { Cell, TableFacts } from '../../domain/table.ts';
import type { Store } from '../../state/store.ts';
import { text } from '../../text/later.ts';
import { inLanguage } from '../../text/speak.ts';
import { subdistrictName } from '../../text/subdistrict.ts';
import { clauses, listed } from '../../text/text.ts';
import type { TableSort } from '../table/table-sort.ts';
import { askedWords } from './asked-words.ts';
import { namesIn, namesOf } from './names.ts';
import type { LoadsPart, Page } from './page.ts';
import { precisionOf } from './precision.ts';
import { reasonOf } from './reason.ts';

/** How words and names are said in the language of the page. */
export const spokenFacts = ({ places }: Pick<Store, 'places'>) => ({
  say: (term: Parameters<TableFacts['say']>[0]): string => text(term),
  subdistrictName,
  listed,
  namesOf: namesIn,
  yes: text('table.yes'),
  nameOf: namesOf(places),
  whereOf: (place: PlaceSummary): string => {
    const reason = reasonOf(place, namesOf(places));
    const precision = precisionOf(place);
    return reason ?? (precision ? text('table.onMapBy', { precision: precision.metres }) : text('table.onMap'));
  },
});

/** The part of the page that a table of places reads. */
type TablePage = Pick<Page, 'store'> & { readonly loads: Pick<LoadsPart, 'details'> };

/** What the columns say of the places, in the language of the page. */
export function tableFacts({ store, loads }: TablePage): TableFacts {
  const loaded = loads.details.state.value;
  return {
    ...spokenFacts(store),
    countMentions: (place) => store.links.mentionsOf(place).length,
    descriptionOf: (place) => {
      const detail = typeof loaded === 'string' ? undefined : loaded.get(place);
      return detail && inLanguage(detail.description);
    },
  };
}

/** In which order the rows stand. */
export function orderWords(sort: TableSort): string {
  if (!sort) return text('table.inText');
  return text(`table.sorted.${sort.direction}`, { column: text(`table.column.${sort.column}`) });
}

/** The address of a place by itself, whatever is selected and asked for here. */
export function linkTo(place: PlaceId, here: string): string {
  const address = new URL(here);
  address.search = new URLSearchParams({ place }).toString();
  address.hash = '';
  return address.href;
}

/** Whence the rows come, as columns behind each: header and cells. `day` is ISO 8601, `here` the address of the page. */
export function provenance(
  store: Store,
  places: readonly PlaceId[],
  { day, here }: { readonly day: string; readonly here: string },
): Cell[][] {
  const source = clauses(store.atlas.reports.map(({ title, date }) => text('table.report', { title, date })));
  const filter = askedWords(store);
  return [
    (['source', 'filter', 'link', 'day', 'licence'] as const).map((key) => text(`table.from.${key}`)),
    ...places.map((place) => [source, filter, linkTo(place, here), day, inLanguage(licence)]),
  ];
}
