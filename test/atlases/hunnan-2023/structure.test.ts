import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readFrom } from '../../../src/build/files.ts';
import { readReport } from '../../../src/build/report/read-report.ts';
import { type ReportFacts, structureReport } from '../../../src/build/report/structure.ts';
import { ATLAS, REPORT } from '../../atlas.ts';

const { report } = readReport(readFrom(ATLAS), REPORT);

describe('the structure of the report', () => {
  it('has three chapters with seven, eight and no numbered sections, front matter and glossary', () => {
    const chapters = report.sections.filter((section) => section.level === 1);
    expect(chapters.map((section) => section.title.slice(0, 2))).toEqual(['（辽', '一、', '二、', '三、', '名词']);
    const count = (id: string) => report.sections.filter((section) => section.parent === id).length;
    expect(['2023-c1', '2023-c2', '2023-c3'].map(count)).toEqual([7, 8, 0]);
  });

  it('names date, place and speaker as the text does', () => {
    expect(report).toMatchObject({ date: '2022-12-14', speaker: '沈阳市浑南区人民政府区长 任立辉' });
    expect(report.passages.map((passage) => passage.text).join('\n')).toContain('2022年12月14日');
  });

  it('gives every line one passage with an id of its own', () => {
    const ids = report.passages.map((passage) => passage.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('2023-c2-s8-p4');
    expect(report.passages.filter((passage) => passage.kind === 'gloss')).toHaveLength(2);
  });

  it('lets the end of a chapter speak for the chapter, not for its last section', () => {
    const passage = report.passages.find(({ text }) => text.startsWith('同时，双拥共建'));
    expect(passage?.section).toBe('2023-c1');
  });

  it('knows of which year each chapter speaks, and passes it on to the chapter that names none', () => {
    const years = new Map(report.sections.map(({ id, year }) => [id as string, year]));
    expect(['front', 'c1', 'c1-s3', 'c2', 'c2-s8', 'c3', 'glossary'].map((key) => years.get(`2023-${key}`))).toEqual([
      null,
      2022,
      2022,
      2023,
      2023,
      2023,
      null,
    ]);
  });

  it('says where the one illegible figure stands', () => {
    const [gap, ...more] = report.illegible;
    expect(more).toEqual([]);
    const text = report.passages.find((passage) => passage.id === gap?.passage)?.text ?? '';
    expect([...text].slice(gap?.start, gap?.end).join('')).toBe('□');
  });
});

describe('a report of another form', () => {
  const ABOUT = { id: '2031', name: { zh: '报告', en: 'Report' }, reviewed: [2030], planned: 2031 };
  const text =
    '某区报告\n某人讲话\n第一部分 去年\n1. 建成一处公园。\n建了公园。\n总之，都好。\n注释:\n公园：一种绿地。';
  const facts = (form: object) =>
    ({
      title: '某区报告',
      author: '某人',
      date: '2031-01-05',
      place: '',
      speaker: '',
      sha256: createHash('sha256').update(text).digest('hex'),
      illegible: [],
      form: {
        chapter: '^第.+部分',
        section: '^\\d+\\. ',
        glossary: '^注释:$',
        backToChapter: '^总之',
        titleLines: 1,
        metaLines: 1,
        ...form,
      },
    }) as ReportFacts;

  it('is taken apart as it says of itself', () => {
    const { sections, passages } = structureReport(text, facts({}), ABOUT);
    expect(sections.map(({ id, title }) => `${id} ${title}`)).toEqual([
      '2031-front 某区报告',
      '2031-c1 第一部分 去年',
      '2031-c1-s1 1. 建成一处公园。',
      '2031-glossary 注释',
    ]);
    expect(passages.map(({ section, kind }) => `${section} ${kind}`)).toEqual([
      '2031-front title',
      '2031-front meta',
      '2031-c1 heading',
      '2031-c1-s1 heading',
      '2031-c1-s1 paragraph',
      '2031-c1 paragraph',
      '2031-glossary heading',
      '2031-glossary gloss',
    ]);
  });

  it('is refused where a pattern is none, or nothing is said of its form', () => {
    expect(() => structureReport(text, facts({ chapter: '(' }), ABOUT)).toThrow('report.json: form.chapter: expected');
    const { form: _, ...rest } = facts({});
    expect(() => structureReport(text, rest as ReportFacts, ABOUT)).toThrow('report.json: form: expected');
  });
});
