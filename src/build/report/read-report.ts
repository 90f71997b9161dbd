import type { PlacedRepair, Repair } from '../../domain/repair.ts';
import type { Report } from '../../domain/report.ts';
import { YEARS } from '../../domain/years.ts';
import type { ReadText } from '../places/read-places.ts';
import { locateRepairs, type RepairSite, restoreReport } from './restore.ts';
import { type ReportFacts, structureReport } from './structure.ts';

const RECEIVED = 'report/received.txt';
const CANONICAL = 'report/report.txt';

/** Reads the canonical report and proves that the received text, with the recorded repairs, restores to exactly that. */
export function readReport(read: ReadText): { report: Report; repairs: readonly PlacedRepair[]; errors: string[] } {
  const canonical = need(read, CANONICAL);
  const repairs = JSON.parse(need(read, 'report/repairs.json')) as Repair[];
  const facts = JSON.parse(need(read, 'report/report.json')) as ReportFacts;
  const report = structureReport(canonical, facts, YEARS);
  const raw = need(read, RECEIVED);
  const restored = restoreReport(raw, repairs, facts);
  return {
    report,
    repairs: restored === canonical ? placeRepairs(report, locateRepairs(raw, repairs, canonical)) : [],
    errors:
      restored === canonical
        ? []
        : [`${CANONICAL}: differs from the restored ${RECEIVED} ${firstDifference(restored, canonical)}`],
  };
}

/** From offsets in the whole text to offsets in a passage, in the order of the text; the passages are its lines. */
function placeRepairs({ passages }: Report, sites: readonly RepairSite[]): PlacedRepair[] {
  let at = 0;
  const lines = passages.map(({ id, text }) => {
    const start = at;
    at += [...text].length + 1;
    return { id, start, end: at - 1 };
  });
  const inOrder = [...sites].sort((a, b) => a.start - b.start);
  return inOrder.map(({ repair, start, end }) => {
    const line = lines.find((candidate) => candidate.start <= start && end <= candidate.end);
    if (!line) throw new Error(`report/repairs.json: “${repair.id}”: expected within one passage`);
    return { ...repair, passage: line.id, start: start - line.start, end: end - line.start };
  });
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
