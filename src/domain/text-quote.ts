import type { TextQuoteSelector } from './mention.ts';

const CONTEXT = 8;

/** Quotes a stretch with enough text before and after it to be found exactly once in its passage. Offsets in UTF-16 units. */
export function quote(text: string, at: number, length: number): TextQuoteSelector {
  for (let context = CONTEXT; ; context *= 2) {
    const selector = {
      exact: text.slice(at, at + length),
      prefix: text.slice(Math.max(0, at - context), at),
      suffix: text.slice(at + length, at + length + context),
    };
    if (context > text.length || positionsOf(text, selector).length === 1) return selector;
  }
}

/** Every position (UTF-16 units) at which the quote stands with its prefix and suffix. No fuzziness: a quote fits or it does not; one without words fits nowhere. */
export function positionsOf(text: string, { exact, prefix, suffix }: TextQuoteSelector): number[] {
  if (exact === '') return [];
  const whole = prefix + exact + suffix;
  const positions: number[] = [];
  for (let at = text.indexOf(whole); at !== -1; at = text.indexOf(whole, at + 1)) positions.push(at + prefix.length);
  return positions;
}

/** Length of the text up to a UTF-16 offset, in Unicode code points. */
export function codePoints(text: string, utf16: number): number {
  return [...text.slice(0, utf16)].length;
}
