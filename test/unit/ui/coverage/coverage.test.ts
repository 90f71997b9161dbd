import { expect, test } from 'vitest';
import type { SectionId } from '../../../../src/domain/ids.ts';
import { indexLinks } from '../../../../src/domain/links.ts';
import type { Passage, Section } from '../../../../src/domain/report.ts';
import type { LocationType } from '../../../../src/domain/vocabulary.ts';
import {
  COVERS,
  type CoverCounts,
  countCovers,
  coverSections,
  coverSectors,
  coverSentences,
  sentenceAt,
} from '../../../../src/ui/coverage/coverage.ts';
import { aMention, aPlace, passageId } from '../../domain/builders.ts';

const at = (id: string, type: LocationType, sectors: Parameters<typeof aPlace>[0] = {}) =>
  aPlace({ id, location: { type, precisionM: null, within: null }, ...sectors });
const PLACES = [
  at('drawn', 'site'),
  at('inside', 'within', { sectors: ['science'] }),
  at('spread', 'several-sites'),
  at('unknown', 'unknown', { sectors: ['science', 'education'] }),
];
const aPassage = (id: string, section: string, text: string, kind: Passage['kind'] = 'paragraph'): Passage => ({
  id: passageId(id),
  section: section as SectionId,
  kind,
  text,
});
const cover = (passages: readonly Passage[], ...mentions: string[]) =>
  coverSentences({
    passages: new Map(passages.map((passage) => [passage.id, passage])),
    links: indexLinks(mentions.map(aMention)),
    places: new Map(PLACES.map((place) => [place.id, place])),
  });
const total = (counts: CoverCounts): number => COVERS.reduce((sum, name) => sum + counts[name], 0);

test('a sentence has the best class of the places that it names', () => {
  const passage = aPassage('p1', 's1', '一二三。四五六。七八九。十。');
  const sentences = cover(
    [passage],
    'unknown@p1:0-1',
    'spread@p1:1-2',
    'inside@p1:5-6',
    'drawn@p1:6-7',
    'unknown@p1:8-9',
  );
  expect(sentences.map((sentence) => sentence.cover)).toEqual(['spread', 'drawn', 'unknown', 'none']);
});

test('a name counts where it begins: first and last character of a sentence are its own', () => {
  const passage = aPassage('p1', 's1', '一二。三四。');
  expect(cover([passage], 'drawn@p1:3-4').map((sentence) => sentence.cover)).toEqual(['none', 'drawn']);
  expect(cover([passage], 'drawn@p1:2-3').map((sentence) => sentence.cover)).toEqual(['drawn', 'none']);
});

test('titles, the date line and headings are no sentences', () => {
  const kinds = ['title', 'meta', 'heading', 'paragraph', 'gloss'] as const;
  const sentences = cover(kinds.map((kind) => aPassage(kind, 's1', '甲。', kind)));
  expect(sentences.map((sentence) => sentence.passage)).toEqual(['paragraph', 'gloss']);
});

const TWO = [
  aPassage('p1', 's1', '一。二。'),
  aPassage('h', 's2', '标题', 'heading'),
  aPassage('p2', 's2', '三。四；五。'),
];
const MENTIONS = ['drawn@p1:0-1', 'inside@p2:0-1', 'unknown@p2:0-1', 'unknown@p2:2-3'];

test('the classes add up: to all sentences, and over the sections', () => {
  const sentences = cover(TWO, ...MENTIONS);
  expect(total(countCovers(sentences))).toBe(5);
  const sections = ['s0', 's1', 's2'].map((id) => ({ id }) as Section);
  const rows = coverSections(sentences, sections);
  expect(rows.map((row) => [row.of.id, total(row.counts)])).toEqual([
    ['s1', 2],
    ['s2', 3],
  ]);
  for (const name of COVERS)
    expect(rows.reduce((sum, { counts }) => sum + counts[name], 0)).toBe(countCovers(sentences)[name]);
});

test('a sector counts the sentences that name a place of it, by the best place of its own', () => {
  const rows = coverSectors(cover(TWO, ...MENTIONS));
  expect(Object.fromEntries(rows.map((row) => [row.of, row.counts]))).toEqual({
    science: { drawn: 0, inside: 1, spread: 0, unknown: 1, none: 0 },
    ecology: { drawn: 1, inside: 0, spread: 0, unknown: 0, none: 0 },
    education: { drawn: 0, inside: 0, spread: 0, unknown: 2, none: 0 },
  });
});

test('a height of the text leads to the sentence there, past headings to the next', () => {
  const sentences = cover(TWO);
  const order = new Map(TWO.map((passage) => [passage.id, passage]));
  const spot = (id: string, part: number) => sentenceAt(sentences, order, { passage: passageId(id), part });
  expect([spot('p1', 0), spot('p1', 0.6), spot('p1', 1), spot('h', 0), spot('p2', 0.5), spot('p2', 1)]).toEqual([
    0, 1, 2, 2, 3, 4,
  ]);
});
