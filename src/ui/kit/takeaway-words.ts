import { licence } from '#about';
import type { Details } from '../../domain/atlas.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { sourceOf } from '../../domain/report-words.ts';
import type { PlaceFacts, PlaceKey } from '../../files/write/rows.ts';
import type { About, ProvenanceKey } from '../../files/write/take.ts';
import type { NoteLine } from '../../files/write/taking.ts';
import type { Store } from '../../state/store.ts';
import { text } from '../../text/later.ts';
import { inLanguage, nameOf } from '../../text/speak.ts';
import { listed } from '../../text/text.ts';
import { askedWords } from './asked-words.ts';
import { linkTo, spokenFacts } from './table-words.ts';

/** What the records say of the places, in the language of the page. `here` is its address. */
export function placeFacts(store: Store, details: Details, here: string): PlaceFacts {
  return {
    ...spokenFacts(store),
    links: store.links,
    passages: store.passages,
    reports: store.atlas.reports,
    details,
    wordsOf: inLanguage,
    linkTo: (place) => linkTo(place, here),
  };
}

/** Whence what is taken away comes, and its titles. `day` is ISO 8601, `filter` what was asked for, in words. */
export function aboutTaking(
  store: Store,
  { day, here, filter = askedWords(store) }: { readonly day: string; readonly here: string; readonly filter?: string },
) {
  const { reports, version } = store.atlas;
  return {
    noteTitle: text('takeaway.note'),
    provenance: {
      ...sourceOf(reports),
      filter,
      made_on: day,
      licence: inLanguage(licence),
    },
    titleOf: (key: PlaceKey | ProvenanceKey) => text(`takeaway.column.${key}`),
    lines: [line('datum', 'WGS-84'), line('atlas', here), line('version', version)],
  } satisfies Omit<About, 'name' | 'title'>;
}

/** The same for places, with how many they are and which of them have no geometry. */
export function aboutPlaces(
  store: Store,
  places: readonly PlaceSummary[],
  from: Parameters<typeof aboutTaking>[1],
): About & ReturnType<typeof aboutTaking> {
  const about = aboutTaking(store, from);
  const missing = places.filter(({ geometry }) => geometry === null);
  const names = listed(missing.map(nameOf));
  return {
    ...about,
    name: 'places',
    title: text('takeaway.places'),
    lines: [
      line('count', String(places.length)),
      ...(missing.length > 0
        ? [line('unlocated', text('takeaway.line.unlocatedNames', { n: missing.length, names }))]
        : []),
      ...about.lines,
    ],
  };
}

const line = (key: 'count' | 'unlocated' | 'datum' | 'atlas' | 'version', value: string): NoteLine => ({
  key,
  title: text(`takeaway.line.${key}`),
  value,
});
