import type { Report } from '../../domain/report.ts';
import type { ReadText } from '../places/read-places.ts';
import { type Repair, restoreReport } from './restore.ts';
import { type ReportFacts, structureReport } from './structure.ts';

const RAW = 'report/hunnan-2023.raw.txt';
const CANONICAL = 'report/hunnan-2023.txt';

/** Reads the canonical report and proves that the received text, with the recorded repairs, restores to exactly that. */
export function readReport(read: ReadText): { report: Report; errors: string[] } {
  const canonical = need(read, CANONICAL);
  const repairs = JSON.parse(need(read, 'report/repairs.json')) as Repair[];
  const report = structureReport(canonical, JSON.parse(need(read, 'report/report.json')) as ReportFacts);
  const restored = restoreReport(need(read, RAW), repairs);
  return {
    report,
    errors:
      restored === canonical
        ? []
        : [`${CANONICAL}: differs from the restored ${RAW} ${firstDifference(restored, canonical)}`],
  };
}

function firstDifference(restored: string, canonical: string): string {
  let at = 0;
  while (restored[at] === canonical[at]) at += 1;
  return `at character ${at}: restored “${restored.slice(at, at + 12)}”, canonical “${canonical.slice(at, at + 12)}”`;
}

function need(read: ReadText, path: string): string {
  const text = read(path);
  if (text === null) throw new Error(`${path}: missing`);
  return text;
}
