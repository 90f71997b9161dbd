import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { column, POINTS, shapefileOf, taken, zip } from './builders.ts';

/** A table of texts of one width, as bytes, with the byte that stands for its code page. */
function aTable(cells: readonly Uint8Array[], page = 0, { type = 'C', width = 12 } = {}): Uint8Array {
  const bytes = new Uint8Array(32 + 32 + 1 + cells.length * (width + 1)).fill(0x20, 65);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, cells.length, true);
  view.setUint16(8, 65, true);
  view.setUint16(10, width + 1, true);
  bytes[29] = page;
  bytes.set([0x6e, 0x61, 0x6d, 0x65], 32);
  bytes[43] = type.charCodeAt(0);
  bytes[48] = width;
  bytes[64] = 0x0d;
  for (const [i, cell] of cells.entries()) bytes.set(cell.subarray(0, width), 65 + i * (width + 1) + 1);
  return bytes;
}

const files = shapefileOf(POINTS);
const withTable = (table: Uint8Array, cpg?: string) => {
  const { 'own.cpg': _, ...bare } = files;
  return zip({ ...bare, 'own.dbf': table, ...(cpg === undefined ? {} : { 'own.cpg': new TextEncoder().encode(cpg) }) });
};
const names = async (table: Uint8Array, cpg?: string) => column(await taken(withTable(table, cpg)), 'name');
const encode = (words: readonly string[], encoding: string) =>
  words.map((word) => new Uint8Array(iconv.encode(word, encoding)));

describe('the encoding of a table', () => {
  // Every byte of these words is right as UTF-8 too.
  const lucky = ['学校', '医院', '小学'];

  it.each([
    [0x4d, 'gbk', lucky],
    [0x7a, 'gbk', lucky],
    [0x4f, 'big5', ['學校', '醫院', '小學']],
    [0x13, 'shift_jis', ['小学校', '病院', 'カナ']],
    [0xc9, 'windows-1251', ['Школа', 'Больница', 'Дом']],
    [0x57, 'gbk', ['临湖学校', '云江医院', '小学']],
    [0, 'utf-8', ['临湖学校', '云江', '小学']],
    [0, 'gbk', ['临湖学校', '云江医院', '小学']],
  ] as const)('is told by its byte, or else by its words (%i, %s)', async (page, encoding, words) => {
    expect(await names(aTable(encode(words, encoding), page))).toEqual(words);
  });

  it.each(['936', 'CP936', 'GBK', 'gb2312', 'ANSI 936', 'OEM 936', 'LDID/77', '\ufeffGB18030\r\n'])(
    'is what the .cpg says (%j)',
    async (cpg) => {
      expect(await names(aTable(encode(lucky, 'gbk')), cpg)).toEqual(lucky);
    },
  );

  it('is what the words say where the .cpg cannot be right', async () => {
    const words = ['临湖学校', '云江医院', '北站'];
    expect(await names(aTable(encode(words, 'gbk')), 'UTF-8')).toEqual(words);
    expect(await names(aTable(encode(words, 'utf-8'), 0x4d))).toEqual(words);
  });

  it.each([undefined, 'UTF-8'])(
    'stays that of the others where texts are cut within a character (.cpg %j)',
    async (cpg) => {
      const words = ['甲社区养老服务中心', '乙医院', '丙社区养老服务'];
      expect(await names(aTable(encode(words, 'utf-8'), 0, { width: 13 }), cpg)).toEqual([
        '甲社区养\ufffd',
        '乙医院',
        '丙社区养\ufffd',
      ]);
    },
  );

  it('can be chosen by the person', async () => {
    const table = withTable(aTable(encode(['學校', '醫院', '小學'], 'big5')), 'UTF-8');
    const data = await taken(table, { datum: 'WGS-84', encoding: 'big5' });
    expect(column(data, 'name')).toEqual(['學校', '醫院', '小學']);
    expect(data.encoding).toBe('big5');
  });
});

describe('the values of a table', () => {
  const numbers = (...texts: string[]) =>
    aTable(
      encode(
        texts.map((text) => text.padStart(20)),
        'ascii',
      ),
      0,
      { type: 'N', width: 20 },
    );

  it('keep all digits of whole numbers', async () => {
    const ids = ['990112003001000121', '990112003001000122', '990112003001000123'];
    expect(await names(numbers(...ids))).toEqual(ids);
    expect(await names(numbers('9007199254740991', '-7', '12.50'))).toEqual([9007199254740991, -7, 12.5]);
  });

  it('are read with decimal commas, and are nothing where they did not fit', async () => {
    expect(await names(numbers('12,5', '********************', ''))).toEqual([12.5, Number.NaN, Number.NaN]);
  });

  it('are left out with the shape where the row was deleted, and that is told', async () => {
    const table = aTable(encode(['a', 'b', 'c'], 'ascii'));
    table[65 + 13] = 0x2a;
    const data = await taken(withTable(table));
    expect(column(data, 'name')).toEqual(['a', 'c']);
    expect(data.notes).toEqual([{ kind: 'deleted', count: 1 }]);
  });
});
