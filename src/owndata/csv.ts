import Papa from 'papaparse';
import type { OwnDataset, OwnOptions, OwnProgress, Where } from '../domain/own-data.ts';
import { cleanText } from './clean-text.ts';
import { assemble, cutText } from './collect.ts';
import { type Column, createColumn } from './columns.ts';
import { guessColumns, isValues, nameColumns, positionReader, type ReadPosition } from './csv-columns.ts';
import { hold, LIMITS } from './limits.ts';
import { createFaults, createPlacing, createPoints } from './points.ts';
import { isNumber } from './read-degrees.ts';
import { refuse } from './refusal.ts';

/** Characters parsed between two reports: some tens of milliseconds. */
const CHUNK = 1 << 18;
const MOST_OPENED = 50;

interface Table {
  readonly text: string;
  readonly name: string;
  readonly encoding: string;
}

/** Decodes a table whose columns hold positions. @throws Refusal */
export function decodeCsv(given: Table, options: OwnOptions, progress: OwnProgress): OwnDataset {
  const table = { ...given, text: unifyBreaks(given.text) };
  progress(0, table.text.length, 'gathering');
  const separator = guessSeparator(table.text);
  const first = Papa.parse<string[]>(table.text.slice(0, CHUNK), {
    delimiter: separator,
    preview: firstRow(table.text),
  });
  const cells = first.data.at(-1) ?? [];
  hold('columns', cells.length);
  const hasHeader = !isValues(cells);
  const header = nameColumns(hasHeader ? cells : cells.map(() => ''));
  const columns = options.columns ?? guessColumns(header);
  const readPosition = columns && positionReader(header, columns);
  if (!columns || !readPosition) refuse({ kind: 'no-coordinate-columns', columns: header });
  const plan = { ...table, separator, header, hasHeader, columns, readPosition };
  // A column whose first text comes late has lost how its numbers were written: it is read again, as texts from the start.
  const once = readRows(plan, options, progress, new Set());
  return once.turned.size > 0 ? readRows(plan, options, progress, once.turned).finish() : once.finish();
}

interface Plan extends Table {
  readonly separator: string;
  readonly header: readonly string[];
  readonly hasHeader: boolean;
  readonly columns: NonNullable<OwnOptions['columns']>;
  readonly readPosition: ReadPosition;
}

function readRows(plan: Plan, options: OwnOptions, progress: OwnProgress, texts: ReadonlySet<number>) {
  const { text, header, columns } = plan;
  const faults = createFaults();
  const placing = createPlacing(options.datum, options.swap ?? false, faults);
  const points = createPoints(placing);
  const fields = header.map((name, i) => createColumn(name, texts.has(i)));
  let line = 1;
  let awaited = plan.hasHeader;

  function addRow(cells: readonly string[]) {
    const where: Where = { unit: 'line', number: line };
    for (const cell of cells) line += breaksIn(cell);
    line++;
    if (cells.length < 2 && (cells[0] ?? '').trim() === '') return;
    if (awaited) {
      awaited = false;
      return;
    }
    if (cells.length > header.length && cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      return faults.add({ kind: 'row-too-long', where, cells: cells.length, expected: header.length });
    }
    const at = plan.readPosition(cells);
    if (!at) return faults.add({ kind: 'row-without-coordinates', where });
    if (Number.isNaN(at[0]) || Number.isNaN(at[1])) {
      const written = 'pair' in columns ? [columns.pair] : [columns.lng, columns.lat];
      const cell = cleanText(written.map((name) => (cells[header.indexOf(name)] ?? '').slice(0, 40)).join(', '));
      return faults.add({ kind: 'coordinate-unreadable', where, text: cell });
    }
    const row = points.add(at[0], at[1], where);
    if (row < 0) return;
    hold('features', row + 1);
    fields.forEach(
      (field, i) =>
        void putCell(field, row, cells[i] ?? '', () =>
          faults.add({ kind: 'text-cut', where, field: header[i] ?? '', most: LIMITS.textLength.most }),
        ),
    );
  }

  let offset = 0;
  for (let opened = 0; offset < text.length; opened++) {
    // Where every other line opens a quote, quotes mean nothing.
    const quote = opened < MOST_OPENED ? '"' : '\u0000';
    const from = line;
    if (readPart(offset, quote)) break;
    faults.add({ kind: 'quote-left-open', where: { unit: 'line', number: line } });
    offset = afterLines(text, offset, ++line - from);
  }

  /** Whether it came to the end; otherwise `line` opens a quote that is not closed, and would swallow all that follows. */
  function readPart(from: number, quoteChar: string): boolean {
    let isOpen = false;
    let idle = 0;
    progress(from, text.length, 'gathering');
    // The types know chunks of files alone; texts come in them too.
    const config = {
      delimiter: plan.separator,
      quoteChar,
      newline: '\n',
      chunkSize: CHUNK,
      chunk({ data, errors, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser): void {
        isOpen = errors.some(({ code }) => code === 'MissingQuotes');
        for (const cells of isOpen ? data.slice(0, -1) : data) addRow(cells);
        idle = data.length === 0 ? idle + 1 : 0;
        isOpen ||= idle > 1;
        if (isOpen) parser.abort();
        progress(Math.min(from + meta.cursor, text.length), text.length, 'gathering');
      },
    } satisfies Papa.ParseConfig<string[]> & Record<string, unknown>;
    Papa.parse<string[]>(from === 0 ? text : text.slice(from), config);
    return !isOpen;
  }

  return {
    turned: new Set(fields.flatMap((field, i) => (field.hasTurned() && !texts.has(i) ? [i] : []))),
    finish: (): OwnDataset =>
      assemble(
        {
          name: plan.name,
          format: 'csv',
          datum: options.datum,
          fields: fields.map((field) => {
            progress(text.length, text.length, 'gathering');
            return field.taken(points.count());
          }),
          shapes: [],
          encoding: plan.encoding,
          table: { separator: plan.separator, columns, header },
        },
        { faults, placing, points },
      ),
  };
}

function putCell(field: Column, row: number, cell: string, cut: () => void): void {
  const bare = cell.trim();
  if (bare === '') field.put(row, null);
  else if (isNumber(bare)) field.put(row, field.isText() ? bare : Number(bare));
  else field.put(row, cutText(bare, cut));
}

const unifyBreaks = (text: string): string => (text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text);

/** How many rows to look at until the first that is not blank: it has the names. */
const firstRow = (text: string): number => (/^(\s*\n)*/.exec(text.slice(0, 1000))?.[0].split('\n').length ?? 1) || 1;

/** Where the line begins that comes `lines` later. */
function afterLines(text: string, from: number, lines: number): number {
  let at = from;
  for (let n = 0; n < lines; n++) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}

const breaksIn = (cell: string): number => {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
};

/** The separator that stands most often in the first line outside of quotes. */
function guessSeparator(text: string): string {
  const line = (/\S.*/.exec(text.slice(0, 100_000))?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const count = (separator: string): number => line.split(separator).length;
  return [',', ';', '\t', '|'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
