import type { CoordinateColumns } from '../../contract/own-data.ts';
import { BASE_BOX, type Box } from '../../domain/boxes.ts';
import { columnsByValue, type Found, findColumns, isValues, nameColumns } from './csv-columns.ts';
import { firstLines, firstRows, type Row } from './csv-rows.ts';

/** What a table is made of. */
export interface Layout {
  readonly text: string;
  readonly separator: string;
  /** The first rows that are not blank. */
  readonly rows: readonly Row[];
  /** The line the header begins in; 0: none. */
  readonly headerLine: number;
  readonly header: readonly string[];
  /** Whether the row above the header has part of the names. */
  readonly isTwofold: boolean;
  readonly found: readonly Found[];
  /** Known by the values alone, for want of a header. */
  readonly byValue: CoordinateColumns | null;
  /** What a person may have meant. */
  readonly likely: CoordinateColumns | null;
}

const SAMPLE_ROWS = 200;
/** A title, the unit, who filled it in, a blank row: headers further down have not been seen. */
const MOST_ABOVE = 40;
const SEPARATORS = [',', ';', '\t', '|', '，', '；', '、'];
const CHINA: Box = [72, 3, 137, 54];

/** Finds the separator and the header of a table; `headerLine`: where a person says it is. */
export function findLayout(text: string, headerLine: number | undefined): Layout {
  const hint = /^"?sep=([^\n"])"?[^\n]*\n/i.exec(text);
  const body = hint ? `\n${text.slice(hint[0].length)}` : text;
  const separators = hint?.[1] === undefined ? rankSeparators(body) : [hint[1]];
  const layouts: Layout[] = [];
  for (const separator of separators) {
    const layout = layoutOf(body, separator, headerLine);
    if (isKnown(layout)) return layout;
    layouts.push(layout);
  }
  const spaced = isSpaced(body) ? layoutOf(spacedOut(firstLines(body)), '\t', headerLine) : null;
  if (spaced && isKnown(spaced)) return { ...spaced, text: spacedOut(body), separator: ' ' };
  const [best] = layouts.toSorted((a, b) => Number(b.found.length > 0) - Number(a.found.length > 0));
  return best ?? layoutOf(body, ',', headerLine);
}

const isKnown = ({ found, byValue }: Layout): boolean => byValue !== null || found.some(({ isGood }) => isGood);

/** Separators by how evenly they part the first rows. */
function rankSeparators(text: string): readonly string[] {
  const evenness = (separator: string): number => {
    const widths = firstRows(text, separator, 60).map(({ cells }) => cells.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    return Math.max(0, ...counts.values()) / Math.max(1, widths.length);
  };
  return SEPARATORS.map((separator) => ({ separator, even: evenness(separator) }))
    .toSorted((a, b) => b.even - a.even)
    .map(({ separator }) => separator);
}

/** Whether blanks may part the columns. */
const isSpaced = (text: string): boolean => /^\S+([ \u3000]+\S+){1,}[ \u3000]*$/m.test(text.slice(0, 4000));

/** A text with tabs in place of the blanks that part its columns. */
function spacedOut(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim().replaceAll(/[ \u3000]+/g, '\t'))
    .join('\n');
}

function layoutOf(text: string, separator: string, headerLine: number | undefined): Layout {
  const rows = firstRows(text, separator, SAMPLE_ROWS);
  const head =
    headerLine === undefined
      ? findHeader(rows)
      : headerAt(
          rows,
          rows.findIndex(({ line }) => line === headerLine),
        );
  const below = head.below.map(({ cells }) => cells);
  const byBox = ([west, south, east, north]: Box) =>
    columnsByValue(
      head.header,
      below,
      (lng, lat) =>
        !(lng < west || lng > east || lat < south || lat > north) && !(Number.isNaN(lng) && Number.isNaN(lat)),
    );
  return {
    text,
    separator,
    rows,
    headerLine: head.line,
    header: head.header,
    isTwofold: head.isTwofold,
    found: head.found,
    byValue: head.line === 0 && head.found.length === 0 ? byBox(BASE_BOX) : null,
    likely: byBox(BASE_BOX) ?? byBox(CHINA),
  };
}

