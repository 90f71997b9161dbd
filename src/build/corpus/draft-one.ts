import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { countDraft } from '../draft/count-draft.ts';
import { type Draft, draftReport } from '../draft/draft.ts';
import { nameIn, readReportFile } from '../draft/read/read-file.ts';
import { placeDraft, UNFINISHED } from '../draft/write/place-draft.ts';
import type { Task } from './plan.ts';
import { digestOf, readStanding, writeRecord } from './standing.ts';
import { emptyRow, failedRow, type Row } from './table.ts';

/** The folder of reports and that of the drafts. */
export interface Folders {
  readonly reports: string;
  readonly out: string;
}

/** Drafts a report into its folder below that of all, in place of an earlier draft that nobody has changed; tells what came of it, or why nothing did. */
export async function draftOne(
  task: Task,
  { reports, out }: Folders,
  finish: (folder: string) => Promise<void>,
): Promise<Row> {
  const began = performance.now();
  const spent = () => ({
    seconds: Math.round((performance.now() - began) / 10) / 100,
    memoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  });
  try {
    const original = { name: basename(task.file), bytes: readFileSync(join(reports, task.file)) };
    const text = await readReportFile(original.bytes, original.name);
    const made = draftReport(text, nameIn(task.file), task.district);
    // Two reports of one district and year would have the same slug, by which tables and downloads know an atlas.
    const draft = { ...made, atlas: { ...made.atlas, slug: task.folder } };
    const place = join(out, task.folder);
    const earlier = join(out, `${UNFINISHED}earlier-${task.folder}`);
    const row = await placeDraft(draft, original, place, async (folder) => {
      await finish(folder);
      const told = { ...rowOf(task, draft), sha256: digestOf(original.bytes), ...spent() };
      writeRecord(folder, told);
      makeRoom(place, earlier);
      return told;
    });
    rmSync(earlier, { recursive: true, force: true });
    return row;
  } catch (error) {
    return failedRow(task, (error as Error).message, spent());
  }
}

function rowOf({ file, sha256, folder }: Task, draft: Draft): Row {
  const { atlas } = draft;
  const years = atlas.reports.flatMap(({ reviewed, planned }) => [...reviewed, ...(planned === null ? [] : [planned])]);
  return {
    ...emptyRow({ file, sha256, folder }, { state: 'drafted', reason: null }),
    slug: atlas.slug,
    district: atlas.district.zh,
    adcode: atlas.adcode,
    years,
    ...countDraft(draft),
  };
}

/** Moves an earlier draft aside. @throws where somebody has changed it since it was looked at. */
function makeRoom(place: string, aside: string): void {
  if (!existsSync(place)) return;
  if (readStanding(place).kind !== 'whole') throw new Error('the folder was changed by hand meanwhile, and kept');
  renameSync(place, aside);
}
