import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withNames, withTitles } from '../../../src/app/translate-atlas.ts';
import { readSummaries } from '../../../src/build/report/read-summaries.ts';
import { ATLAS, REPORT } from '../../atlas.ts';
import { dataset } from '../../unit/dataset.ts';
import { anAtlas } from '../../unit/domain/builders.ts';

const SECTIONS = [{ id: 'r-c1' }, { id: 'r-c2' }] as never;
const ONE = { section: 'r-c1', titleEn: 'One', en: 'It says one.', madeBy: 'for the atlas', date: '2026-01-02' };
const TWO = { ...ONE, section: 'r-c2', titleEn: 'Two' };
const read = (records: unknown) => readSummaries(() => JSON.stringify(records), SECTIONS);

test('each section has a summary, and all are read', () => {
  expect(read([ONE, TWO])).toEqual({ summaries: [ONE, TWO], errors: [] });
});

test.each([
  ['a section without one', [ONE], 'summaries.json: r-c2: has no summary, expected one'],
  [
    'one of no section',
    [ONE, TWO, { ...ONE, section: 'r-c9' }],
    'summaries.json: r-c9: section: expected the id of a section of the report',
  ],
  ['two of one section', [ONE, TWO, TWO], 'summaries.json: r-c2: section: stands twice'],
  ['no words', [ONE, { ...TWO, en: ' ' }], 'summaries.json: r-c2: en: expected a text'],
  ['nobody who made it', [ONE, { ...TWO, madeBy: undefined }], 'summaries.json: r-c2: madeBy: expected a text'],
  ['no day', [{ ...ONE, date: '2026-13-01' }, TWO], 'r-c1: date: “2026-13-01”: expected an ISO 8601 day'],
])('%s is an error that names file, record and field', (_, records, message) => {
  expect(read(records).errors).toEqual([expect.stringContaining(message)]);
});

test('what is no list is said to be none', () => {
  expect(read({}).errors).toEqual(['summaries.json: expected a list']);
  expect(readSummaries(() => null, SECTIONS)).toEqual({ summaries: [], errors: [] });
  expect(readSummaries(() => '[', SECTIONS).errors[0]).toMatch(/^summaries\.json: /);
});

test('no figure of a summary is one that its section does not state', () => {
  const { sections, passages, summaries } = dataset;
  expect(summaries.length).toBe(sections.length);
  const missing = summaries.flatMap(({ section, en }) => {
    const own = passages.filter((passage) => passage.section === section).map(({ text }) => text);
    const said = own.join('').replaceAll(',', '');
    const figures = en.replace(/(\d),(\d{3})/g, '$1$2').match(/\d+(?:\.\d+)?/g) ?? [];
    return figures
      .filter((figure) => !formsOf(figure, en).some((form) => said.includes(form)))
      .map((it) => [section, it]);
  });
  expect(missing).toEqual([]);
});

/** How the report may write a number: as it is, in 万 or 亿, or in mu where hectares stand here. */
function formsOf(figure: string, en: string): string[] {
  const value = Number(figure);
  const round = (n: number): string => String(Number(n.toFixed(4)));
  const after = en.replace(/(\d),(\d{3})/g, '$1$2').split(figure)[1] ?? '';
  const times = /^ (?:billion|million)/.exec(after)?.[0].trim() === 'billion' ? 1e9 : /^ million/.test(after) ? 1e6 : 1;
  if (/^ hectares/.test(after)) return ['5000亩', '33万亩'];
  if (value === 1e8 || after.startsWith(' million yuan each')) return ['亿元'];
  return [figure, round((value * times) / 1e4), round((value * times) / 1e8)].filter((form) => Number(form) >= 0.1);
}

test('sections get their English titles, places their English names on the map', () => {
  const atlas = anAtlas();
  const [section] = atlas.sections;
  const titled = withTitles(atlas, section ? [{ section: section.id, titleEn: 'The title' }] : []);
  expect(titled.sections[0]?.titleEn).toBe('The title');
  expect(titled.sections.slice(1)).toEqual(atlas.sections.slice(1));
  const [place] = withNames({
    ...atlas,
    places: atlas.places.map((it) => ({ ...it, nameEn: 'Shenyang Taoxian International Airport' })),
  }).places;
  expect(place?.mapName).toBe('Shenyang Taoxian\nInternational\nAirport');
});

test('the report knows nothing of them', () => {
  expect(readFileSync(`${ATLAS}/reports/${REPORT.id}/report.txt`, 'utf8')).not.toMatch(/[a-z]{4,}/);
});
