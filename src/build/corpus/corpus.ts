import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UNFINISHED } from '../draft/write/place-draft.ts';
import { inLanes } from '../in-lanes.ts';
import { openMarked, writeWhole } from '../out-folder.ts';
import type { Folders } from './draft-one.ts';
import { openDrafter } from './drafter.ts';
import { listReports } from './list-reports.ts';
import { nameReports } from './name-reports.ts';
import { type Plan, planCorpus } from './plan.ts';
import { type GivenDistricts, readDistricts } from './read-districts.ts';
import { digestOf, foldersBelow, readStanding } from './standing.ts';
import { emptyRow, inOrder, oneLine, type Row, tableCsv, tableJson } from './table.ts';

/** What is drafted, and how. Paths are absolute. */
export interface Corpus extends Folders {
  /** As many processes at once. */
  readonly jobs: number;
  /** Seconds that a report may take. */
  readonly timeoutS: number;
  /** The table of districts. */
  readonly districts: string | null;
}

/** Is told each line of what happens; `isFault` where something failed. */
export type Tell = (line: string, isFault?: boolean) => void;

/**
 * Drafts every report of a folder that has no draft yet, and writes the table of all to `corpus.csv` and `corpus.json`; returns its
 * rows. Once it is stopped, no report is begun. @throws before anything is written where a folder or the table of districts is none.
 */
export async function draftCorpus(corpus: Corpus, stop: AbortSignal, tell: Tell): Promise<Row[]> {
  const { reports, passedOver } = listReports(corpus.reports, corpus.out);
  if (reports.length === 0) throw new Error(`${corpus.reports}: there is no .txt, .docx, .pdf or .html below it`);
  const given = readGiven(corpus.districts, reports);
  openMarked(corpus.out, 'atlas-corpus');
  for (const file of passedOver) tell(`passed over: ${oneLine(file)}`);
  for (const file of given.unmatched) tell(`no such report, its district is not used: ${oneLine(file)}`);
  dropUnfinished(corpus.out);
  const plan = planFor(corpus, reports, given, tell);
  const drafted = await draftAll(plan, corpus, stop, tell);
  dropUnfinished(corpus.out);
  const rows = inOrder([...plan.settled, ...drafted]);
  writeWhole(corpus.out, 'corpus.csv', tableCsv(rows));
  writeWhole(corpus.out, 'corpus.json', tableJson(rows));
  return rows;
}

/** @throws naming the table and what is wrong with it. */
function readGiven(table: string | null, reports: readonly string[]): GivenDistricts {
  if (table === null) return { byFile: new Map(), unmatched: [] };
  try {
    return readDistricts(readFileSync(table), reports);
  } catch (error) {
    throw new Error(`${basename(table)}: ${(error as Error).message}`);
  }
}

function planFor(corpus: Corpus, reports: readonly string[], { byFile }: GivenDistricts, tell: Tell): Plan {
  const before = foldersBelow(corpus.out);
  const names = nameReports(reports, before);
  const tasks = reports.map((file) => ({
    file,
    sha256: digestIn(join(corpus.reports, file)),
    folder: names.get(file) ?? '',
    district: byFile.get(file) ?? null,
  }));
  const plan = planCorpus(tasks, (folder) => readStanding(join(corpus.out, folder)));
  const kept = plan.settled.filter(({ state }) => state === 'kept');
  const there = plan.settled.length - kept.length;
  tell(`${reports.length} reports: ${plan.tasks.length} to draft, ${there} there already, ${kept.length} kept`);
  for (const { file, folder, reason } of kept) tell(`${oneLine(file)}: ${folder}: ${oneLine(reason ?? '')}`);
  for (const [file, folder] of before)
    if (!names.has(file)) tell(`${folder}: its report ${oneLine(file)} is gone, kept`);
  return plan;
}

/** Null where it cannot be read, which then is told of its draft. */
function digestIn(file: string): string | null {
  try {
    return digestOf(readFileSync(file));
  } catch {
    return null;
  }
}

/** Tells of each report as it ends. */
async function draftAll({ tasks }: Plan, corpus: Corpus, stop: AbortSignal, tell: Tell): Promise<Row[]> {
  const drafters = Array.from({ length: corpus.jobs }, () => openDrafter(corpus, corpus.timeoutS));
  const rows = new Map<string, Row>();
  await inLanes(tasks, corpus.jobs, stop, async (task, lane) => {
    const row = await drafters[lane]?.draft(task);
    if (!row) return;
    rows.set(task.file, row);
    tell(`${rows.size}/${tasks.length} ${oneLine(task.file)}: ${tellRow(row)}`, row.state === 'failed');
  });
  for (const drafter of drafters) drafter.close();
  return tasks.map((task) => rows.get(task.file) ?? emptyRow(task, { state: 'not-begun', reason: null }));
}

const tellRow = ({ state, reason, places, mentions, figures, doubts, seconds }: Row): string =>
  state === 'failed'
    ? `failed: ${reason}`
    : `${places} places, ${mentions} mentions, ${figures} figures, ${doubts} doubts, ${seconds} s`;

/** Takes away what a process that was killed has left behind. */
function dropUnfinished(out: string): void {
  for (const name of readdirSync(out))
    if (name.startsWith(UNFINISHED)) rmSync(join(out, name), { recursive: true, force: true });
}
