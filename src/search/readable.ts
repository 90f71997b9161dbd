import type { SearchTable } from '../contract/search-table.ts';
import { foldPoint, isIgnored } from './fold.ts';

/** A text made ready: what it is compared by, without the marks that do not count. */
export interface Readable {
  readonly text: string;
  /** Folded code points. */
  readonly chars: readonly string[];
  /** The syllable of each; empty for what has none. */
  readonly syllables: readonly string[];
  /** Where each stands in the text, in code points. */
  readonly offsets: readonly number[];
  /** Indices at which a match may begin: every one, but inside a Latin word. */
  readonly starts: readonly number[];
  readonly spelling: Spelling;
}

/** A text in letters, by syllables; for each letter the index that it comes from, for each index its first letter. */
export interface Spelling {
  readonly letters: string;
  readonly owners: readonly number[];
  readonly firsts: readonly number[];
}

const LETTER = /[a-z]/;

/** Makes texts ready by the table. `key` is the passage's id or the name itself. */
export function createReadings(table: SearchTable): (key: string, text: string) => Readable {
  const defaults = new Map(
    Object.entries(table.syllables).flatMap(([syllable, chars]) => [...chars].map((char) => [char, syllable] as const)),
  );
  return (key, text) => {
    const odd = new Map(table.exceptions[key] ?? []);
    const kept = [...text].map((point, offset) => ({ point, offset })).filter(({ point }) => !isIgnored(point));
    const chars = kept.map(({ point }) => foldPoint(point));
    const offsets = kept.map(({ offset }) => offset);
    const isInside = (at: number): boolean =>
      LETTER.test(chars[at] ?? '') && LETTER.test(chars[at - 1] ?? '') && offsets[at] === (offsets[at - 1] ?? -2) + 1;
    const syllables = kept.map(({ point, offset }) => odd.get(offset) ?? defaults.get(point) ?? '');
    return {
      text,
      chars,
      syllables,
      offsets,
      starts: chars.flatMap((_, at) => (isInside(at) ? [] : [at])),
      spelling: spell(chars.map((char, at) => syllables[at] || char)),
    };
  };
}

function spell(parts: readonly string[]): Spelling {
  const firsts: number[] = [];
  const owners: number[] = [];
  for (const [index, part] of parts.entries()) {
    firsts.push(owners.length);
    for (let at = 0; at < part.length; at++) owners.push(index);
  }
  return { letters: parts.join(''), owners, firsts };
}

/** The stretch of the text from one index to before another. */
export function spanOf({ offsets }: Readable, from: number, to: number): { start: number; end: number } {
  return { start: offsets[from] ?? 0, end: (offsets[to - 1] ?? -1) + 1 };
}
