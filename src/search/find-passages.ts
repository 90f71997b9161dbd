import type { FoundPassage, FoundSpan } from '../contract/found.ts';
import type { PassageId } from '../domain/ids.ts';
import { unite } from './find-places.ts';
import { type Manner, matchAll } from './match.ts';
import { type Readable, spanOf } from './readable.ts';
import { matchWithTypo, mayHaveTypo } from './typo.ts';

export interface ReadPassage {
  readonly id: PassageId;
  readonly text: Readable;
}

type Words = readonly (readonly string[])[];

/** Of characters at least so many, lest one letter find the whole report. */
const LEAST: Readonly<Record<Manner, number>> = { whole: 2, begun: 2, initials: 3, mixed: 3 };

/** The passages in which every word is found, in the order of the text. */
export const findPassages = (
  passages: readonly ReadPassage[],
  words: Words,
  manners: readonly Manner[],
): FoundPassage[] => findTexts(passages, words, manners).map(({ of, spans }) => ({ passage: of.id, spans }));

/**
 * The texts in which every word is found in the first of the manners in which any is, in their order.
 * Letters fit by chance too: where they are whole syllables, a looser reading says no more.
 */
export function findTexts<T extends { readonly text: Readable }>(
  texts: readonly T[],
  words: Words,
  manners: readonly Manner[],
): FoundText<T>[] {
  for (const manner of manners) {
    const found = collect(texts, words, (text, word) =>
      matchAll(text, word, manner, LEAST[manner]).filter((pair) => manner === 'whole' || isUnbroken(text, pair)),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether no quotation mark stands between. */
const isUnbroken = ({ offsets }: Readable, [from, to]: readonly [number, number]): boolean =>
  (offsets[to - 1] ?? 0) - (offsets[from] ?? 0) === to - 1 - from;

/** The passages in which every word is found but for one slip in each. */
export function findPassagesWithTypo(passages: readonly ReadPassage[], words: Words): FoundPassage[] {
  return words.every(mayHaveTypo)
    ? collect(passages, words, (text, word) => {
        const found = matchWithTypo(text, word);
        return found ? [found] : [];
      }).map(({ of, spans }) => ({ passage: of.id, spans }))
    : [];
}

interface FoundText<T> {
  readonly of: T;
  readonly spans: readonly FoundSpan[];
}

function collect<T extends { readonly text: Readable }>(
  texts: readonly T[],
  words: Words,
  match: (text: Readable, word: readonly string[]) => [number, number][],
): FoundText<T>[] {
  return texts.flatMap((of) => {
    const spans: FoundSpan[] = [];
    for (const word of words) {
      const found = match(of.text, word);
      if (found.length === 0) return [];
      spans.push(...found.map(([from, to]) => spanOf(of.text, from, to)));
    }
    return [{ of, spans: unite(spans) }];
  });
}
