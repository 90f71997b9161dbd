import type { District } from '../draft/district.ts';
import type { Standing } from './standing.ts';
import { emptyRow, type Row } from './table.ts';

/** A report that is to be drafted. `district`: as a person gives it; null: by its opening. */
export interface Task {
  readonly file: string;
  readonly sha256: string | null;
  readonly folder: string;
  readonly district: District | null;
}

/** What is to be done, and the rows of those of which nothing is. */
export interface Plan {
  readonly tasks: readonly Task[];
  readonly settled: readonly Row[];
}

/** Drafts are made of reports that have none, whose file is another now, or whose district is given as another. */
export function planCorpus(reports: readonly Task[], standingOf: (folder: string) => Standing): Plan {
  const tasks: Task[] = [];
  const settled: Row[] = [];
  for (const report of reports) {
    const row = settle(report, standingOf(report.folder));
    if (row) settled.push(row);
    else tasks.push(report);
  }
  return { tasks, settled };
}

/** The row of a report of which nothing is to be done; null where it is to be drafted. */
function settle(report: Task, standing: Standing): Row | null {
  if (standing.kind === 'none') return null;
  if (standing.kind === 'foreign')
    return emptyRow(report, { state: 'kept', reason: 'the folder is not of this command, kept' });
  const { row } = standing;
  const isSame = row.file === report.file && row.sha256 === report.sha256;
  if (standing.kind === 'whole')
    return isSame && (report.district === null || report.district.adcode === row.adcode) ? row : null;
  const since = isSame ? '' : '; the report has changed since';
  return { ...row, file: report.file, state: 'kept', reason: `changed by hand, kept: ${standing.path}${since}` };
}
