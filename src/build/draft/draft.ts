import { createHash } from 'node:crypto';
import type { AtlasFile } from '../../domain/about.ts';
import type { StageRecord } from '../../domain/place.ts';
import type { Repair } from '../../domain/repair.ts';
import type { Report } from '../../domain/report.ts';
import { ILLEGIBLE, restoreReport } from '../report/restore.ts';
import { type ReportFacts, structureReport } from '../report/structure.ts';
import { type District, guessDistrict, UNKNOWN_DISTRICT } from './district.ts';
import { type FoundFigure, findFigures, type NoFigure } from './figures/find-figures.ts';
import { type Candidate, findPlaces, type SetAside } from './places/find-places.ts';
import { repairText } from './restore/repair-text.ts';
import { nameArea, slugOf } from './romanise.ts';
import { findStage } from './stages/find-stages.ts';
import { type Doubt, type Outline, outlineReport } from './structure/outline.ts';

/** A candidate with what the report says of its stage, year by year. */
export interface DraftPlace extends Candidate {
  readonly stages: readonly StageRecord[];
}

/** All that the rules make of a report, before a person has looked at it. */
export interface Draft {
  readonly atlas: AtlasFile;
  readonly facts: ReportFacts;
  /** What the reader got of a file that came damaged; null where that is the report itself. */
  readonly received: string | null;
  readonly repairs: readonly Repair[];
  readonly report: Report;
  readonly places: readonly DraftPlace[];
  readonly setAside: readonly SetAside[];
  readonly figures: readonly (FoundFigure & { readonly year: number })[];
  readonly noFigures: readonly NoFigure[];
  /** What was not understood or stays damaged, by lines from 1. */
  readonly doubts: readonly Doubt[];
}

/** How many Chinese characters a report has at least. */
const LEAST = 150;

/**
 * Drafts an atlas from the text of a report. `name`: what its file is called, without ending; it stands in where the text does not say.
 * @throws when the text holds no report.
 */
export function draftReport(text: string, name: string, district: District | null = null): Draft {
  const received = tidyLines(text);
  checkReport(received);
  const { repairs, unproved, isConverted } = repairText(received);
  const canonical = isConverted ? restoreReport(received, repairs, { unproved }) : received;
  const lines = canonical.split('\n');
  const outline = outlineReport(lines, name);
  const own =
    district ??
    guessDistrict(`${outline.title}${outline.author}${outline.place}${lines.slice(0, 12).join('')}`.slice(0, 600));
  const atlas = describeAtlas(outline, own, name);
  const facts: ReportFacts = {
    title: outline.title,
    author: outline.author,
    date: outline.date,
    place: outline.place,
    speaker: outline.speaker,
    sha256: createHash('sha256').update(canonical).digest('hex'),
    form: outline.form,
    illegible: illegibleIn(lines),
    ...(unproved.length > 0 && { unproved }),
  };
  const [about] = atlas.reports;
  if (!about) throw new Error('a draft has one report');
  const report = structureReport(canonical, facts, about);
  const yearOf = yearsOfPassages(report, outline);
  const readable = report.passages.filter(({ kind }) => kind !== 'title' && kind !== 'meta' && kind !== 'gloss');
  const { candidates, setAside } = findPlaces(readable, homeNames(own, outline));
  const numerals = report.passages.map((passage) =>
    findFigures(passage, yearOf.get(passage.id) === outline.years.planned),
  );
  return {
    atlas,
    facts,
    received: isConverted ? received : null,
    repairs,
    report,
    places: candidates
      .filter(({ namings }) => namings.length > 0)
      .map((candidate) => ({ ...candidate, stages: stagesOf(candidate, report, yearOf) })),
    setAside,
    figures: numerals.flatMap(({ figures }) =>
      figures.map((figure) => ({ ...figure, year: yearOf.get(figure.passage) ?? outline.years.reviewed.at(-1) ?? 0 })),
    ),
    noFigures: numerals.flatMap(({ none }) => none),
    doubts: [
      ...outline.doubts,
      ...marksKept(canonical, isConverted),
      ...unproved.map(({ quote, note }) => ({
        line: lines.findIndex((line) => line.includes(quote)) + 1,
        zh: note,
        en: `damage that nothing proves the repair of: “${quote}”`,
      })),
    ],
  };
}

/** What is told of the text as a whole: that it was turned back, or that its narrow marks stay. */
function marksKept(text: string, isConverted: boolean): Doubt[] {
  if (isConverted)
    return [
      {
        line: 1,
        zh: '来文为繁体，已逐字转回简体、补全角标点；请抽查',
        en: 'came in Traditional characters and was turned back, character by character; spot-check it',
      },
    ];
  if (!/\p{Script=Han}[,;:!]\p{Script=Han}/u.test(text)) return [];
  return [{ line: 1, zh: '来文用半角标点，照录未改', en: 'has narrow punctuation, kept as received' }];
}

