import type { Readable } from './readable.ts';

/**
 * How letters may stand for characters: by `whole` syllables, by `begun` ones of which the last is unfinished,
 * by `initials`, or `mixed`. A character itself fits in each.
 */
export type Manner = 'whole' | 'begun' | 'initials' | 'mixed';

/** Whether the query, from its letter `at`, fits the text from `index`; answers the index after the last character that it needs, or -1. */
export function matchAt(text: Readable, index: number, query: readonly string[], manner: Manner, at = 0): number {
  if (at === query.length) return index;
  const char = text.chars[index];
  if (char === undefined) return -1;
  if (char === query[at]) {
    const end = matchAt(text, index + 1, query, manner, at + 1);
    if (end >= 0) return end;
  }
  const syllable = text.syllables[index] ?? '';
  if (syllable === '' || syllable[0] !== query[at]) return -1;
  for (const length of takes(syllable, query, at, manner)) {
    const end = matchAt(text, index + 1, query, manner, at + length);
    if (end >= 0) return end;
  }
  return -1;
}

/** How many letters of the query the syllable may take, the most first. */
function takes(syllable: string, query: readonly string[], at: number, manner: Manner): number[] {
  const same = countSame(syllable, query, at);
  const isWhole = same === syllable.length;
  // Nothing is typed after it: the rest of the syllable may follow.
  const isUnfinished = at + same === query.length;
  const initial = same > 1 && /^[zcs]h/.test(syllable) ? [2, 1] : [1];
  if (manner === 'initials') return initial;
  const full = isWhole || (isUnfinished && manner !== 'whole') ? [same] : [];
  return manner === 'mixed' ? [...full, ...initial.filter((length) => length !== full[0])] : full;
}

function countSame(syllable: string, query: readonly string[], at: number): number {
  let same = 0;
  while (same < syllable.length && isLetter(query[at + same], syllable[same], syllable)) same += 1;
  return same;
}

/** In `lüe` and `nüe` the dots are often left out. */
const isLetter = (typed: string | undefined, letter: string | undefined, syllable: string): boolean =>
  typed === letter || (typed === 'u' && letter === 'v' && syllable.endsWith('ve'));

/** Every stretch of at least `least` characters that fits, in order, not overlapping: pairs of indices, end exclusive. */
export function matchAll(text: Readable, query: readonly string[], manner: Manner, least: number): [number, number][] {
  const found: [number, number][] = [];
  let free = 0;
  const first = query[0] ?? '';
  for (const start of text.starts) {
    if (start < free || (text.chars[start] !== first && !text.syllables[start]?.startsWith(first))) continue;
    const end = matchAt(text, start, query, manner);
    if (end < 0 || end - start < least) continue;
    found.push([start, end]);
    free = end;
  }
  return found;
}

const PHONETIC: readonly Manner[] = ['whole', 'begun', 'initials', 'mixed'];

/** The manners that differ for these words, the strictest first: where no letter is typed there is but one. */
export const mannersFor = (words: readonly (readonly string[])[]): readonly Manner[] =>
  words.some((word) => word.some((letter) => /[a-z]/.test(letter))) ? PHONETIC : ['whole'];
