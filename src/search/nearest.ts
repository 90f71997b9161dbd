import type { PlaceSummary } from '../domain/place.ts';
import type { NamedPlace } from './find-places.ts';
import { countSlips } from './typo.ts';

const MOST = 3;

/** Parts of a query of which nothing is found, the longest first, of equal ones the foremost; Latin words and numbers stay whole. */
export function* partsOf(query: readonly string[]): Generator<readonly string[]> {
  const pieces = query.join('').match(/[a-z0-9.]+|./gu) ?? [];
  for (let length = pieces.length - 1; length > 0; length--) {
    for (let start = 0; start + length <= pieces.length; start++)
      yield [...pieces.slice(start, start + length).join('')];
  }
}

/** A place with all ways to write its names in letters. */
export interface SpelledPlace {
  readonly place: PlaceSummary;
  readonly spellings: readonly string[];
}

/** The few places whose names are spelled most like the letters typed; none when all are spelled otherwise. */
export function spelledLike(places: readonly SpelledPlace[], query: readonly string[]): PlaceSummary[] {
  const typed = query.join('');
  if (!/^[a-z0-9]{2,}$/.test(typed)) return [];
  const allowed = Math.max(1, Math.floor(typed.length * 0.4));
  return places
    .map(({ place, spellings }) => ({ place, slips: Math.min(...spellings.map((other) => countSlips(typed, other))) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST)
    .map(({ place }) => place);
}

/** Pinyin and initials of the names, and the words of the English one. */
export function spellPlace({ place, name, aliases, english }: NamedPlace): SpelledPlace {
  const chinese = [name, ...aliases].flatMap(({ spelling, chars, syllables }) => [
    spelling.letters,
    chars.map((char, index) => syllables[index]?.[0] ?? char).join(''),
  ]);
  return {
    place,
    spellings: [...chinese, ...english.text.toLowerCase().split(/[^a-z0-9]+/)].filter((word) => word !== ''),
  };
}
