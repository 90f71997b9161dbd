import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readDistricts } from '../../../../src/build/corpus/read-districts.ts';
import { tableCsv } from '../../../../src/build/corpus/table.ts';
import { aRow } from './rows.ts';

const FILES = ['a.txt', '市/b, 2031.txt', '市/c.txt', '县/c.txt'];
function read(csv: string | Uint8Array) {
  const { byFile, unmatched } = readDistricts(typeof csv === 'string' ? Buffer.from(csv) : csv, FILES);
  return { codes: Object.fromEntries([...byFile].map(([file, { adcode }]) => [file, adcode])), unmatched };
}

describe('the table of districts', () => {
  it.each([
    ['with a head', '\uFEFFdistrict,file\r\n上海市浦东新区,a.txt\r\n'],
    ['without', 'a.txt,310115\n\n'],
    ['as a spreadsheet saves it in China', iconv.encode('file,district\na.txt,浦东新区\n', 'gb18030')],
  ])('is read %s', (_, csv) => expect(read(csv)).toEqual({ codes: { 'a.txt': '310115' }, unmatched: [] }));

  it('names a report by its path or by its name, and tells of those that are not there', () =>
    expect(read('"b, 2031.txt",310115\n.\\市\\c.txt,310101\nz.txt,310101\n')).toEqual({
      codes: { '市/b, 2031.txt': '310115', '市/c.txt': '310101' },
      unmatched: ['z.txt'],
    }));

  it('may be the table of a corpus itself: what is not known stays to be guessed', () => {
    const rows = [
      aRow({ adcode: '310115', district: '浦东新区' }),
      aRow({ file: '县/c.txt', adcode: '000000', district: 'c' }),
    ];
    expect(read(tableCsv(rows))).toEqual({ codes: { 'a.txt': '310115' }, unmatched: [] });
  });

  it.each([
    ['a.txt,云雾区', '“a.txt”: 云雾区: no district of GB/T 2260 has this code or name'],
    ['a.txt,鼓楼区', '“a.txt”: 鼓楼区: more than one bears this name'],
    ['a.txt,310115\na.txt,310101', '“a.txt”: given twice'],
    ['c.txt,310115', '“c.txt”: there is more than one: 市/c.txt, 县/c.txt; give the path'],
    ['file,year\na.txt,2031', 'expected a column “adcode” or “district” beside “file”'],
    ['a.txt,"310115', 'row 1: '],
  ])('is refused with %j', (csv, reason) => expect(() => read(csv)).toThrow(reason));
});
