import type { Passage } from '../../domain/report.ts';
import { readNumerals } from './read-numerals.ts';

/** Words of a passage: `at` in UTF-16 units. */
interface Words {
  readonly passage: string;
  readonly at: number;
}

/**
 * Makes the function that takes as many characters about words as it needs until they stand, wherever in the text, for no numeral of
 * the figures. A numeral that is no quantity is told by such words.
 */
export function widener(
  passages: readonly Passage[],
  figures: readonly (Words & { readonly exact: string })[],
): (none: Words & { readonly words: string }) => string {
  const texts = new Map(passages.map(({ id, text }) => [id as string, text]));
  const counted = new Map(
    passages.map((passage) => {
      const own = figures.filter((figure) => figure.passage === passage.id);
      const numerals = readNumerals(passage).filter(({ at }) =>
        own.some((figure) => figure.at <= at && at < figure.at + figure.exact.length),
      );
      return [passage.id as string, numerals];
    }),
  );
  const isOfFigure = (passage: string, from: number, to: number): boolean =>
    (counted.get(passage) ?? []).some(({ at, digits }) => from <= at && at + digits.length <= to);
  const isSafe = (words: string): boolean =>
    passages.every(({ id, text }) => {
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
        if (isOfFigure(id, at, at + words.length)) return false;
      return true;
    });
  return ({ passage, at, words }) => {
    const text = texts.get(passage) ?? '';
    let from = at;
    let to = at + words.length;
    for (let step = 0; !isSafe(text.slice(from, to)) && (from > 0 || to < text.length); step += 1) {
      if ((step % 2 === 0 && to < text.length) || from === 0) to += 1;
      else from -= 1;
    }
    return text.slice(from, to);
  };
}
