import JSON5 from 'json5';
import { hold } from './limits.ts';
import { lineAt } from './line-at.ts';
import { detailOf } from './refusal.ts';

export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  /** `found`: the sign that may not stand at that line; empty at the end of the text. */
  | { readonly ok: false; readonly line: number | null; readonly found: string | undefined; readonly detail: string };

/** Characters: the tolerant parser takes a second or two for as many. */
const MOST_TOLERANT = 8_000_000;

/**
 * Parses JSON as programs write it: whole numbers beyond 2⁵³ come as texts, with all their digits; what Python writes for nothing
 * and for no number (`NaN`, `Infinity`, `None`) as null; names without quotes, single quotes, comments and commas at the end are
 * taken as scripts have them.
 */
export function parseJson(text: string): Parsed {
  const tidy = tidyWords(text);
  try {
    return { ok: true, value: JSON.parse(tidy) };
  } catch (error) {
    return tidy.length > MOST_TOLERANT ? failureOf(text, detailOf(error)) : parseTolerantly(tidy);
  }
}

function parseTolerantly(text: string): Parsed {
  try {
    return { ok: true, value: JSON5.parse(text) };
  } catch (error) {
    const detail = detailOf(error);
    const line = (error as { lineNumber?: unknown }).lineNumber;
    const found = /invalid character '(.+?)' at/.exec(detail)?.[1] ?? (/end of input/.test(detail) ? '' : undefined);
    return { ok: false, line: typeof line === 'number' ? line : null, found, detail };
  }
}

/** Not every browser names a position, or a line. */
function failureOf(text: string, detail: string): Parsed {
  const said = /line (\d+)/.exec(detail)?.[1];
  const position = /position (\d+)/.exec(detail)?.[1];
  const line = said ? Number(said) : position ? lineAt(text, Number(position)) : null;
  return { ok: false, line, found: undefined, detail };
}

const SUSPECT = /(?<![\d.])\d{16}|(?<![\w"'])(?:NaN|Infinity|nan|inf|None|undefined|True|False)(?![\w"'])/;
const NUMBER = /-?(\d+)(?:\.(\d+))?([eE][+-]?\d+)?/y;
const WORD = /[+-]?(NaN|Infinity|nan|inf|None|undefined|True|False)\b|[A-Za-z_$][\w$]*/y;
const WORDS: Readonly<Record<string, string>> = { True: 'true', False: 'false' };

/** The text with whole numbers that doubles would round in quotes, and words of other languages as JSON has them. */
function tidyWords(text: string): string {
  if (!SUSPECT.test(text)) return text;
  const pieces: string[] = [];
  let kept = 0;
  const replace = (from: number, to: number, by: string): void => {
    pieces.push(text.slice(kept, from), by);
    kept = to;
  };
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) {
      at = endOfString(text, at) + 1;
      continue;
    }
    const match = matchAt(NUMBER, text, at) ?? matchAt(WORD, text, at);
    if (!match) {
      at++;
      continue;
    }
    const end = at + match[0].length;
    const [all, first = '', fraction = '', exponent] = match;
    if (/\d/.test(first)) {
      const isWhole = exponent === undefined && /^0*$/.test(fraction);
      if (isWhole && !Number.isSafeInteger(Number(all))) replace(at, end, `"${all.replace(/\..*$/, '')}"`);
    } else if (first !== '') replace(at, end, WORDS[first] ?? 'null');
    at = end;
  }
  return pieces.join('') + text.slice(kept);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Refuses a text whose brackets outside of strings nest too deep or are too many, before anything parses it. @throws Refusal */
export function guardJson(text: string): void {
  let depth = 0;
  let parts = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) at = endOfString(text, at);
    else if (code === 91 || code === 123) {
      hold('depth', ++depth);
      hold('jsonParts', ++parts);
    } else if ((code === 93 || code === 125) && depth > 0) depth--;
  }
}

/** Where the string ends that begins with the quote here; the end of the text, or of the line after a single quote, where it does not. */
function endOfString(text: string, from: number): number {
  const quote = text.charCodeAt(from);
  let at = from + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // A lone apostrophe must not hide the rest from whoever counts.
    if (code === quote || (quote === 39 && code === 10)) break;
    if (code === 92) at++;
  }
  return at;
}

/** Where the bracket closes that opens here, outside of strings; -1 where it does not. */
export function endOfBracket(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) at = endOfString(text, at);
    else if (code === 91 || code === 123) depth++;
    else if ((code === 93 || code === 125) && --depth === 0) return at;
  }
  return -1;
}
