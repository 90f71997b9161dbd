import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../src/domain/table.ts';
import { safeWords, toCsv, toHtmlTable, toTsv } from '../../../../src/files/write/to-csv.ts';
import { runs } from '../../seed.ts';

const read = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n' });

const HOSTILE = [
  '=1+1',
  '+86 24',
  '-1+cmd|calc',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  '=HYPERLINK("http://example.org","点此")',
];

describe('a CSV file', () => {
  test('is read back as it was by another program, whatever the cells hold', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...HOSTILE, '', '"', ',', '\n', '\r\n', '甲，"乙"\n丙', ' 前后 ', "'"),
    );
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      words,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
    );
    const lines = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(lines, (cells) => {
        expect(read(toCsv(cells))).toEqual(cells.map((line) => line.map(safeWords)));
      }),
      runs(500),
    );
  });

  test('begins with a byte order mark and ends every line with CR LF', () => {
    expect(
      toCsv([
        ['名称', '精度'],
        ['甲', 5],
      ]),
    ).toBe('\uFEFF名称,精度\r\n甲,5\r\n');
  });

  test('quotes what holds a comma, a quotation mark or a line end', () => {
    expect(toCsv([['a,b', 'c"d', 'e\nf']])).toBe('\uFEFF"a,b","c""d","e\nf"\r\n');
  });
});

describe('no cell runs as a formula', () => {
  test.each(HOSTILE)('%j', (words) => {
    const [[cell = ''] = []] = read(toCsv([[words, '']]));
    expect(cell).toBe(`'${words}`);
    expect(toTsv([[words]])).toMatch(/^'/);
    expect(toHtmlTable([['h'], [words]])).toContain(`<td>'`);
  });

  test('a negative number stays a number, a minus in the middle stays', () => {
    expect(toCsv([[-12.5, '甲-乙', '2022-12-14']])).toBe('\uFEFF-12.5,甲-乙,2022-12-14\r\n');
  });

  test('what is no number is nothing', () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY, null].map(safeWords)).toEqual(['', '', '']);
  });
});

describe('the clipboard', () => {
  test('tabs and line ends within a cell do not tear it apart', () => {
    expect(
      toTsv([
        ['a\tb', 'c\r\nd'],
        [1, null],
      ]),
    ).toBe('a b\tc d\n1\t');
  });

  test('the table for word processors shows signs of HTML as they are', () => {
    const html = toHtmlTable([['名称'], ['<img src=x onerror=alert(1)> & "甲"']]);
    expect(html).toContain('<th>名称</th>');
    expect(html).toContain('<td>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;甲&quot;</td>');
  });
});
