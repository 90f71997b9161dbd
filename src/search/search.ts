import type { Found, FoundFigure, FoundGroup, FoundPassage, FoundPlace, Searcher } from '../contract/found.ts';
import type { SearchTable } from '../contract/search-table.ts';
import type { Atlas } from '../domain/atlas.ts';
import type { Figure } from '../domain/figure.ts';
import { findPassages, findPassagesWithTypo, findTexts } from './find-passages.ts';
import { findPlaces, findPlacesWithTypo } from './find-places.ts';
import { foldQuery, readVariants } from './fold.ts';
import { mannersFor } from './match.ts';
import { partsOf, spelledLike, spellPlace } from './nearest.ts';
import { createReadings } from './readable.ts';

/** A longer query is cut: nothing that one looks for is longer. */
const LONGEST = 60;

type Words = readonly (readonly string[])[];

/** Makes the whole report, all names and the subjects of all figures ready once; then every query is a plain scan, well within a frame. */
export function createSearcher(
  { passages: told, places }: Pick<Atlas, 'passages' | 'places'>,
  table: SearchTable,
  figures: readonly Figure[] = [],
): Searcher {
  const variants = readVariants(table.variants);
  const read = createReadings(table);
  const passages = told.map(({ id, text }) => ({ id, text: read(id, text) }));
  // Subjects are found as passages are.
  const subjects = figures.map((figure) => ({ figure, text: read('', figure.subject.zh) }));
  const named = places.map((place) => ({
    place,
    name: read(place.name, place.name),
    aliases: place.aliases.map((alias) => read(alias, alias)),
    english: read('', place.nameEn),
  }));
  const everything = [...passages.map(({ text }) => text), ...named.flatMap(({ name, aliases }) => [name, ...aliases])]
    .map(({ chars }) => chars.join(''))
    .join('\n');
  const spelled = named.map(spellPlace);
  return { size: { places: places.length, passages: passages.length, figures: figures.length }, find };

  function find(typed: string): Found {
    const query = [...typed.trim()].slice(0, LONGEST).join('');
    const whole = foldQuery(query, variants);
    const words = query
      .split(/\s+/)
      .map((word) => foldQuery(word, variants))
      .filter((word) => word.length > 0);
    if (whole.length === 0) return { query, groups: [], nearest: null };
    const asked = words.length > 1 ? [[whole], words] : [[whole]];
    for (const look of [exactly, withTypo]) {
      for (const each of asked) {
        const groups = look(each);
        if (groups.length > 0) return { query, groups, nearest: look === withTypo ? { kind: 'similar' } : null };
      }
    }
    return { query, ...lookNear(whole) };
  }

  function exactly(words: Words): FoundGroup[] {
    const foundPlaces = findPlaces(named, words);
    const manners = mannersFor(words);
    const isByInitials = foundPlaces.every(({ fit }) => fit === 'initials');
    const allowed = isByInitials ? manners : manners.slice(0, 2);
    return toGroups(
      foundPlaces,
      findPassages(passages, words, allowed),
      toFigures(findTexts(subjects, words, allowed)),
    );
  }

  function withTypo(words: Words): FoundGroup[] {
    return toGroups(findPlacesWithTypo(named, words), findPassagesWithTypo(passages, words), []);
  }

  function lookNear(query: readonly string[]): Pick<Found, 'groups' | 'nearest'> {
    for (const part of partsOf(query)) {
      if (isHan(part) && !everything.includes(part.join(''))) continue;
      const groups = exactly([part]);
      if (groups.length > 0) return { groups, nearest: { kind: 'part', part: part.join('') } };
    }
    const similar = spelledLike(spelled, query).map(
      ({ id }): FoundPlace => ({ place: id, fit: 'typo', spans: [], other: null }),
    );
    return { groups: toGroups(similar, [], []), nearest: similar.length > 0 ? { kind: 'similar' } : null };
  }
}

type Subject = { readonly figure: Figure };

const toFigures = (found: readonly { of: Subject; spans: FoundFigure['spans'] }[]): FoundFigure[] =>
  found.map(({ of, spans }) => ({ figure: of.figure, spans }));

const isHan = (part: readonly string[]): boolean => part.every((char) => /\p{Script=Han}/u.test(char));

function toGroups(
  places: readonly FoundPlace[],
  passages: readonly FoundPassage[],
  figures: readonly FoundFigure[],
): FoundGroup[] {
  return [
    ...(places.length > 0 ? [{ kind: 'places', hits: places } as const] : []),
    ...(figures.length > 0 ? [{ kind: 'figures', hits: figures } as const] : []),
    ...(passages.length > 0 ? [{ kind: 'passages', hits: passages } as const] : []),
  ];
}
