import type { Cell } from '../../domain/table.ts';

/** With these a spreadsheet begins a formula; the wide forms do so in some Chinese and Japanese settings. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell as words that no spreadsheet runs: an apostrophe stands before what would be a formula. A number stays a number. */
export function safeWords(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/**
 * Lines of cells as CSV after RFC 4180, lines ended by CR LF, formulas made harmless.
 * A byte order mark stands in front: without it Excel and WPS take UTF-8 for something else.
 */
export function toCsv(lines: readonly (readonly Cell[])[]): string {
  const written = lines.map((cells) => cells.map((cell) => quoteCell(safeWords(cell), cells.length === 1)).join(','));
  return `\uFEFF${written.map((line) => `${line}\r\n`).join('')}`;
}

/** A line of one empty cell would be an empty line, which many readers skip. */
const quoteCell = (words: string, alone: boolean): string =>
  /[",\r\n]/.test(words) || /^\s|\s$/.test(words) || (alone && words === '')
    ? `"${words.replaceAll('"', '""')}"`
    : words;

/** Lines of cells as a spreadsheet takes them from the clipboard: tabs between cells, none within. */
export const toTsv = (lines: readonly (readonly Cell[])[]): string =>
  lines.map((cells) => cells.map((cell) => safeWords(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');

/** Lines of cells as an HTML table for a word processor, the first line its header. */
export function toHtmlTable(lines: readonly (readonly Cell[])[]): string {
  const [head = [], ...body] = lines;
  const row = (cells: readonly Cell[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(safeWords(cell))}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${body.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (words: string): string => words.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
