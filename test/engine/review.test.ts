import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/build/dataset.ts';
import { readFrom } from '../../src/build/files.ts';
import { describeDraft } from '../../src/build/review/describe-draft.ts';
import type { DraftFile } from '../../src/build/review/draft-file.ts';
import { takeOver } from '../../src/build/review/take-over.ts';
import { checkReview } from '../../src/domain/check-review.ts';
import { ATLAS } from '../atlas.ts';

/** The invented atlas as if it were a draft: three candidates, one figure, one doubt to look at. */
const DRAFT: DraftFile = {
  file: 'report.docx',
  doubts: [{ line: 2, zh: '未见报告日期', en: 'no day was found' }],
  candidates: [
    draftOf('beiping-tunnel', '北屏山隧道', '2031-c2-s3-p1', 18),
    draftOf('care-centres', '居家养老服务中心', '2031-c1-s3-p1', 40),
    draftOf('jinghu-seed', '镜湖种业', '2031-c1-s1-p1', 44),
  ],
  setAside: [],
};

function draftOf(id: string, name: string, passage: string, at: number) {
  return { id, name, score: 6, rules: ['head'], namings: [{ passage, at, exact: name }] } as unknown as Draft;
}
type Draft = DraftFile['candidates'][number];

const own = readFrom(ATLAS);
const read = (path: string): string | null => (path === 'draft.json' ? JSON.stringify(DRAFT) : own(path));
const reviewOf = (...verdicts: unknown[]) => ({
  format: 'atlas-review',
  version: 1,
  atlas: 'linhu-atlas',
  revision: 1,
  verdicts: verdicts.map((verdict) => ({ on: '2032-04-01', ...(verdict as object) })),
});
/** What the atlas is once the verdicts are taken over. */
function once(...verdicts: unknown[]) {
  const { files, taken, refused, left } = takeOver(read, reviewOf(...verdicts));
  const now = (path: string): string | null => (files.has(path) ? (files.get(path) ?? null) : read(path));
  return { now, dataset: buildDataset(now), taken, refused, left, files };
}
const json = <T>(now: (path: string) => string | null, path: string): T => JSON.parse(now(path) ?? 'null') as T;