/** Characters that came as □: nobody can read them any more. */
function illegibleIn(lines: readonly string[]): ReportFacts['illegible'] {
  const whole = lines.join('\n');
  return lines.flatMap((line) =>
    [...line.matchAll(new RegExp(ILLEGIBLE, 'g'))].map(({ index }) => {
      let quote: string = ILLEGIBLE;
      for (let about = 2; whole.split(quote).length > 2 && about < line.length; about += 2)
        quote = line.slice(Math.max(0, index - about), index + about + 1);
      return { quote, note: '来文如此，无法辨认。Illegible as received.' };
    }),
  );
}

/** One line for each paragraph: no blanks at its ends, no empty line. */
export const tidyLines = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/g, ''))
    .filter((line) => line !== '')
    .join('\n');

function checkReport(text: string): void {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han < LEAST) throw new Error(`no report in it: ${han} Chinese characters were found, at least ${LEAST} expected`);
  const letters = text.replace(/[\s\p{P}\p{S}\d]/gu, '').length;
  if (han < letters / 2)
    throw new Error(`no report in it: most of the text is not Chinese (${han} of ${letters} letters)`);
  if (!/建设|项目|工作|发展|实施|推进|完成/.test(text))
    throw new Error(
      'no report in it: none of the words that every such report has (建设, 项目, 工作, 发展 …) was found',
    );
}

const CREDITS: AtlasFile['credits'] = {
  map: { zh: '尚无底图', en: 'No base map yet' },
  sources: { zh: '草稿：位置尚未查找', en: 'Draft: no position has been looked for' },
  licence: {
    zh: '链接与说明 CC BY 4.0；报告为政府公文',
    en: 'Links and notes CC BY 4.0; the report is a government document',
  },
};

/** What the atlas says of itself, as far as the text and the code tell it; the editor says the rest. */
function describeAtlas(outline: Outline, district: District | null, name: string): AtlasFile {
  const named = district?.name ?? /([\u4e00-\u9fff]{2,6}?[区县市旗])(?:人民)?政府$/.exec(outline.author)?.[1] ?? name;
  const city = district ? district.city : named;
  const en = nameArea;
  const id = String(outline.years.planned ?? outline.years.reviewed.at(-1));
  const both = (zh: string): { zh: string; en: string } => ({ zh, en: en(zh) });
  return {
    slug: `${slugOf(en(named))}-${id}`,
    title: { zh: `${named}报告地图（草稿）`, en: `${en(named)} Atlas (draft)` },
    shortTitle: { zh: `${named}报告`, en: en(named) },
    district: both(named),
    city: both(city),
    adcode: district?.adcode ?? UNKNOWN_DISTRICT,
    subdistricts: [],
    metro: [],
    geocoders: ['nominatim', 'photon', 'tianditu'],
    credits: CREDITS,
    reports: [
      {
        id,
        name: { zh: `${id}年报告`, en: `Report of ${id}` },
        reviewed: outline.years.reviewed,
        planned: outline.years.planned,
      },
    ],
  };
}

/** Names of the district and of what holds it, long and short: the report is all about them. */
function homeNames(district: District | null, outline: Outline): ReadonlySet<string> {
  const long = [
    district?.name,
    district?.city,
    district?.province,
    /[\u4e00-\u9fff]{2,6}?[区县市旗]/.exec(outline.author)?.[0],
  ].filter((each) => each !== undefined);
  return new Set(long.flatMap((each) => [each, each.replace(/(?:自治区|自治州|自治县|省|市|区|县|旗)$/, '')]));
}

/** The year of each passage: its section’s, else the planned one where it tells what is to come, else the last reviewed. */
function yearsOfPassages(report: Report, { years }: Outline): ReadonlyMap<string, number> {
  const sections = new Map(report.sections.map(({ id, year }) => [id, year]));
  const last = years.reviewed.at(-1) ?? 0;
  return new Map(
    report.passages.map(({ id, section, text }) => {
      const own = sections.get(section) ?? null;
      return [id, own ?? (years.planned !== null && speaksOfPlans(text, years.planned) ? years.planned : last)];
    }),
  );
}

const speaksOfPlans = (text: string, planned: number): boolean => {
  const past = text.match(/已|了|完成了|建成了|全面完工|实现了|去年|过去/g)?.length ?? 0;
  const future = text.match(/将|力争|确保|计划|拟|加快|推进|开工|新建|继续|今年/g)?.length ?? 0;
  return text.includes(`${planned}年`) || future > past;
};

/** One stage a year: the first naming that tells any. */
function stagesOf(candidate: Candidate, report: Report, yearOf: ReadonlyMap<string, number>): StageRecord[] {
  const stages: StageRecord[] = [];
  for (const { passage, at, exact } of candidate.namings) {
    const year = yearOf.get(passage);
    const own = report.passages.find(({ id }) => id === passage);
    if (!own || own.kind === 'heading' || year === undefined || stages.some((stage) => stage.year === year)) continue;
    const found = findStage(own.text, at, at + exact.length);
    if (found) stages.push({ year, stage: found.stage, passage: own.id, quote: found.quote });
  }
  return stages.sort((a, b) => a.year - b.year);
}
