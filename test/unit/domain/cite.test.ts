import { expect, test } from 'vitest';
import { citeAsReference, citeInWords, embedCode, linkTo, sentenceAround } from '../../../src/domain/cite.ts';
import { passageId, placeId } from './builders.ts';

const SITE = 'https://host.example/sub/';
const REPORT = { author: '某区人民政府', title: '某年政府工作报告', date: '2022-12-04' };
const LINK = `${SITE}?place=a`;

test('a link names what is chosen and nothing else', () => {
  expect(linkTo(SITE, { place: placeId('a') })).toBe(LINK);
  expect(linkTo(SITE, { passage: passageId('p1') })).toBe(`${SITE}?passage=p1`);
  expect(linkTo(SITE, { place: placeId('a'), passage: passageId('p1') })).toBe(`${SITE}?place=a&passage=p1`);
});

test('a citation in words has quote, report with its day, section, place with its position, and link', () => {
  const cited = { report: REPORT, quote: '建成甲公园。', trail: '一、回顾 · （一）生态', link: LINK };
  expect(citeInWords({ ...cited, place: { name: '甲公园', geo: 'geo:41.7,123.45;u=300' } }).split('\n')).toEqual([
    '「建成甲公园。」',
    '——《某年政府工作报告》（2022年12月4日），一、回顾 · （一）生态',
    '甲公园（geo:41.7,123.45;u=300）',
    LINK,
  ]);
  expect(citeInWords({ ...cited, place: { name: '甲公园', geo: null } })).toContain('\n甲公园\n');
  expect(citeInWords({ ...cited, place: null }).split('\n')).toHaveLength(3);
});

test('what stands before the first chapter is not said to be in a section of the report’s own name', () => {
  const words = citeInWords({ report: REPORT, quote: '各位代表：', trail: REPORT.title, place: null, link: LINK });
  expect(words.split(REPORT.title)).toHaveLength(2);
});

test('a reference follows GB/T 7714-2015: author, title with its kind, date, day of access, address', () => {
  expect(citeAsReference(REPORT, LINK, new Date(2026, 0, 5, 23, 59))).toBe(
    `某区人民政府. 某年政府工作报告[R/OL]. (2022-12-04)[2026-01-05]. ${LINK}.`,
  );
});

test('what the text does not state is left out: an author, a day', () => {
  const report = { ...REPORT, author: '', date: '2018' };
  expect(citeAsReference(report, LINK, new Date(2026, 0, 5))).toBe(
    `某年政府工作报告[R/OL]. (2018)[2026-01-05]. ${LINK}.`,
  );
  expect(citeInWords({ report, quote: '建成。', trail: '一、回顾', place: null, link: LINK })).toContain(
    '（2018年），',
  );
});

test('the code to embed runs no script, and no title breaks out of its attribute', () => {
  const code = embedCode(`${LINK}&embed=1`, '"><script>alert(1)</script>');
  expect(code).not.toContain('<script');
  expect(code.match(/"/g)).toHaveLength(10);
  expect(code).toContain('loading="lazy"');
  expect(code).toContain(`src="${SITE}?place=a&#38;embed=1"`);
});

test('the sentence around a span is the whole one, counted in code points', () => {
  const passage = '𠀀𠀀路通车。建成甲公园；扩建乙馆';
  expect(sentenceAround(passage, { start: 5 })).toBe('𠀀𠀀路通车。');
  expect(sentenceAround(passage, { start: 6 })).toBe('建成甲公园；');
  expect(sentenceAround(passage, { start: 13 })).toBe('扩建乙馆');
});
