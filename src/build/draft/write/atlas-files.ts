import type { SectionSummary } from '../../../domain/summary.ts';
import { DRAFT, type DraftFile } from '../../review/draft-file.ts';
import { writeRecord, writeRecords } from '../../write-json.ts';
import type { Draft } from '../draft.ts';
import { figureRecords, notFigureRecords } from './figure-records.ts';
import { licencePage, sourcesPage } from './pages.ts';
import { handLinks, placeFiles, withIds } from './place-records.ts';

/** The files of a draft’s folder by their paths, but for what `npm run links` makes of them. */
export function atlasFiles(draft: Draft, file: string): Map<string, string> {
  const places = withIds(draft.places);
  const folder = `reports/${draft.report.id}`;
  return new Map([
    ['atlas.json', writeRecord({ $schema: '../atlas.schema.json', ...draft.atlas })],
    ...(draft.received === null
      ? []
      : ([
          [`${folder}/received.txt`, `${draft.received}\n`],
          [`${folder}/repairs.json`, writeRecords(draft.repairs)],
        ] as const)),
    [`${folder}/report.txt`, draft.report.passages.map(({ text }) => text).join('\n')],
    [`${folder}/report.json`, writeRecord(draft.facts)],
    [`${folder}/summaries.json`, writeRecords(summariesOf(draft))],
    ...placeFiles(places),
    ['places/tombstones.json', '[]\n'],
    ['links/hand.json', writeRecord(handLinks(draft, places))],
    ['links/not-places.json', writeRecords(notPlacesOf(draft))],
    ['figures/figures.json', writeRecords(figureRecords(draft))],
    ['figures/not-figures.json', writeRecords(notFigureRecords(draft))],
    ['readings.json', '[]\n'],
    ['SOURCES.md', sourcesPage(draft, file)],
    ['LICENSE.md', licencePage()],
    [DRAFT, writeRecord(reviewOf(draft, places, file))],
  ]);
}

const summariesOf = ({ report, facts }: Draft): SectionSummary[] =>
  report.sections.map(({ id }) => ({
    section: id,
    titleEn: titleInEnglish(id.slice(report.id.length + 1)),
    en: 'Not summarised yet: this atlas is a draft.',
    madeBy: 'a draft by rule; nobody has written a summary',
    date: /^\d{4}-\d{2}-\d{2}$/.test(facts.date) ? facts.date : `${facts.date.slice(0, 4)}-01-01`,
  }));

/** What a section is until somebody translates its title: `c2-s1` is section 2.1. */
function titleInEnglish(key: string): string {
  if (key === 'front') return 'Title and opening';
  if (key === 'glossary') return 'Explanations of terms';
  const [, chapter, section] = /^(?:c(\d+)|front)(?:-s(\d+))?$/.exec(key) ?? [];
  return section ? `Section ${chapter ?? 0}.${section}` : `Chapter ${chapter ?? ''}`;
}

const notPlacesOf = ({ setAside, report }: Draft): unknown[] => {
  const whole = report.passages.map(({ text }) => text).join('\n');
  return setAside
    .filter(({ name }) => whole.includes(name))
    .map(({ name, reason: { kind, zh, en } }) => ({ name, kind, reason: { zh: `草稿：${zh}`, en: `Draft: ${en}` } }));
};

/** What a reviewer is told beside the atlas: why each candidate, what was set aside, what was not understood. */
const reviewOf = (draft: Draft, places: ReturnType<typeof withIds>, file: string): DraftFile => ({
  file,
  doubts: draft.doubts,
  candidates: places.map(({ id, name, score, rules, namings }) => ({ id, name, score, rules, namings })),
  setAside: draft.setAside.map(({ name, passage, reason }) => ({ name, passage, reason: reason.zh })),
});
