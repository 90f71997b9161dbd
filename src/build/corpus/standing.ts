import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Row } from './table.ts';

/** In the folder of a draft: what it was made of, what came of it, and what each of its files was. */
export const RECORD = 'drafted.json';

interface DraftRecord {
  readonly row: Row;
  /** SHA-256 of every other file by its path. */
  readonly files: Readonly<Record<string, string>>;
}

/** What is in the place of a report's folder. `changed` names the first file that is not as it was written. */
export type Standing =
  | { readonly kind: 'none' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'whole'; readonly row: Row }
  | { readonly kind: 'changed'; readonly row: Row; readonly path: string };

/** Writes down what came of a report, beside all of its files. */
export function writeRecord(folder: string, row: Row): void {
  const record: DraftRecord = { row, files: digestsBelow(folder) };
  writeFileSync(join(folder, RECORD), `${JSON.stringify(record, null, 2)}\n`);
}

/** Compares a folder with what was written down of it. */
export function readStanding(folder: string): Standing {
  if (!existsSync(folder)) return { kind: 'none' };
  const record = readRecord(folder);
  if (!record) return { kind: 'foreign' };
  const { row, files } = record;
  const now = digestsBelow(folder);
  const path = Object.keys({ ...files, ...now }).find((each) => files[each] !== now[each]);
  return path === undefined ? { kind: 'whole', row } : { kind: 'changed', row, path };
}

/** The folders that drafts of files have below a folder, by file. One that somebody has copied is still that of the first. */
export function foldersBelow(out: string): Map<string, string> {
  return new Map(
    readdirSync(out).flatMap((folder) => {
      const row = readRecord(join(out, folder))?.row;
      return row?.folder === folder ? [[row.file, folder] as const] : [];
    }),
  );
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Null where there is none that can be read. */
function readRecord(folder: string): DraftRecord | null {
  try {
    const record = JSON.parse(readFileSync(join(folder, RECORD), 'utf8')) as Partial<DraftRecord>;
    return record.row?.file && record.files ? (record as DraftRecord) : null;
  } catch {
    return null;
  }
}

function digestsBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => path !== RECORD)
    .sort();
  return Object.fromEntries(
    files.map((path) => [path.split(sep).join('/'), digestOf(readFileSync(join(folder, path)))]),
  );
}
