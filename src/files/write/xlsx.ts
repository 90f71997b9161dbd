import writeExcelFile from 'write-excel-file/universal';
import type { Cell } from '../../domain/table.ts';
import { cellOf, type Taking, type Written, whole } from './taking.ts';

/** More in one cell and Excel calls the file damaged; it counts UTF-16 units, as JavaScript does. */
const MOST_IN_CELL = 32_767;
const [NARROWEST, WIDEST] = [6, 44];

/** Two sheets, the records and the note. A text is stored as a text and never runs as a formula, a number as a number. */
export async function write(taking: Taking): Promise<Written> {
  const { columns, features, note, title, noteTitle } = taking;
  let shortened = 0;
  const shorten = (cell: Cell): Cell => {
    if (typeof cell !== 'string' || cell.length <= MOST_IN_CELL) return cell;
    shortened += 1;
    return `${cell.slice(0, MOST_IN_CELL - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  };
  const titles = columns.map((column) => column.title);
  const rows = features.map((feature) => columns.map((column) => shorten(cellOf(feature, column))));
  const lines = note.map((line) => [line.title, shorten(line.value)]);
  const blob = await writeExcelFile([
    {
      sheet: toSheetName(title),
      data: [titles.map(toHeader), ...rows.map((row) => row.map(toCell))],
      columns: titles.map((header, index) => ({ width: widthOf([header, ...rows.map((row) => row[index] ?? null)]) })),
      stickyRowsCount: 1,
      stickyColumnsCount: columns[0]?.key === 'id' ? 2 : 1,
    },
    {
      sheet: toSheetName(noteTitle),
      data: lines.map(([header = '', value = null]) => [toHeader(header), { ...toCell(value), wrap: true }]),
      columns: [{ width: widthOf(lines.map(([header = null]) => header)) }, { width: 2 * WIDEST }],
    },
  ]).toBlob();
  return { ...whole(blob, taking), shortened };
}

const toHeader = (words: Cell) => ({ value: String(words ?? ''), type: String, fontWeight: 'bold' as const });

const toCell = (cell: Cell) => {
  if (cell === null || cell === '') return null;
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String };
};

/** In characters of a column's width; a Han character takes two. */
function widthOf(cells: readonly Cell[]): number {
  const widths = cells.map((cell) => String(cell ?? '').replace(/[\u2E80-\u{3FFFF}]/gu, 'mm').length);
  return Math.min(WIDEST, widths.reduce((most, width) => Math.max(most, width), NARROWEST) + 2);
}

/** Excel's rule for the name of a sheet. */
const toSheetName = (title: string): string =>
  title
    .replace(/[[\]/\\:*?']/g, ' ')
    .slice(0, 31)
    .trim() || 'Sheet';
