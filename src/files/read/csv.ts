import Papa from 'papaparse';
import type {
  NamedColumns,
  OwnDataset,
  OwnOptions,
  OwnProgress,
  PointedColumns,
  TableReading,
  TableSample,
  Where,
} from '../../contract/own-data.ts';
import { cleanText } from './clean-text.ts';
import { assemble, cutText } from './collect.ts';
import { readName } from './column-names.ts';
import { type Cell, type Column, createColumn } from './columns.ts';
import { createAside, isUnits, whyAside } from './csv-aside.ts';
import { positionReader, type ReadPosition } from './csv-columns.ts';
import { askDatum, chooseByDatum } from './csv-datum.ts';
import { findLayout, type Layout } from './csv-layout.ts';
import { afterLines, CHUNK, linesOf, unifyBreaks } from './csv-rows.ts';
import { hold, LIMITS } from './limits.ts';
import { createFaults, createPlacing, createPoints } from './points.ts';
import { refuse } from './refusal.ts';

const MOST_OPENED = 50;
/** Rows that a person is shown to point at, and how much of each. */
const SHOWN = { rows: 15, cells: 40, words: 60 };

interface Table {
  readonly text: string;
  readonly name: string;
  readonly encoding: string;
}

/** Decodes a table whose columns hold positions. @throws Refusal */
export function decodeCsv(given: Table, options: OwnOptions, progress: OwnProgress): OwnDataset {
  const text = unifyBreaks(given.text);
  progress(0, text.length, 'gathering');
  const layout = findLayout(text, options.headerLine);
  const { header } = layout;
  hold('columns', Math.max(header.length, ...layout.rows.map(({ cells }) => cells.length)));
  const sample = sampleOf(layout, given.encoding);
  const { taken, others, by } = chooseColumns(layout, options) ?? refuseColumns(layout, sample);
  const readPosition = positionReader(header, taken.columns) ?? refuseColumns(layout, sample);
  askDatum(layout, taken, options);
  const plan = { ...given, layout, table: { ...sample, ...taken, others, by }, readPosition };
  // A column whose first text comes late has lost how its numbers were written: it is read again, as texts from the start.
  const once = readRows(plan, options, progress, new Set());
  return once.turned.size > 0 ? readRows(plan, options, progress, once.turned).finish() : once.finish();
}

const refuseColumns = ({ likely }: Layout, sample: TableSample): never =>
  refuse({ kind: 'no-coordinate-columns', sample, likely });

/** The columns a person points at, else those that fit what the person says of the datum, else those that values alone tell. */
function chooseColumns(layout: Layout, options: OwnOptions): (Choice & Pick<TableReading, 'by'>) | null {
  if (options.columns) {
    const taken = pointedAt(layout.header, options.columns);
    return taken && { taken, others: [], by: 'person' };
  }
  const choice = chooseByDatum(layout.found, options);
  if (choice) return { ...choice, by: 'name' };
  return layout.byValue && { taken: { columns: layout.byValue, datum: null }, others: [], by: 'value' };
}

/** The columns by their names, and what these say; null: the table has not as many. */
function pointedAt(header: readonly string[], columns: PointedColumns): NamedColumns | null {
  const isPair = 'pair' in columns;
  const [first, second] = (isPair ? [columns.pair, columns.pair] : [columns.lng, columns.lat]).map((at) => header[at]);
  if (first === undefined || second === undefined) return null;
  const [a, b] = [readName(first), readName(second)];
  const pair = a.latFirst ? { pair: first, latFirst: true } : { pair: first };
  return { columns: isPair ? pair : { lng: first, lat: second }, datum: a.datum ?? b.datum };
}

interface Choice {
  readonly taken: NamedColumns;
  readonly others: readonly NamedColumns[];
}

/** The first rows as a person is shown them. */
function sampleOf({ rows, header, headerLine, separator }: Layout, encoding: string): TableSample {
  const shown = rows
    .slice(0, Math.max(SHOWN.rows, rows.findIndex(({ line }) => line === headerLine) + 4))
    .map(({ line, cells }) => ({
      line,
      cells: cells.slice(0, SHOWN.cells).map((cell) => cleanText(cell.slice(0, SHOWN.words))),
    }));
  return { separator, encoding, rows: shown, headerLine, header };
}

