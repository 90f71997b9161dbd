import { strToU8 } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { OwnDataset } from '../../../../src/contract/own-data.ts';
import { decodeOwnFiles } from '../../../../src/files/read/decode.ts';
import { ownFaultWords, rowFaultWords } from '../../../../src/ui/workbench/own/own-words.ts';
import {
  collectionOf,
  column,
  expectAt,
  POINTS,
  refused,
  SHAPES,
  shapefileOf,
  taken,
  toBytes,
  zip,
} from './builders.ts';

const [first, ...rest] = POINTS;
const wpt = (name: string, lng = 123.4): Uint8Array =>
  toBytes(`<gpx>\n<wpt lat="41.7" lon="${lng}"><name>${name}</name></wpt></gpx>`);
const kml = (name: string): Uint8Array =>
  toBytes(`<kml><Placemark><name>${name}</name><Point><coordinates>123.5,41.8</coordinates></Point></Placemark></kml>`);
const csv = (name: string): Uint8Array => toBytes(`名称,经度,纬度\n${name},123.43,41.7\n`);
const words = ({ faults }: OwnDataset): string => faults.map(rowFaultWords).join('\n');

/** Files that are dropped together. */
async function dropped(files: Record<string, Uint8Array>): Promise<OwnDataset> {
  const given = Object.entries(files).map(([path, bytes]) => ({ path, bytes }));
  const result = await decodeOwnFiles(given, 'all', { datum: 'WGS-84' });
  if (!result.ok) expect.fail(JSON.stringify(result.error));
  return result.value;
}

describe('files that are given together', () => {
  const days = { '出/一.gpx': wpt('甲'), '出/二.gpx': wpt('乙'), '出/三.gpx': wpt('丙') };

  it.each([
    ['of a zip', () => taken(zip(days))],
    ['of a drop', () => dropped(days)],
    ['of a zip in a zip', () => taken(zip({ 'x.zip': zip(days) }))],
  ])('are all read, %s, and a column says of which each row is', async (_, read) => {
    const data = await read();
    expect(data).toMatchObject({ format: 'gpx', count: 3, faults: [] });
    expect(column(data, 'layer')).toEqual(['一', '二', '三']);
    expect(column(data, 'name')).toEqual(['甲', '乙', '丙']);
  });

  it('are read whatever formats they have, with the columns of each', async () => {
    const data = await taken(
      zip({
        'a.gpx': wpt('a'),
        'b.csv': csv('b'),
        'c.kmz': zip({ 'doc.kml': kml('c'), 'files/i.png': strToU8('x') }),
        'd.geojson': toBytes(collectionOf(SHAPES)),
        ...shapefileOf(rest),
      }),
    );
    expect(data).toMatchObject({ format: 'several', count: 5, faults: [] });
    expect(column(data, 'layer')).toEqual(['a', 'b', 'c', 'own', 'own']);
    expect(column(data, '名称')).toEqual(['', 'b', '', '', '']);
    expect(column(data, 'name')).toEqual(['a', '', 'c', ...rest.map((one) => one.properties?.name)]);
    expect(column(data, '经度').slice(0, 3)).toEqual([Number.NaN, 123.43, Number.NaN]);
    expect(data.shapes.map(({ properties }) => properties)).toEqual([{ layer: 'd', name: '线', seats: 1 }]);
  });

  it('are named when they cannot be read, each with the reason, and harm no other', async () => {
    const data = await taken(
      zip({
        '好.csv': csv('甲'),
        '说明.txt': toBytes('本压缩包是巡查结果'),
        '坏.gpx': toBytes('<gpx>\n<wpt></gpx>'),
        '空.csv': new Uint8Array(),
        '表.xlsx': zip({ '[Content_Types].xml': strToU8('<x/>') }),
        '图.png': strToU8('x'),
        '库.gdb/a00000001.gdbtable': strToU8('x'),
        '图.dwg': strToU8('x'),
        '孤.dbf': strToU8('x'),
        '__MACOSX/._好.csv': strToU8('x'),
      }),
    );
    expect(column(data, '名称')).toEqual(['甲']);
    for (const [file, why] of [
      ['说明.txt', '找不到经纬度'],
      ['坏.gpx', '第 2 行中断：此处是“</gpx>”，应为“</wpt>”'],
      ['空.csv', '文件是空的'],
      ['表.xlsx', '电子表格'],
      ['图.png', '图片'],
      ['库.gdb/a00000001.gdbtable', '别的软件'],
      ['图.dwg', '别的软件'],
      ['孤.dbf', '缺少同名的 .shp'],
    ]) {
      expect(words(data)).toMatch(new RegExp(`“${file}”未读入：.*${why}`));
    }
    expect(data.faultCount).toBe(8);
  });

  it('are each told by name where none can be read', async () => {
    const fault = await refused(zip({ 'a.csv': toBytes('x'), 'b.gpx': toBytes('<gpx></gpx>') }));
    expect(ownFaultWords(fault)).toMatch(/“a\.csv”未读入：.*“b\.gpx”未读入：读作 GPX，里面没有一条带位置的记录/);
  });

  it('go by their folders where their names are the same, and by names that the archive has in GBK', async () => {
    const same = await taken(zip({ 'a/点.gpx': wpt('a'), 'b/点.gpx': wpt('b') }));
    expect(column(same, 'layer')).toEqual(['a/点.gpx', 'b/点.gpx']);
    const bytes = zip({ AAAA: wpt('a'), BBBB: wpt('b') });
    const renamed = Buffer.from(bytes)
      .toString('latin1')
      .replaceAll('AAAA', iconv.encode('学校', 'gbk').toString('latin1'))
      .replaceAll('BBBB', iconv.encode('医院', 'gbk').toString('latin1'));
    expect(column(await taken(new Uint8Array(Buffer.from(renamed, 'latin1'))), 'layer')).toEqual(['学校', '医院']);
  });

  it('say that a file has a password, and which', async () => {
    const locked = zip({ 'a.csv': csv('a') });
    const at = Buffer.from(locked).indexOf('PK\u0001\u0002');
    locked[at + 8] = (locked[at + 8] ?? 0) | 1;
    expect(await refused(locked)).toEqual({ kind: 'locked' });
    expect(words(await taken(zip({ 'x.zip': locked, 'b.csv': csv('b') })))).toContain(
      '“x.zip/a.csv”未读入：文件有密码',
    );
  });

  it('offer to change latitude and longitude where all of them have changed places, and name the one that has', async () => {
    const turned = (name: string) => toBytes(`名称,经度,纬度\n${name},41.7,73.43\n`);
    const swapped = (name: string) => toBytes(`名称,经度,纬度\n${name},41.7,123.43\n`);
    expect(await refused(zip({ 'a.csv': swapped('a') }))).toMatchObject({ faults: [{ kind: 'swapped' }, {}] });
    const data = await taken(zip({ 'a.csv': csv('a'), 'b.csv': swapped('b'), 'c.csv': turned('c') }));
    expect(data.count).toBe(2);
    expect(words(data)).toMatch(/“b\.csv”未读入：.*全部 1 个点都在底图之外，经度与纬度对调后才在其中/);
  });
});

