import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainText } from '../../../../src/files/write/plain-text.ts';
import { aFeature, aTaking } from './builders.ts';
import { readLayer, save } from './gdal.ts';

/** What somebody may have put into a cell, and what comes out: the same but for what would do harm. */
const HOSTILE: readonly (readonly [given: string, kept: string])[] = [
  ['=HYPERLINK("http://example.org","点此")', '=HYPERLINK("http://example.org","点此")'],
  ['@SUM(A1)', '@SUM(A1)'],
  ['+86 24', '+86 24'],
  ['-1+cmd|calc', '-1+cmd|calc'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['<![CDATA[甲]]>乙', '<![CDATA[甲]]>乙'],
  ['&amp;&#0;&lt;', '&amp;&#0;&lt;'],
  ["'); DROP TABLE places; --", "'); DROP TABLE places; --"],
  ['零\u0000字节', '零字节'],
  ['反\u202E转\u2067向', '反转向'],
  ['铃\u0007退\u0008删\u007F', '铃退删'],
  ['半\uD842个\uFFFE字', '半个字'],
  ['𠮷🏞️', '𠮷🏞️'],
  ['甲\r\n乙\r丙', '甲\n乙\n丙'],
  ['长'.repeat(20_000), '长'.repeat(20_000)],
];
const FORMULA = /^[=+\-@]/;

const taking = aTaking({
  features: HOSTILE.map(([given], i) =>
    aFeature(given, { type: 'Point', coordinates: [123.4, 41.6 + i / 100] }, { count: i, remark: given }),
  ),
  note: HOSTILE.map(([given], i) => ({ key: `line_${i}`, title: '行', value: given })),
});
const kept = HOSTILE.map(([, words]) => words);

describe('hostile words stay words', () => {
  test.each([
    ['geojson', 'places', 'name', 'remark'],
    ['kml', 'places', 'Name', 'remark'],
    ['gpkg', 'places', 'name', 'remark'],
    ['fgb', 'places', 'name', 'remark'],
    ['xlsx', '地点', '名称', '备注'],
  ] as const)('%s', async (format, layer, ...fields) => {
    const { path } = await save(format, taking);
    const features = readLayer(path, format, layer);
    for (const field of fields) expect(features.map(({ properties }) => properties?.[field])).toEqual(kept);
  });

  test('csv, with an apostrophe before what a spreadsheet would run', async () => {
    const { path } = await save('csv', taking);
    const [, ...rows] = parse(readFileSync(path), { bom: true }) as string[][];
    expect(rows.map(([name]) => name)).toEqual(kept.map((words) => (FORMULA.test(words) ? `'${words}` : words)));
  });

  test('in the note too', async () => {
    const { path } = await save('gpkg', taking);
    expect(readLayer(path, 'gpkg', 'note').map(({ properties }) => properties?.value)).toEqual(kept);
    const xlsx = await save('xlsx', taking);
    expect(readLayer(xlsx.path, 'xlsx', '说明').map(({ properties }) => Object.values(properties ?? {})[1])).toEqual(
      kept,
    );
  });

  test('in titles too: of columns, layer and sheets', async () => {
    const title = '=1+1<b>"&[]/\\:*?\u0000\u202E很长很长很长很长很长很长很长很长很长';
    const titled = { ...taking, title, columns: taking.columns.map((column) => ({ ...column, title })) };
    const { path } = await save('xlsx', titled);
    expect(readLayer(path, 'xlsx', `=1+1<b>"&       ${'很长'.repeat(8).slice(0, 15)}`)).toHaveLength(HOSTILE.length);
    for (const format of ['kml', 'gpkg', 'fgb', 'geojson'] as const) {
      const file = await save(format, titled);
      expect(readLayer(file.path, format, 'places')).toHaveLength(HOSTILE.length);
    }
  });
});

test('lpf.json: what would harm a reader is taken out of every text, however deep', async () => {
  const linked = () => HOSTILE.map(([given]) => ({ names: [{ toponym: given }] }));
  const { path } = await save('lpf.json', aTaking({ linked }));
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: { names: { toponym: string }[] }[] };
  expect(features.map(({ names }) => names[0]?.toponym)).toEqual(kept);
});

test('kml: a description, which programs show as HTML, shows its signs and runs nothing', async () => {
  const columns = [{ key: 'description', title: '说明', kind: 'text' }] as const;
  const { path } = await save('kml', {
    ...taking,
    columns,
    features: [aFeature('甲', null, { description: '<img src=x onerror=alert(1)> & 乙' })],
  });
  const [feature] = readLayer(path, 'kml', 'places');
  expect(feature?.properties?.description).toBe('&lt;img src=x onerror=alert(1)> &amp; 乙');
});

test('xlsx: no cell is a formula, the header stays in view', async () => {
  const { path } = await save('xlsx', taking);
  const sheet = readPart(readFileSync(path), 'xl/worksheets/sheet1.xml');
  expect(sheet.match(/<row /g)).toHaveLength(HOSTILE.length + 1);
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"/);
  expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
});

test('xlsx: a cell longer than Excel allows is cut, and that is said', async () => {
  const words = '长'.repeat(40_000);
  const { path, shortened } = await save('xlsx', {
    ...taking,
    features: [aFeature('甲', null, { count: 1, remark: words })],
  });
  expect(shortened).toBe(1);
  const [row] = readLayer(path, 'xlsx', '地点');
  expect(row?.properties?.备注).toBe(`${'长'.repeat(32_766)}…`);
});

test('no words of any kind keep a sign that XML forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (words) => {
      const plain = toPlainText(words);
      expect(plain).not.toMatch(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
      expect(toPlainText(plain)).toBe(plain);
    }),
  );
});

/** A file within a ZIP archive, found by its local header. */
function readPart(zip: Buffer, name: string): string {
  const at = zip.indexOf(name) - 30;
  expect(zip.readUInt32LE(at)).toBe(0x04034b50);
  return inflateRawSync(zip.subarray(at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28))).toString();
}