interface Plan extends Table {
  readonly layout: Layout;
  readonly table: Omit<TableReading, 'aside' | 'asideCount'>;
  readonly readPosition: ReadPosition;
}

function readRows(plan: Plan, options: OwnOptions, progress: OwnProgress, texts: ReadonlySet<number>) {
  const { text, header, headerLine, separator } = plan.layout;
  const { columns } = plan.table;
  const faults = createFaults();
  const aside = createAside();
  const placing = createPlacing(options.datum, options.swap ?? false, faults);
  const points = createPoints(placing);
  const fields = header.map((name, i) => createColumn(name, texts.has(i)));
  const places = ('pair' in columns ? [columns.pair] : [columns.lng, columns.lat]).map((name) => header.indexOf(name));
  const titles = plan.layout.rows.filter((row) => row.line < headerLine);
  const names = plan.layout.rows.find((row) => row.line === headerLine)?.cells.join('\n');
  for (const row of plan.layout.isTwofold ? titles.slice(0, -1) : titles) aside.add(row.line, 'title', row.cells);
  let line = 1;
  let seen = 0;

  function addRow(cells: readonly string[]) {
    const where: Where = { unit: 'line', number: line };
    line += linesOf(cells);
    if (where.number <= headerLine || cells.every((cell) => cell.trim() === '')) return;
    const isRepeated = cells.length > 1 && cells.join('\n') === names;
    if (isRepeated) return aside.add(where.number, 'header', cells);
    const written = places.map((at) => cells[at] ?? '');
    const at = plan.readPosition(cells);
    const hasPosition = at !== null && isOnEarth(at);
    if (seen === 0 && !hasPosition && isUnits(written)) return aside.add(where.number, 'unit', cells);
    if (seen === 0 && headerLine === 0 && !hasPosition && cells.filter((cell) => cell.trim() !== '').length === 1) {
      return aside.add(where.number, 'title', cells);
    }
    seen++;
    const why = whyAside(cells, hasPosition, at === null);
    if (why) return aside.add(where.number, why, cells);
    if (cells.length > header.length && cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      return faults.add({ kind: 'row-too-long', where, cells: cells.length, expected: header.length });
    }
    if (!at) return faults.add({ kind: 'row-without-coordinates', where });
    if (Number.isNaN(at[0]) || Number.isNaN(at[1])) {
      const cell = cleanText(written.map((each) => each.slice(0, 40)).join(', '));
      return faults.add({ kind: 'coordinate-unreadable', where, text: cell });
    }
    const row = points.add(at[0], at[1], where);
    if (row < 0) return;
    hold('features', row + 1);
    for (const [i, field] of fields.entries()) {
      const about = { where, field: header[i] ?? '' };
      putCell(field, row, cells[i] ?? '', {
        cut: () => faults.add({ kind: 'text-cut', ...about, most: LIMITS.textLength.most }),
        damaged: () => faults.add({ kind: 'text-damaged', ...about }),
      });
    }
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
      delimiter: separator === ' ' ? '\t' : separator,
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
          encoding: plan.encoding,
          fields: fields
            .filter((field, i) => !(field.isEmpty() && header[i] === String(i + 1)))
            .map((field) => {
              progress(text.length, text.length, 'gathering');
              return field.taken(points.count());
            }),
          shapes: [],
          tables: [{ ...plan.table, ...aside.taken() }],
        },
        { faults, placing, points },
      ),
  };
}

const isOnEarth = ([lng, lat]: readonly [number, number]): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

interface TextFaults {
  cut(): void;
  damaged(): void;
}

function putCell(field: Column, row: number, cell: string, faults: TextFaults): void {
  const bare = cell.trim();
  if (bare.includes('\ufffd')) faults.damaged();
  field.put(row, cellOf());

  function cellOf(): Cell {
    if (bare === '') return null;
    if (isNumber(bare)) return field.isText() ? bare : Number(bare);
    return cutText(bare, faults.cut);
  }
}

/** A cell that is a number and would be written the same again but for zeros behind: no code, no telephone number. */
const isNumber = (cell: string): boolean => NUMBER.test(cell) && cell.length <= 17;
const NUMBER = /^[+-]?(0|[1-9]\d{0,14})?(\.\d+)?(?<=\d)(e[+-]?\d{1,2})?$/i;
