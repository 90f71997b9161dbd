import { nameColumns } from './csv-columns.ts';
import { exact } from './numbers.ts';
import { labelOf } from './read-text.ts';
import { tellEncoding } from './tell-encoding.ts';

export type DbfRow = Readonly<Record<string, string | number | boolean | null>>;

/** A table, row by row. */
export interface Dbf {
  /** How many rows there are in the file, and how many it says. */
  readonly count: number;
  readonly said: number;
  readonly encoding: string;
  /** A row, from 0; null: it was deleted. */
  read(at: number): DbfRow | null;
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** The table of a .dbf in the encoding that is chosen, or else that the .cpg or its own code page tells. Null: it is no table. */
export function openDbf(bytes: Uint8Array, cpg: string | null, chosen?: string): Dbf | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 65) return null;
  const said = view.getUint32(4, true);
  const head = view.getUint16(8, true);
  const length = view.getUint16(10, true);
  if (length < 2 || head < 65 || head > bytes.length) return null;
  // The count that the file gives is not believed beyond what there is room for.
  const count = Math.min(said, Math.floor((bytes.length - head) / length));
  const raw = fieldsOf(bytes, head, length);
  const sample = sampleOf(bytes, raw, { head, length, count });
  const encoding = encodingOf(
    sample,
    raw.map(({ bytes: name }) => name),
    { cpg, page: bytes[29] ?? 0, chosen },
  );
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  // Names are cut to ten bytes, and then often the same.
  const names = nameColumns(raw.map(({ bytes: name }) => decoder.decode(name)));
  const fields: Field[] = raw.map(({ bytes: _, ...field }, i) => ({ ...field, name: names[i] ?? '' }));
  const text = ({ from, to }: Field, row: number): string => decoder.decode(bytes.subarray(row + from, row + to));
  return {
    count,
    said,
    encoding,
    read(at) {
      const row = head + at * length;
      if (at >= count || bytes[row] === DELETED) return null;
      return Object.fromEntries(fields.map((field) => [field.name, cellOf(field, text(field, row), view, row)]));
    },
  };
}
const DELETED = 0x2a;

type Raw = Omit<Field, 'name'> & { readonly bytes: Uint8Array };

function fieldsOf(bytes: Uint8Array, head: number, length: number): Raw[] {
  const fields: Raw[] = [];
  let from = 1;
  for (let at = 32; at + 32 <= head && bytes[at] !== 0x0d && from < length; at += 32) {
    const name = bytes.subarray(at, at + 11);
    const end = name.indexOf(0);
    const type = String.fromCharCode(bytes[at + 11] ?? 0);
    // Long texts take the byte of the decimals for the upper half of their length.
    const size = (bytes[at + 16] ?? 0) + (type === 'C' ? (bytes[at + 17] ?? 0) * 256 : 0);
    const to = Math.min(length, from + size);
    fields.push({ bytes: end < 0 ? name : name.subarray(0, end), type, from, to });
    from = to;
  }
  return fields;
}

function cellOf(
  { type, from, to }: Field,
  text: string,
  view: DataView,
  row: number,
): string | number | boolean | null {
  const bare = text.replaceAll('\0', ' ').trim();
  const size = to - from;
  if ((type === 'I' || type === '+') && size === 4) return view.getInt32(row + from, true);
  if ((type === 'O' || type === 'B') && size === 8) return view.getFloat64(row + from, true);
  if (type === 'N' || type === 'F') return numberOf(bare);
  if (type === 'L') return /^[yt]$/i.test(bare) ? true : /^[nf]$/i.test(bare) ? false : null;
  if (type === 'D') return /^\d{8}$/.test(bare) ? bare.replace(/^(....)(..)/, '$1-$2-') : bare || null;
  // The number of a block in a file that is not read, or bytes that are no text.
  if ('MGPYT@0'.includes(type)) return null;
  return bare;
}

/** Asterisks fill what did not fit. */
function numberOf(text: string): string | number | null {
  if (text === '' || /^\*+$/.test(text)) return null;
  if (/^[+-]?\d+$/.test(text)) return exact(BigInt(text.replace('+', '')));
  const whole = /^([+-]?\d{16,})\.0*$/.exec(text)?.[1];
  if (whole !== undefined) return exact(BigInt(whole.replace('+', '')));
  const number = Number(text.replace(',', '.'));
  return Number.isNaN(number) ? text : number;
}

