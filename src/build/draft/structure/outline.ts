import type { ReportForm } from '../../report/structure.ts';
import { readFront } from './front.ts';
import { findHeadings, type Heading } from './headings.ts';
import { tellYears, UNKNOWN, type Years } from './years.ts';

/** What the lines of a report do, as far as they show it. */
export interface Outline {
  readonly title: string;
  /** Empty where the text does not name who answers for it. */
  readonly author: string;
  /** ISO 8601: the day of delivery, or the year where no day is told. */
  readonly date: string;
  readonly place: string;
  readonly speaker: string;
  readonly years: Years;
  readonly form: ReportForm;
  readonly headings: readonly Heading[];
  /** What was not understood, with the numbers of the lines, from 1. */
  readonly doubts: readonly Doubt[];
}

export interface Doubt {
  readonly line: number;
  readonly zh: string;
  readonly en: string;
}

/** Reads the structure of a report from its lines, none of them empty. `name` is what its file is called. */
export function outlineReport(lines: readonly string[], name: string): Outline {
  const front = readFront(lines, name);
  const { headings, runIn, doubts } = findHeadings(lines, front.lines);
  const years = tellYears(lines, headings, front.date, yearOfName(name));
  const date = front.date ?? String(years.planned ?? years.reviewed.at(-1));
  return {
    ...front,
    date,
    years,
    headings: headings.map((heading) => ({ ...heading, year: years.ofHeading.get(heading.line) ?? null })),
    doubts: [...front.doubts, ...(years.reviewed[0] === UNKNOWN ? [NO_YEAR] : []), ...doubts],
    form: formOf(lines, headings, front.titleLines, front.lines - front.titleLines, years, runIn),
  };
}

const NO_YEAR: Doubt = {
  line: 1,
  zh: '未见年份，请在 atlas.json 填写',
  en: 'no year was found; write it into atlas.json',
};
const yearOfName = (name: string): number | null => {
  const found = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(name);
  return found ? Number(found[1]) : null;
};

const NEVER = '^(?!)';

/** The form that tells these headings and no other line: by their numbering where it does, else one by one. */
function formOf(
  lines: readonly string[],
  headings: readonly Heading[],
  titleLines: number,
  metaLines: number,
  years: Years,
  runIn: string | null,
): ReportForm {
  const at = (level: 1 | 2): Heading[] =>
    headings.filter((heading) => heading.level === level && heading.kind !== 'glossary');
  const glossary = headings.find(({ kind }) => kind === 'glossary');
  const toldYears = headings.flatMap(({ line }) => {
    const year = years.ofHeading.get(line);
    const heading = lines[line] ?? '';
    return year === undefined || heading.includes(`${year}年`) ? [] : [{ heading, year }];
  });
  return {
    chapter: patternOf(lines, at(1), headings),
    section: patternOf(lines, at(2), headings),
    glossary: glossary ? exactly([lines[glossary.line] ?? '']) : NEVER,
    backToChapter: '^(同时|各位代表)[，,]',
    ...(runIn !== null && { runIn }),
    titleLines,
    metaLines,
    ...(toldYears.length > 0 && { years: toldYears }),
  };
}

function patternOf(lines: readonly string[], own: readonly Heading[], all: readonly Heading[]): string {
  if (own.length === 0) return NEVER;
  const numbering = own[0]?.numbering;
  const isSound =
    numbering !== undefined &&
    own.every((heading) => heading.numbering === numbering) &&
    lines.every(
      (line, index) => new RegExp(numbering, 'u').test(line) === own.some((heading) => heading.line === index),
    );
  if (isSound && all.length > 0) return numbering;
  return exactly(own.map(({ line }) => lines[line] ?? ''));
}

const exactly = (headings: readonly string[]): string => `^(?:${headings.map(literally).join('|')})$`;
const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\\([-/])/g, '$1');
