import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { labelOf, readText } from '../../../../src/files/read/read-text.ts';
import { column, taken, toBytes } from './builders.ts';

const encode = (text: string, encoding: string): Uint8Array => new Uint8Array(iconv.encode(text, encoding));
const join = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? toBytes(part) : part))));

describe('the encoding of a text', () => {
  it.each([
    ['学校', '医院', '小学', '校园'],
    ['路', '园', '路', '园'],
    ['1,小学', '2,校园', '3,茅山'],
  ])('is GBK where its words are right as UTF-8 by chance: %s', (...words) => {
    const text = `id,lng,lat,type\n${words.map((word) => `1,123.4,41.7,${word}`).join('\n')}`;
    expect(readText(encode(text, 'gbk'))).toEqual({ text, encoding: 'gb18030', damaged: 0 });
  });

  it.each([
    'name,lng\nCafé Déjà,1\nMüller,2\nÎle,3',
    'name,lng\nПривет,1\nМосква,2',
    'name,lng\nΑθήνα,1\nΠάτρα,2',
    'name,lng\nשלום,1',
    'lng,lat\n123°26′,41°42′',
    'lng,lat,area\n123.4°,41.7°,20 m²\n1·2,±3,½',
    '名称,经度\n学校,1',
    'a,b\n1,2',
    '😀,1',
  ])('is UTF-8 of any language: %s', (text) => {
    expect(readText(toBytes(text))).toEqual({ text, encoding: 'utf-8', damaged: 0 });
  });

  it.each([
    ['cut within its last character', join('名称,备注\n甲卫生站,', toBytes('需预约').subarray(0, -1)), 1],
    ['with a cell of GBK', join('名称,备注\n甲卫生站,', encode('周末开放', 'gbk'), '\n乙卫生站,需预约\n'), 7],
    ['with stray bytes', join('name,n\n临湖,1\n', Uint8Array.of(0xff), 'b,2\n', Uint8Array.of(0x80), '云江,3'), 2],
    ['with a mark and a cell of GBK', join('\ufeff名称\n甲,', encode('开放', 'gbk')), 4],
    ['of few words, one of them cut', join('n,lng\n', toBytes('甲站').subarray(0, -1), ',1\n'), 1],
  ])('is UTF-8 though %s', (_, bytes, most) => {
    const { text, encoding, damaged } = readText(bytes);
    expect(encoding).toBe('utf-8');
    expect(damaged).toBeGreaterThan(0);
    expect(damaged).toBeLessThanOrEqual(most);
    expect(text).not.toMatch(/^\ufeff/);
  });

  it.each([
    ['gb18030', '名称,经度,纬度,备注\n甲卫生站,123.4,41.7,"周末开放，需预约"'],
    ['gb18030', '站,1\n䶮,2\n龙𠀀,3'],
    ['big5', '名稱,經度,緯度\n臺北車站,121.5,25.0\n國立故宮博物院,121.5,25.1'],
    ['windows-1252', "name,lng\nCafé,123°26'\nMüller,2"],
  ])('is %s: %s', (encoding, text) => {
    expect(readText(encode(text, encoding))).toEqual({ text, encoding, damaged: 0 });
  });

  it('is GBK though its end is cut, or a byte is broken', () => {
    const whole = encode('名称,经度\n甲卫生站,123.4\n乙卫生站,123.5\n丙卫生站', 'gbk');
    expect(readText(whole.subarray(0, -1))).toMatchObject({ encoding: 'gb18030', damaged: 1 });
    expect(readText(join(whole, '\nx', Uint8Array.of(0xff), ',1')).text).toContain('甲卫生站');
  });

  it.each(['utf-16le', 'utf-16be'])('is %s without a mark, with words whose second half is zero', (encoding) => {
    const text = '名称\t经度\t纬度\n一号线一站\t123.4312\t41.7125\n';
    expect(readText(encode(text, encoding))).toEqual({ text, encoding, damaged: 0 });
    expect(readText(encode(text, encoding).subarray(0, -1))).toMatchObject({ encoding, damaged: 1 });
  });

  it('is what the person says, and what the file says unless that does harm', () => {
    const gbk = encode('医院,中心', 'gbk');
    expect(readText(gbk, { chosen: 'utf-8' }).damaged).toBeGreaterThan(0);
    expect(readText(toBytes('医院'), { chosen: 'gb18030' }).text).not.toBe('医院');
    expect(readText(encode('Łódź', 'windows-1250'), { declared: 'ANSI 1250' })).toMatchObject({
      text: 'Łódź',
      encoding: 'windows-1250',
    });
    expect(readText(gbk, { declared: 'UTF-8' }).text).toBe('医院,中心');
    expect(readText(join('医院', toBytes('学').subarray(0, 2)), { declared: 'UTF-8' })).toMatchObject({
      encoding: 'utf-8',
      damaged: 1,
    });
    expect(readText(gbk, { declared: 'nonsense' }).text).toBe('医院,中心');
  });

  it.each([
    ['CP936', 'gb18030'],
    ['936', 'gb18030'],
    ['GBK', 'gb18030'],
    ['UTF8', 'utf-8'],
    ['65001', 'utf-8'],
    ['ANSI 1252', 'windows-1252'],
    ['Big5', 'big5'],
    ['what', undefined],
  ])('goes by many names: %s', (said, label) => {
    expect(labelOf(said)).toBe(label);
  });
});

describe('a table of damaged text', () => {
  it('keeps all rows, and the person can choose another encoding', async () => {
    const file = join('名称,经度,纬度,备注\n甲,123.4,41.7,', encode('周末', 'gbk'), '\n乙,123.5,41.7,好\n');
    const data = await taken(file);
    expect(column(data, '名称')).toEqual(['甲', '乙']);
    expect(data.encoding).toBe('utf-8');
    const gbk = await taken(encode('名称,lng,lat\n学,123.4,41.7', 'gbk'), { datum: 'WGS-84', encoding: 'big5' });
    expect(gbk.encoding).toBe('big5');
    expect(gbk.count).toBe(1);
  });

  it('reads a table with some bytes of zero', async () => {
    const data = await taken(`name,lng,lat\na\0,123.4,41.7\n${'b,123.4,41.7\n'.repeat(20)}`);
    expect(column(data, 'name')[0]).toBe('a');
  });
});
