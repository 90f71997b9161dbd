import { describe, expect, it } from 'vitest';
import { readFrom } from '../../../../src/build/files.ts';
import { readReport } from '../../../../src/build/report/read-report.ts';
import { ATLAS } from '../../../atlas.ts';

const { report } = readReport(readFrom(ATLAS));

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
