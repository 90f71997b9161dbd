import { describe, expect, it } from 'vitest';
import { draftReport } from '../../../../src/build/draft/draft.ts';
import { outlineReport } from '../../../../src/build/draft/structure/outline.ts';
import { REPORT } from './files.ts';

const LONG =
  '这一年，我们坚持稳字当头、稳中求进，统筹推进各项工作，实施重点项目，全区经济社会发展取得新的成绩，人民生活继续改善。';
const told = (lines: readonly string[], name = 'report'): string[] =>
  outlineReport(lines, name).headings.map(({ line, level, year }) => `${level} ${year ?? '–'} ${lines[line]}`);

describe('the structure of a report', () => {
  it('begins with title, day, session and speaker', () => {
    expect(outlineReport(REPORT, 'x')).toMatchObject({
      title: '青石市云溪区人民政府工作报告',
      author: '青石市云溪区人民政府',
      date: '2031-01-08',
      place: '青石市云溪区第三届人民代表大会第二次会议',
      speaker: '青石市云溪区人民政府区长 李明',
      years: { reviewed: [2030], planned: 2031 },
    });
  });

  it('is told by numbers, whichever are used', () => {
    expect(told(REPORT)).toEqual(['1 2030 一、2030年工作回顾', '1 2031 二、2031年重点工作安排']);
    const parts = ['第一部分 2030年工作回顾', '一、工业', LONG, '二、农业', LONG, '第二部分 2031年主要任务', LONG];
    expect(told(parts)).toEqual([
      '1 2030 第一部分 2030年工作回顾',
      '2 – 一、工业',
      '2 – 二、农业',
      '1 2031 第二部分 2031年主要任务',
    ]);
  });

  it('is told by headings without a number', () => {
    expect(told(['2030年工作回顾', LONG, '经济发展迈出新步伐', LONG, '2031年工作安排', LONG])).toEqual([
      '1 2030 2030年工作回顾',
      '1 – 经济发展迈出新步伐',
      '1 2031 2031年工作安排',
    ]);
  });

  it('holds sections whose paragraphs open with their own heading', () => {
    const lines = ['一、2030年工作回顾', `（一）平台建设再上台阶。${LONG}`, `（二）城乡面貌焕然一新。${LONG}`];
    const { report } = draftReport(lines.concat(LONG, LONG).join('\n'), 'report');
    expect(report.sections.map(({ level, title }) => `${level} ${title}`)).toEqual([
      '1 report',
      '1 一、2030年工作回顾',
      '2 （一）平台建设再上台阶',
      '2 （二）城乡面貌焕然一新',
    ]);
    expect(report.passages.map(({ text }) => text)).toEqual(lines.concat(LONG, LONG));
  });

  it('may look back on five years', () => {
    const lines = [
      '2031年12月13日在云溪县第十七届人民代表大会第一次会议上',
      '云溪县人民政府县长 李明',
      '各位代表：',
      LONG,
      '过去五年工作回顾',
      LONG,
    ];
    const { years, form } = outlineReport(lines, 'x');
    expect(years.reviewed).toEqual([2027, 2028, 2029, 2030, 2031]);
    expect(form.years).toEqual([{ heading: '过去五年工作回顾', year: 2031 }]);
  });

  it('may be a list of works to come, whose year the name of the file tells', () => {
    const lines = [
      '县政府将重点抓好3件民生实事。分别是：',
      '(1)加快建设县医院。',
      '(2)开工新建西环路。',
      '(3)建成云溪小学。',
    ];
    expect(outlineReport(lines, 'yunxi-2031').years).toMatchObject({ reviewed: [2030], planned: 2031 });
  });

  it('says with line numbers what it did not find', () => {
    expect(outlineReport([LONG], 'x').doubts.map(({ line, zh }) => `${line} ${zh}`)).toEqual([
      '1 未见报告日期，请在 report.json 填写',
      '1 未见报告人',
      '1 未见报告机关',
      '1 未见年份，请在 atlas.json 填写',
    ]);
  });

  it.each([
    ['too short', '今天天气很好。', /no report in it: 6 Chinese characters were found/],
    ['not Chinese', `${'work done in the year. '.repeat(60)}${LONG.repeat(3)}`, /most of the text is not Chinese/],
    ['of something else', '春天来了花儿开了鸟儿叫了'.repeat(20), /none of the words that every such report has/],
  ])('is no report where the text is %s', (_, text, message) => {
    expect(() => draftReport(text, 'x')).toThrow(message);
  });
});
