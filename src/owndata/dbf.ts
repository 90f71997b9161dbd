import { parseDbf } from 'shpjs';

type Row = Readonly<Record<string, unknown>>;

/** The rows of a table as far as the file has them, and how many it says. Null: it is no table. */
export function readDbf(bytes: Uint8Array, cpg: string | null): { rows: readonly Row[]; said: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 65) return null;
  const said = view.getUint32(4, true);
  const headLength = view.getUint16(8, true);
  const rowLength = view.getUint16(10, true);
  if (rowLength < 2 || headLength < 65 || headLength > bytes.length) return null;
  // The library believes the count that the file gives: it gets the one that there is room for.
  const rows = Math.min(said, Math.floor((bytes.length - headLength) / rowLength));
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(4, rows, true);
  const parsed: unknown = parseDbf(copy, encodingOf(copy, cpg));
  return Array.isArray(parsed) ? { rows: parsed.map(tidy), said } : null;
}

/** What the .cpg says, in a name that browsers know; else UTF-8 where that is without error, and GB18030 where not. */
function encodingOf(bytes: Uint8Array, cpg: string | null): string {
  const said =
    cpg
      ?.trim()
      .toLowerCase()
      .replace(/^(ansi|cp|ms|windows)[ _-]?/, '') ?? '';
  const named = { '65001': 'utf-8', utf8: 'utf-8', '936': 'gb18030', '54936': 'gb18030', '950': 'big5' }[said] ?? said;
  for (const label of [named, /^\d{4}$/.test(named) ? `windows-${named}` : '']) {
    if (label !== '' && isKnown(label)) return label;
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(32));
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/** Days as they are written; the library makes them dates of the local zone. */
const tidy = (row: unknown): Row =>
  Object.fromEntries(
    Object.entries(row ?? {}).map(([key, value]) => [key, value instanceof Date ? dayOf(value) : value]),
  );

function dayOf(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
