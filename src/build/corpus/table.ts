import { toCsv } from '../../files/write/to-csv.ts';
import type { DraftCounts } from '../draft/count-draft.ts';
import { writeRecords } from '../write-json.ts';

/** `kept`: a folder that is not as the command left it, or is another's; `not-begun`: it was stopped before. */
type State = 'drafted' | 'kept' | 'failed' | 'not-begun';

/** What came of a report; null where that is not known. */
export interface Row extends Readonly<Record<keyof DraftCounts, number | null>> {
  /** Its path below the folder of reports. */
  readonly file: string;
  readonly sha256: string | null;
  /** Its atlas below the folder of all, and the slug of that. */
  readonly folder: string;
  readonly slug: string | null;
  readonly district: string | null;
  /** Of GB/T 2260; `000000` where the report does not tell its district. */
  readonly adcode: string | null;
  /** That it reviews and plans. */
  readonly years: readonly number[];
  readonly seconds: number | null;
  /** The most that the process held until then, which has drafted others before, in MiB. */
  readonly memoryMb: number | null;
  readonly state: State;
  /** Why it failed or was kept, in one line. */
  readonly reason: string | null;
}

/** Characters of a reason. */
const LONGEST = 500;

const COLUMNS = [
  'file',
  'sha256',
  'folder',
  'slug',
  'district',
  'adcode',
  'years',
  'places',
  'mentions',
  'figures',
  'stages',
  'doubts',
  'seconds',
  'memoryMb',
  'state',
  'reason',
] as const satisfies readonly (keyof Row)[];

/** The row of a report of which nothing came. */
export const emptyRow = (
  { file, sha256, folder }: Pick<Row, 'file' | 'sha256' | 'folder'>,
  told: Pick<Row, 'state' | 'reason'> & Partial<Pick<Row, 'seconds' | 'memoryMb'>>,
): Row => ({
  file,
  sha256,
  folder,
  slug: null,
  district: null,
  adcode: null,
  years: [],
  places: null,
  mentions: null,
  figures: null,
  stages: null,
  doubts: null,
  seconds: null,
  memoryMb: null,
  ...told,
});

/** The row of a report that failed, with the reason in one line. */
export function failedRow(
  report: Pick<Row, 'file' | 'sha256' | 'folder'>,
  reason: string,
  spent: Pick<Row, 'seconds' | 'memoryMb'>,
): Row {
  const line = oneLine(reason);
  const told = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return emptyRow(report, { state: 'failed', reason: told, ...spent });
}

/** Text without line breaks and other control characters. */
export const oneLine = (text: string): string =>
  text
    .trim()
    .replace(/\s*[\r\n]+\s*/g, '; ')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();

/** The rows by their files. */
export const inOrder = (rows: readonly Row[]): Row[] => rows.toSorted((a, b) => (a.file < b.file ? -1 : 1));

/** The table as CSV after RFC 4180, years joined by `/`. */
export const tableCsv = (rows: readonly Row[]): string =>
  toCsv([
    COLUMNS,
    ...rows.map((row) => COLUMNS.map((column) => (column === 'years' ? row.years.join('/') : row[column]))),
  ]);

/** The table as a list of JSON, a record a line. */
export const tableJson = (rows: readonly Row[]): string =>
  writeRecords(rows.map((row) => Object.fromEntries(COLUMNS.map((column) => [column, row[column]]))));