describe('the review of a draft', () => {
  it('takes a candidate with what was changed of it, and leaves the rest as it is', () => {
    const { dataset, refused, now, left } = once({
      about: 'place',
      id: 'beiping-tunnel',
      as: 'taken',
      change: { layer: 'transport', sectors: ['transport', 'municipal'], nameEn: 'Beiping Tunnel', aliases: [] },
    });
    expect(refused).toEqual([]);
    expect(dataset.errors).toEqual([]);
    const place = dataset.places.find(({ id }) => id === ('beiping-tunnel' as string));
    expect(place).toMatchObject({ layer: 'transport', sectors: ['transport', 'municipal'], nameEn: 'Beiping Tunnel' });
    expect(json<DraftFile>(now, 'draft.json').candidates.map(({ reviewed }) => reviewed?.as)).toEqual([
      'taken',
      undefined,
      undefined,
    ]);
    expect(left).toBe(3 + dataset.figures.length);
  });

  it('renames: the new words are found in the text, and refused where they are in none', () => {
    const { dataset } = once({ about: 'place', id: 'jinghu-seed', as: 'taken', change: { name: '镜湖种' } });
    expect(dataset.errors).toEqual([]);
    const words = dataset.mentions.filter(({ place }) => place === ('jinghu-seed' as string)).map(({ exact }) => exact);
    expect(new Set(words)).toEqual(new Set(['镜湖种']));
    const { refused, files } = once({ about: 'place', id: 'jinghu-seed', as: 'taken', change: { name: '镜湖钟业' } });
    expect(refused.map(({ reason }) => reason)).toEqual(['name: “镜湖钟业”, expected words of the report']);
    expect(files.has('places/projects.geojson')).toBe(false);
  });

  it('merges: the name becomes another of that place, its id leads there, its stages are kept', () => {
    const { dataset, now } = once({ about: 'place', id: 'jinghu-seed', as: 'merged', into: 'yunfan-optics' });
    expect(dataset.errors).toEqual([]);
    const into = dataset.places.find(({ id }) => id === ('yunfan-optics' as string));
    expect(into?.aliases).toEqual(['镜湖种业']);
    expect(dataset.mentions.filter(({ exact }) => exact === '镜湖种业').map(({ place }) => place as string)).toEqual(
      expect.arrayContaining(['yunfan-optics']),
    );
    expect(json<object[]>(now, 'places/tombstones.json')).toContainEqual(
      expect.objectContaining({ id: 'jinghu-seed', replacedBy: 'yunfan-optics', removed: '2032-04-01' }),
    );
  });

  it('splits into places of their own, each found in the text', () => {
    const { dataset } = once({
      about: 'place',
      id: 'care-centres',
      as: 'split',
      parts: [
        { name: '居家养老', layer: 'health' },
        { name: '服务中心', layer: 'government' },
      ],
    });
    expect(dataset.errors).toEqual([]);
    expect(dataset.places.filter(({ name }) => /^(居家养老|服务中心)$/.test(name)).map(({ layer }) => layer)).toEqual([
      'health',
      'government',
    ]);
    expect(dataset.places.some(({ id }) => id === ('care-centres' as string))).toBe(false);
  });

  it('drops what is no place, with the reason in both languages', () => {
    const { dataset, now } = once(
      { about: 'place', id: 'care-centres', as: 'dropped', kind: 'unnamed' },
      { about: 'place', id: 'beiping-tunnel', as: 'dropped', kind: 'no-place', reason: '只是设想' },
    );
    expect(dataset.errors).toEqual([]);
    expect(dataset.notPlaces).toContainEqual({
      name: '北屏山隧道',
      kind: 'no-place',
      reason: { zh: '只是设想', en: 'In the reviewer’s words: “只是设想”' },
    });
    expect(dataset.notPlaces.find(({ name }) => name === '居家养老服务中心')?.reason.en).toMatch(/a kind of place/);
    expect(json<{ id: string }[]>(now, 'places/tombstones.json').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['care-centres', 'beiping-tunnel']),
    );
  });

  it('adds a name that the rules missed', () => {
    const { dataset } = once({
      about: 'name',
      id: '东坞街道',
      as: 'added',
      layer: 'communities',
      sectors: ['community'],
    });
    expect(dataset.errors).toEqual([]);
    expect(dataset.mentions.some(({ exact }) => exact === '东坞街道')).toBe(true);
  });

  it('takes figures with a new subject, and accounts for the numeral of one that is none', () => {
    const { dataset } = once(
      { about: 'figure', id: '2030-firms', as: 'taken', change: { subject: '园区企业', sector: 'manufacturing' } },
      { about: 'figure', id: '2030-gdp', as: 'dropped', kind: 'slogan' },
    );
    expect(dataset.errors).toEqual([]);
    const firms = dataset.figures.find(({ id }) => id === ('2030-firms' as string));
    expect(firms).toMatchObject({ subject: { zh: '园区企业' }, sector: 'manufacturing', value: 42 });
    expect(dataset.figures.some(({ id }) => id === ('2030-gdp' as string))).toBe(false);
    expect(dataset.notFigures.some(({ words, kind }) => words.includes('6.1%') && kind === 'slogan')).toBe(true);
  });

  it('refuses what the checks of the build complain of, by itself', () => {
    const { refused, taken } = once(
      { about: 'place', id: 'jinghu-seed', as: 'merged', into: 'nowhere' },
      { about: 'place', id: 'gone', as: 'taken' },
      { about: 'figure', id: '2030-firms', as: 'taken', change: { unit: '吨' } },
      { about: 'doubt', id: '2 未见报告日期', as: 'settled' },
    );
    expect(taken.map(({ id }) => id)).toEqual(['2 未见报告日期']);
    expect(refused.map(({ verdict, reason }) => `${verdict.id}: ${reason}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^jinghu-seed: merged into “nowhere”: expected another place/),
        expect.stringMatching(/^gone: the atlas has no such place/),
        expect.stringMatching(/^2030-firms: .*unit: “吨” is not in “42家”/),
      ]),
    );
  });

  it('ends with the last word on the last thing: the atlas is no draft any more', () => {
    const ids = [...DRAFT.candidates.map(({ id }) => ['place', id]), ...buildDataset(own).figures.map(({ id }) => ['figure', id])]; // biome-ignore format: a line
    const { now, left, refused } = once(...ids.map(([about, id]) => ({ about, id, as: 'taken' })), {
      about: 'doubt',
      id: '2 未见报告日期',
      as: 'settled',
    });
    expect([refused, left, now('draft.json')]).toEqual([[], 0, null]);
  });

  it('of one thing counts the last word', () => {
    const { dataset } = once(
      { about: 'place', id: 'beiping-tunnel', as: 'dropped', kind: 'no-place' },
      { about: 'place', id: 'beiping-tunnel', as: 'taken' },
    );
    expect(dataset.places.some(({ id }) => id === ('beiping-tunnel' as string))).toBe(true);
  });

  it.each([
    ['of another atlas', { ...reviewOf(), atlas: 'other' }, /atlas: "other", expected “linhu-atlas”/],
    ['that is none', { format: 'atlas-placements' }, /format: "atlas-placements", expected “atlas-review”/],
    ['with nonsense', reviewOf({ about: 'place', id: 'x', as: 'eaten' }), /verdicts\[0\]: about "place" as "eaten"/],
    [
      'with a field of no name',
      reviewOf({ about: 'place', id: 'x', as: 'taken', oops: 1 }),
      /verdicts\[0\]\.oops: is none of/,
    ],
  ])('refuses a file %s, saying where', (_what, content, said) => {
    expect(() => takeOver(read, content)).toThrow(said);
  });

  it('shows what became no place by its name alone, and what was added by hand', () => {
    const { now } = once(
      { about: 'place', id: 'care-centres', as: 'dropped', kind: 'unnamed' },
      { about: 'doubt', id: '2 未见报告日期', as: 'settled' },
    );
    const draft = describeDraft(now, buildDataset(now));
    expect(draft?.candidates.find(({ id }) => id === ('care-centres' as string))).toMatchObject({
      name: '居家养老服务中心',
      place: null,
      reviewed: 'dropped',
    });
    expect(draft?.doubts).toEqual([expect.objectContaining({ line: 2, reviewed: 'settled' })]);
    expect(describeDraft(own, buildDataset(own))).toBeNull();
  });
});

describe('a file of a review', () => {
  const validate = new Ajv().compile(JSON.parse(readFileSync('geodata/review.schema.json', 'utf8')));
  const VERDICTS = [
    { about: 'place', id: 'x', as: 'taken' },
    { about: 'place', id: 'x', as: 'taken', change: { name: '甲', layer: 'parks', sectors: ['ecology'], stages: [] } },
    { about: 'place', id: 'x', as: 'merged', into: 'y' },
    { about: 'place', id: 'x', as: 'split', parts: [{ name: '甲', layer: 'parks' }, { name: '乙', layer: 'roads' }] }, // biome-ignore format: a line
    { about: 'place', id: 'x', as: 'dropped', kind: 'whole', reason: '泛指' },
    { about: 'name', id: '甲', as: 'added', layer: 'parks', sectors: ['ecology'] },
    { about: 'figure', id: 'x', as: 'taken', change: { unit: null, measure: 'rate', sector: null } },
    { about: 'figure', id: 'x', as: 'dropped', kind: 'span' },
    { about: 'doubt', id: '1 x', as: 'settled', note: '已改' },
    { about: 'head', id: '2031', as: 'taken', change: { speaker: '' } },
  ];

  it.each(VERDICTS)('is told the same by schema and by code: $about $as', (verdict) => {
    expect(checkReview(reviewOf(verdict), 'linhu-atlas')).toEqual([]);
    expect(validate(reviewOf(verdict))).toBe(true);
    for (const field of Object.keys(verdict)) {
      const broken = reviewOf({ ...verdict, [field]: 7 });
      expect([field, checkReview(broken, 'linhu-atlas').length > 0]).toEqual([field, true]);
      expect([field, validate(broken)]).toEqual([field, false]);
    }
  });
});
