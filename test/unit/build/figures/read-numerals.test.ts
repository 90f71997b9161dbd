import { describe, expect, it } from 'vitest';
import { numberIn, readNumerals } from '../../../../src/build/figures/read-numerals.ts';
import { aReport } from '../../builders.ts';

const read = (text: string) =>
  aReport(text)
    .passages.flatMap(readNumerals)
    .map(({ reading }) => reading);

describe('reading quantities', () => {
  it.each([
    ['财政收入100亿元、', '100亿元', 100, '亿元', null],
    ['增长8.4%，', '8.4%', 8.4, '%', null],
    ['交易额突破110亿元，', '突破110亿元', 110, '亿元', '突破'],
    ['机构20家以上，', '20家以上', 20, '家', '以上'],
    ['泊位5000余个，', '5000余个', 5000, '个', '余'],
    ['不低于33万亩、', '不低于33万亩', 33, '万亩', '不低于'],
    ['进入全国前25名。', '前25名', 25, '名', null],
    ['均列全市第一。', '第一', 1, null, null],
    ['占全市三分之一。', '三分之一', 0.3333, null, null],
    ['五大幸福教育场景', '五大', 5, '大', null],
  ])('reads “%s”', (text, exact, value, unit, qualifier) => {
    expect(read(text)).toEqual([{ at: text.indexOf(exact), exact, value, unit, qualifier }]);
  });

  it('finds every digit of a text, whatever it means', () => {
    const text = '2022年“4+1”系列3.0版，5G基站2256个';
    expect(
      aReport(text)
        .passages.flatMap(readNumerals)
        .map(({ digits }) => digits),
    ).toEqual(['2022', '4', '1', '3.0', '5', '2256']);
  });

  it('knows no value where a digit cannot be read', () => {
    expect(read('重大项目不少于□0个。')).toMatchObject([{ exact: '不少于□0个', value: null, unit: '个' }]);
  });
});

describe('the number in a quote', () => {
  it.each([
    ['每十万人0.5个', 0.5],
    ['十四', 14],
    ['三百二十', 320],
    ['十万', 100_000],
    ['千亿', 1e11],
    ['两', 2],
    ['零', 0],
    ['口袋公园', null],
  ])('“%s” is %s', (words, value) => expect(numberIn(words)).toBe(value));
});