describe('shapefiles', () => {
  const layer = (name: string, features: typeof POINTS, ...args: string[]) =>
    Object.fromEntries(
      Object.entries(shapefileOf(features, ...args)).map(([path, bytes]) => [path.replace('own', name), bytes]),
    );

  it.each([false, true])(
    'are read from their parts, dropped together in any order (reversed: %s)',
    async (reversed) => {
      const parts = Object.entries(shapefileOf(POINTS, '-t_srs', 'EPSG:4549'));
      const data = await dropped(Object.fromEntries(reversed ? parts.toReversed() : parts));
      expect(data).toMatchObject({ format: 'shapefile', count: 3, faults: [] });
      expectAt(data);
    },
  );

  it('are read layer by layer; one of a system that is not converted is named, the others are read', async () => {
    const data = await taken(
      zip({
        ...layer('学校', first ? [first] : []),
        ...layer('旧图', POINTS, '-a_srs', 'EPSG:2436'),
        ...layer('医院', rest, '-t_srs', 'EPSG:4549'),
      }),
    );
    expectAt(data);
    expect(column(data, 'layer')).toEqual(['学校', '医院', '医院']);
    expect(words(data)).toMatch(/^图层“旧图\.shp”的坐标参考系“.*Beijing.*”不能准确换算，未读入[^\n]*$/);
  });

  it('say of which file a fault is, and that a table is missing', async () => {
    const { 'b.dbf': _, ...bare } = layer('b', rest);
    const whole = layer('a', POINTS);
    const cut = { ...whole, 'a.shp': (whole['a.shp'] ?? new Uint8Array()).slice(0, -10) };
    const data = await taken(zip({ ...cut, ...bare }));
    expect(data.count).toBe(4);
    expect(words(data)).toContain('“a.shp”第 3 个要素：文件在末尾中断');
    expect(words(data)).toContain('“b.shp”：缺少同名的 .dbf，只读了几何');
  });
});
