import Papa from 'papaparse';

/** A row and the line that it begins in, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Characters parsed between two reports: some tens of milliseconds. */
export const CHUNK = 1 << 18;
/** A sample need not hold more text than this. */
const HEAD = 1 << 16;

/** The whole lines that a sample is of. */
export const firstLines = (text: string): string =>
  text.length <= HEAD ? text : text.slice(0, text.lastIndexOf('\n', HEAD) + 1);

/** The first rows that are not blank, at most `most`. */
export function firstRows(text: string, delimiter: string, most: number): Row[] {
  const head = text.slice(0, HEAD);
  const parse = (quoteChar: string) =>
    Papa.parse<string[]>(head, { delimiter, quoteChar, newline: '\n', preview: most * 3 });
  const first = parse('"');
  // A quote that is left open would swallow all that follows.
  const { data } = first.errors.some(({ code }) => code === 'MissingQuotes') ? parse('\u0000') : first;
  const whole = head.length < text.length ? data.slice(0, -1) : data;
  const rows: Row[] = [];
  let line = 1;
  for (const cells of whole) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    line += linesOf(cells);
  }
  return rows.slice(0, most);
}

/** How many lines a row takes. */
export function linesOf(cells: readonly string[]): number {
  let count = 1;
  for (const cell of cells) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}

/** Where the line begins that comes `lines` later. */
export function afterLines(text: string, from: number, lines: number): number {
  let at = from;
  for (let n = 0; n < lines; n++) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}

/** Line feeds alone end lines. */
export const unifyBreaks = (text: string): string => (text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text);
