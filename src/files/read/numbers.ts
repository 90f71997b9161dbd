import { readDegrees } from '../../geo/degrees.ts';

/** A whole number that a double can say is one; any other keeps its digits as a text. */
export const exact = (value: bigint): number | string => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
};

/** A number as programs write it. */
export const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Degrees that a program wrote as a text: a number, also with a decimal comma, or with signs that say what it is. NaN where it is
 * none: what a person may have meant by other signs is not guessed here.
 */
export function writtenDegrees(text: string): number {
  if (PLAIN.test(text)) return Number(text);
  if (/^[+-]?\d+,\d+$/.test(text)) return Number(text.replace(',', '.'));
  return /[°º˚度]|^[NSEW]|[NSEW]$/i.test(text) ? readDegrees(text) : Number.NaN;
}