/** Texts of the table, without their blank ends, up to some hundred thousand bytes. */
function sampleOf(bytes: Uint8Array, fields: readonly Raw[], table: { head: number; length: number; count: number }) {
  const cells: Uint8Array[] = [];
  let size = 0;
  for (let at = 0; at < table.count && size < 200_000; at++) {
    for (const { type, from, to } of fields) {
      if (type !== 'C') continue;
      const cell = bytes.subarray(table.head + at * table.length + from, table.head + at * table.length + to);
      let end = cell.length;
      while (end > 0 && (cell[end - 1] === 32 || cell[end - 1] === 0)) end--;
      if (cell.subarray(0, end).every((byte) => byte < 0x80)) continue;
      cells.push(cell.subarray(0, end));
      size += end;
    }
  }
  return cells;
}

interface Told {
  readonly cpg: string | null;
  /** The byte of the table that stands for a code page. */
  readonly page: number;
  readonly chosen: string | undefined;
}

function encodingOf(cells: readonly Uint8Array[], names: readonly Uint8Array[], { cpg, page, chosen }: Told): string {
  const obeyed = chosen === undefined ? undefined : labelOf(chosen);
  if (obeyed !== undefined) return obeyed;
  const said = (cpg === null ? undefined : labelOfCpg(cpg)) ?? PAGES[page];
  const told = tellByCells([...cells, ...names]);
  // A .cpg that says UTF-8 of what is none was not written by who wrote the table.
  if (said === 'utf-8') return told === 'gb18030' ? told : said;
  if (said === 'gb18030' && told === 'utf-8' && cells.some(isWideUtf8)) return told;
  return said ?? told;
}

/** Cells are cut to their width, in the midst of a character too; cut ends tell nothing. */
function tellByCells(cells: readonly Uint8Array[]): string {
  const whole = cells.map(withoutCut);
  return tellEncoding(joinCells(whole.every(isUtf8) ? whole : cells));
}

/** A cell without the beginning of a character of UTF-8 that its end cuts off. */
function withoutCut(cell: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, cell.length); back++) {
    const byte = cell[cell.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return back < length ? cell.subarray(0, cell.length - back) : cell;
  }
  return cell;
}

function isUtf8(cell: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(cell);
    return true;
  } catch {
    return false;
  }
}

/** Whole as UTF-8, with a character of three bytes: pairs of bytes are hardly ever so by chance. */
const isWideUtf8 = (cell: Uint8Array): boolean =>
  isUtf8(cell) && /[\u0800-\uffff]{2}/.test(new TextDecoder().decode(cell));

/** Cells one behind another, a line each. */
function joinCells(cells: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(cells.reduce((sum, { length }) => sum + length + 1, 0)).fill(10);
  let at = 0;
  for (const cell of cells) {
    joined.set(cell, at);
    at += cell.length + 1;
  }
  return joined;
}

/** A .cpg may also give the byte of the table, as “LDID/77”, or the number of an ISO part without its signs. */
function labelOfCpg(cpg: string): string | undefined {
  const said = cpg.replaceAll(/["'\0\ufeff]/g, '').trim();
  const page = /^LDID\/(\d+)$/i.exec(said)?.[1];
  if (page !== undefined) return PAGES[Number(page)];
  const part = /^(?:ISO[ _-]?)?8859[ _-]?(\d{1,2})$/i.exec(said)?.[1];
  if (part !== undefined) return labelOf(`iso-8859-${part}`);
  return /gb|936|euc-?cn/i.test(said) ? 'gb18030' : labelOf(said.replace(/^OEM[ _-]?/i, ''));
}

/**
 * Code pages by the byte that stands for them in a table. Left out are those of Western Europe (3, 87, 88, 89), which programs
 * write without having looked at the words.
 */
const PAGES: Readonly<Record<number, string>> = {
  4: 'macintosh',
  19: 'shift_jis',
  38: 'ibm866',
  77: 'gb18030',
  78: 'euc-kr',
  79: 'big5',
  80: 'windows-874',
  101: 'ibm866',
  120: 'big5',
  121: 'euc-kr',
  122: 'gb18030',
  123: 'shift_jis',
  124: 'windows-874',
  125: 'windows-1255',
  126: 'windows-1256',
  150: 'x-mac-cyrillic',
  200: 'windows-1250',
  201: 'windows-1251',
  202: 'windows-1254',
  203: 'windows-1253',
  204: 'windows-1257',
};
