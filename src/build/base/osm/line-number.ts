const NAMED = /(\d{1,2})\s*号线|\bline\s*(\d{1,2})\b/i;
const BARE = /^[A-Z]{0,2}\d{1,2}$/i;

/** The number of a line of a metro in words such as “2”, “S1”, “地铁2号线” or “Line 2”; null where there is none. */
export function lineNumber(words: string | undefined): string | null {
  const text = (words ?? '').trim();
  const [, han, latin] = NAMED.exec(text) ?? [];
  const number = han ?? latin ?? (BARE.test(text) ? text.toUpperCase() : null);
  return number === null ? null : number.replace(/^0+(?=\d)/, '');
}
