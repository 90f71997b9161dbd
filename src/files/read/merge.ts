import type { FileTable, OwnDataset, OwnField, OwnNote, OwnShape, RowFault, Where } from '../../contract/own-data.ts';
import type { Datum } from '../../domain/vocabulary.ts';
import { cleanName } from './clean-text.ts';
import { hold } from './limits.ts';
import { createFaults } from './points.ts';

/** What was read of one of several files. */
export interface ReadFile {
  readonly file: string;
  /** The name of the layer that its rows are of. */
  readonly layer: string;
  readonly data: OwnDataset;
}

/** Several files as one: a column says which layer a row is of, faults say of which file. There must be one. */
export function mergeFiles(
  read: readonly [ReadFile, ...ReadFile[]],
  leftOut: readonly RowFault[],
  datum: Datum,
): OwnDataset {
  const all = read.map(({ data }) => data);
  const [{ data: first }] = read;
  const isOne = read.length === 1;
  const isSwapped = all.every(({ count, faults }) => count === 0 || faults.some(({ kind }) => kind === 'swapped'));
  const faults = createFaults();
  const swapped = all.flatMap((data) =>
    data.faults.flatMap((fault) => (fault.kind === 'swapped' ? [fault.count] : [])),
  );
  if (isSwapped && swapped.length > 0) faults.add({ kind: 'swapped', count: sum(swapped) });
  for (const fault of leftOut) faults.add(fault);
  let untold = 0;
  for (const { file, data } of read) {
    untold += data.faultCount - data.faults.length;
    for (const fault of data.faults) {
      if (fault.kind !== 'swapped') faults.add(inFile(fault, file));
      else if (!isSwapped) faults.add({ kind: 'file-swapped', file, count: fault.count });
    }
  }
  const told = faults.taken();
  const column = freeName(all);
  const count = sum(all.map((data) => data.count));
  const fields = isOne ? first.fields : [layerField(column, read), ...mergeFields(all, count)];
  hold('columns', fields.length);
  const same = <T>(of: (data: OwnDataset) => T, other: T): T =>
    all.every((data) => JSON.stringify(of(data)) === JSON.stringify(of(first))) ? of(first) : other;
  const corners = ([0, 1, 2, 3] as const).map((side) => all.map(({ bounds }) => bounds[side]));
  const [west = [], south = [], east = [], north = []] = corners;
  return {
    name: first.name,
    format: same<OwnDataset['format']>(({ format }) => format, 'several'),
    encoding: sameEncoding(all),
    datum,
    count,
    bounds: [least(west), least(south), most(east), most(north)],
    fields,
    positions: joinNumbers(all.map(({ positions }) => positions)),
    shapes: isOne
      ? first.shapes
      : read.flatMap((one) => one.data.shapes.map((shape) => inLayer(shape, column, one.layer))),
    notes: mergeNotes([...datumNotes(all, datum), ...all.flatMap(({ notes }) => notes)]),
    faults: told.faults,
    faultCount: told.faultCount + untold,
    outside: sum(all.map(({ outside }) => outside)),
    tables: tablesOf(read),
  };
}

const MOST_TABLES = 100;

const tablesOf = (read: readonly ReadFile[]): FileTable[] =>
  read.flatMap(({ file, data }) => data.tables.map((table) => ({ ...table, file }))).slice(0, MOST_TABLES);

/** The encoding of all files that have one to choose; null: they have several. */
function sameEncoding(all: readonly OwnDataset[]): string | null {
  const encodings = new Set(all.flatMap(({ encoding }) => encoding ?? []));
  const [encoding = null] = encodings;
  return encodings.size === 1 ? encoding : null;
}

const datumNotes = (all: readonly OwnDataset[], said: Datum): OwnNote[] =>
  all.flatMap(({ datum }) => (datum === said ? [] : [{ kind: 'datum', datum, count: 1 }]));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);

