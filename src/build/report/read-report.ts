import type { ReportAbout } from '../../domain/about.ts';
import type { PlacedRepair, Repair } from '../../domain/repair.ts';
import type { Report, Wording } from '../../domain/report.ts';
import type { SectionSummary } from '../../domain/summary.ts';
import { readJson } from '../files.ts';
import type { ReadText } from '../places/read-places.ts';
import { readSummaries } from './read-summaries.ts';
import { locateRepairs, type RepairSite, restoreReport } from './restore.ts';
import { type ReportFacts, structureReport } from './structure.ts';

const RECEIVED = 'received.txt';
const CANONICAL = 'report.txt';

interface ReadReport {
  readonly report: Report;
  readonly repairs: readonly PlacedRepair[];
  readonly summaries: readonly SectionSummary[];
  readonly errors: readonly string[];
}

/** All reports of an atlas as one, the oldest first: each with its own folder `reports/<id>/`. */
export interface ReadReports extends Wording {
  readonly reports: readonly Report[];
  readonly repairs: readonly PlacedRepair[];
  readonly summaries: readonly SectionSummary[];
  readonly errors: readonly string[];
}

/** Reads every report that `atlas.json` names. @throws naming the file where one is missing or has no form. */
export function readReports(read: ReadText, abouts: readonly ReportAbout[]): ReadReports {
  const found = abouts.map((about) => readReport(read, about));
  const reports = found.map(({ report }) => report);
  return {
    reports,
    sections: reports.flatMap(({ sections }) => sections),
    passages: reports.flatMap(({ passages }) => passages),
    repairs: found.flatMap(({ repairs }) => repairs),
    summaries: found.flatMap(({ summaries }) => summaries),
    errors: found.flatMap(({ errors }) => errors),
  };
}

/**
 * Reads a canonical report and, where a damaged text was received, proves that this with the recorded repairs restores to exactly
 * that. @throws naming the file where one is missing or has no form.
 */
export function readReport(read: ReadText, about: ReportAbout): ReadReport {
  const folder = `reports/${about.id}`;
  const own: ReadText = (path) => read(`${folder}/${path}`);
  try {
    const canonical = need(own, CANONICAL);
    const facts = needJson<ReportFacts>(own, 'report.json');
    const report = structureReport(canonical, facts, about);
    const { repairs, errors } = proveText(own, canonical, report, facts);
    const told = readSummaries(own, report.sections);
    const faults = [...errors, ...told.errors].map((error) => `${folder}/${error}`);
    return { report, repairs, summaries: told.summaries, errors: faults };
  } catch (error) {
    throw new Error(`${folder}/${(error as Error).message}`);
  }
}

/** A text that came whole has no other beside it, and no repairs. */
function proveText(
  own: ReadText,
  canonical: string,
  report: Report,
  facts: ReportFacts,
): { repairs: readonly PlacedRepair[]; errors: string[] } {
  const raw = own(RECEIVED);
  if (raw === null) return { repairs: [], errors: [] };
  const repairs = needJson<Repair[]>(own, 'repairs.json');
  const restored = restoreReport(raw, repairs, facts);
  if (restored === canonical)
    return { repairs: placeRepairs(report, locateRepairs(raw, repairs, canonical)), errors: [] };
  return {
    repairs: [],
    errors: [`${CANONICAL}: differs from the restored ${RECEIVED} ${firstDifference(restored, canonical)}`],
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
    if (!line) throw new Error(`repairs.json: “${repair.id}”: expected within one passage`);
    return { ...repair, passage: line.id, start: start - line.start, end: end - line.start };
  });
}

function firstDifference(restored: string, canonical: string): string {
  let at = 0;
  while (restored[at] === canonical[at]) at += 1;
  return `at character ${at}: restored “${restored.slice(at, at + 12)}”, canonical “${canonical.slice(at, at + 12)}”`;
}

/** As `need`, of JSON. */
function needJson<T>(read: ReadText, path: string): T {
  return readJson<T | null>(read, path, null) ?? missing(path);
}

function need(read: ReadText, path: string): string {
  return read(path) ?? missing(path);
}

function missing(path: string): never {
  throw new Error(`${path}: missing`);
}