interface Head {
  readonly line: number;
  readonly header: readonly string[];
  readonly isTwofold: boolean;
  readonly below: readonly Row[];
  readonly found: readonly Found[];
}

/** The row whose names tell where positions stand; else the one that looks like names, for a person to see. */
function findHeader(rows: readonly Row[]): Head {
  let second: Head | null = null;
  for (let at = 0; at < Math.min(MOST_ABOVE, rows.length); at++) {
    if (isValues(rows[at]?.cells ?? [])) break;
    const head = headerAt(rows, at);
    if (head.found.some(({ isGood }) => isGood)) return completed(rows, at) ?? head;
    if (head.found.length > 0) second ??= head;
  }
  return second ?? headerAt(rows, likelyHeader(rows));
}

/** The header with the row below, where that names parts of cells merged across: “度”, “分”, “秒” under “经度”. Null: it does not. */
function completed(rows: readonly Row[], at: number): Head | null {
  const [upper, lower] = [rows[at]?.cells ?? [], rows[at + 1]?.cells ?? []];
  const isUnderBlank = lower.some((cell, i) => cell.trim() !== '' && (upper[i] ?? '').trim() === '');
  if (!isUnderBlank || isValues(lower)) return null;
  const head = headerAt(rows, at + 1);
  return head.isTwofold && head.found.some(({ isGood }) => isGood) ? head : null;
}

/** The full row of words that stands next above the values, the first one where there are no values; -1: there is none. */
function likelyHeader(rows: readonly Row[]): number {
  const width = (row: Row | undefined): number => row?.cells.filter((cell) => cell.trim() !== '').length ?? 0;
  const values = rows.slice(0, MOST_ABOVE).findIndex(({ cells }) => isValues(cells));
  const above = rows.slice(0, values < 0 ? MOST_ABOVE : values);
  const most = Math.max(...rows.slice(0, MOST_ABOVE).map(width));
  const isFull = (row: Row): boolean => width(row) * 2 > most && width(row) > 1;
  return values < 0 ? Math.max(0, above.findIndex(isFull)) : above.findLastIndex(isFull);
}

/** The header that the row at an index makes, with the one above where names are spread over two; -1: none. */
function headerAt(rows: readonly Row[], at: number): Head {
  const row = rows[at];
  if (!row) {
    const width = Math.max(0, ...rows.slice(0, MOST_ABOVE).map(({ cells }) => cells.length));
    const header = nameColumns(Array.from({ length: width }, () => ''));
    return { line: 0, header, isTwofold: false, below: rows, found: [] };
  }
  const cells = row.cells.map((cell) => cell.trim());
  const both = joinNames(rows[at - 1]?.cells ?? [], cells);
  const header = nameColumns(trimEnd(both ?? cells, widest(rows.slice(at + 1))));
  const below = rows.slice(at + 1);
  const found = findColumns(
    header,
    below.map((each) => each.cells),
  );
  return { line: row.line, header, isTwofold: both !== null, below, found };
}

const widest = (rows: readonly Row[]): number =>
  Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1));

/** Without blank names behind the last column that has anything. */
const trimEnd = (cells: readonly string[], least: number): readonly string[] =>
  cells.slice(0, Math.max(least, cells.findLastIndex((cell) => cell !== '') + 1, 1));

/**
 * Names spread over two rows: cells merged across stand above their parts (“GCJ-02” over “经度”, “纬度”), cells merged down have nothing
 * below. Null: the row above is no part of the header.
 */
function joinNames(above: readonly string[], cells: readonly string[]): string[] | null {
  const over = cells.map((_, i) => above[i]?.trim() ?? '');
  if (over.filter((cell) => cell !== '').length < 2) return null;
  const isRepeated = (cell: string): boolean => cells.filter((other) => other === cell).length > 1;
  const hasGap = cells.some((cell, i) => cell === '' && over[i] !== '');
  if (!hasGap && !cells.some((cell) => cell !== '' && isRepeated(cell))) return null;
  let group = '';
  return cells.map((cell, i) => {
    if (over[i] !== '') group = over[i] ?? '';
    if (cell === '') return over[i] ?? '';
    return over[i] !== '' || isRepeated(cell) || cells[i - 1] !== '' ? `${group} ${cell}`.trim() : cell;
  });
}