/** A fault with the file that it is of. */
export function inFile(fault: RowFault, file: string): RowFault {
  if (fault.kind === 'layer-left-out') return { ...fault, layer: `${file}/${fault.layer}` };
  if (!('where' in fault)) return fault;
  const { part } = fault.where;
  const where: Where = { ...fault.where, part: part === undefined ? file : `${file}/${part}` };
  return { ...fault, where };
}

/** “layer”, unless one of the files has a column of that name: it may say of which of its own layers a row is. */
function freeName(all: readonly OwnDataset[]): string {
  const taken = new Set(all.flatMap(({ fields, shapes }) => [...fields.map(({ name }) => name), ...keysOf(shapes)]));
  let name = 'layer';
  for (let n = 1; taken.has(name); n++) name = n === 1 ? 'file' : `file (${n})`;
  return name;
}

/** Shapes of one layer have the same columns: a name that is taken stands on the first ones. */
const keysOf = (shapes: readonly OwnShape[]): string[] =>
  shapes.slice(0, 1000).flatMap(({ properties }) => Object.keys(properties));

const inLayer = (shape: OwnShape, column: string, layer: string): OwnShape => ({
  ...shape,
  properties: { [column]: layer, ...shape.properties },
});

function layerField(name: string, read: readonly ReadFile[]): OwnField {
  const words = [...new Set(['', ...read.map(({ layer }) => cleanName(layer))])];
  const codes = read.map(({ layer, data }) => new Uint32Array(data.count).fill(words.indexOf(cleanName(layer))));
  const joined = new Uint32Array(sum(codes.map(({ length }) => length)));
  let at = 0;
  for (const part of codes) {
    joined.set(part, at);
    at += part.length;
  }
  return { name, kind: 'text', codes: joined, words };
}

/** Columns of the same name as one: of numbers where all are, else of texts. */
function mergeFields(all: readonly OwnDataset[], count: number): OwnField[] {
  const names = [...new Set(all.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  return names.map((name): OwnField => {
    const parts = all.map(({ fields, count: rows }) => ({ rows, field: fields.find((field) => field.name === name) }));
    if (parts.every(({ field }) => field?.kind !== 'text')) {
      const empty = (rows: number): Float64Array => new Float64Array(rows).fill(Number.NaN);
      const numbers = parts.map(({ field, rows }) => (field?.kind === 'number' ? field.values : empty(rows)));
      return { name, kind: 'number', values: joinNumbers(numbers) };
    }
    return { name, ...mergeTexts(parts, count) };
  });
}

function mergeTexts(parts: readonly { readonly rows: number; readonly field: OwnField | undefined }[], count: number) {
  const words = new Map([['', 0]]);
  const codeOf = (word: string): number => {
    const code = words.get(word) ?? words.size;
    if (code === words.size) words.set(word, code);
    return code;
  };
  const codes = new Uint32Array(count);
  let at = 0;
  for (const { rows, field } of parts) {
    if (field?.kind === 'text') {
      const known = field.words.map(codeOf);
      for (const [row, code] of field.codes.entries()) codes[at + row] = known[code] ?? 0;
    } else if (field) {
      for (const [row, value] of field.values.entries())
        if (!Number.isNaN(value)) codes[at + row] = codeOf(String(value));
    }
    at += rows;
  }
  return { kind: 'text' as const, codes, words: [...words.keys()] };
}

function joinNumbers(parts: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(sum(parts.map(({ length }) => length)));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Each note once; those that count, with the count of all. */
function mergeNotes(notes: readonly OwnNote[]): OwnNote[] {
  const merged = new Map<string, OwnNote>();
  for (const note of notes) {
    const key = JSON.stringify('count' in note ? { ...note, count: 0 } : note);
    const before = merged.get(key);
    const isCount = before && 'count' in before && 'count' in note;
    merged.set(key, isCount ? { ...note, count: before.count + note.count } : note);
  }
  return [...merged.values()];
}
