import { describe, expect, it } from 'vitest';
import type { OwnDataset, OwnOptions } from '../../../../src/contract/own-data.ts';
import { ownFaultWords, rowFaultWords } from '../../../../src/ui/workbench/own/own-words.ts';
import { column, refused, taken, toBytes, zip } from './builders.ts';

const WGS: OwnOptions = { datum: 'WGS-84' };
const good = toBytes('名称,经度,纬度\n甲,123.4312,41.7125\n');
const nameless = toBytes('一览表,,\n名称,甲,乙\n乙,123.4478,41.7051\n');
const amap = (name: string) => toBytes(`名称,高德经度,高德纬度\n${name},123.43732,41.71492\n`);
const notes = toBytes('本压缩包是巡查结果\n共两个表');
/** Degrees of a row, to some metres. */
const at = ({ positions }: OwnDataset, row: number) =>
  [...positions.slice(2 * row, 2 * row + 2)].map((degrees) => Number(degrees.toFixed(4)));
const left = ({ faults }: OwnDataset) => faults.map(rowFaultWords).join('\n');

describe('a table among several files', () => {
  it('is left out where its columns are not known, and read when they are pointed out, the others as before', async () => {
    const file = zip({ 'a.csv': good, '夹/b.csv': nameless, 'c.txt': notes });
    const data = await taken(file);
    expect(column(data, '名称')).toEqual(['甲']);
    expect(data.faults).toMatchObject([
      { file: '夹/b.csv', why: { kind: 'no-coordinate-columns', sample: { headerLine: 2 }, likely: { lng: '甲' } } },
      { file: 'c.txt' },
    ]);
    expect(left(data)).toContain('“夹/b.csv”未读入：找不到经纬度所在的列');
    const pointed = await taken(file, {
      ...WGS,
      tables: { '夹/b.csv': { headerLine: 2, columns: { lng: 1, lat: 2 } } },
    });
    expect(column(pointed, '名称')).toEqual(['甲', '乙']);
    expect(pointed.tables).toMatchObject([
      { file: 'a.csv', by: 'name' },
      { file: '夹/b.csv', by: 'person', asideCount: 1 },
    ]);
  });

  it('is asked about where none can be read, and prose is not', async () => {
    const fault = await refused(zip({ 'c.txt': notes, 'b.csv': nameless }));
    expect(fault).toMatchObject({ kind: 'no-coordinate-columns', file: 'b.csv', likely: { lng: '甲', lat: '乙' } });
    expect(ownFaultWords(fault)).toMatch(/^“b\.csv”：读作表格/);
    expect(await refused(zip({ 'c.txt': notes, 'd.txt': notes }))).toMatchObject({ kind: 'nothing-usable' });
  });

  it('asks for its datum before anything is read, and the answer holds for all that name the same', async () => {
    const file = zip({ 'a.csv': good, 'b.csv': amap('乙'), 'c.csv': amap('丙') });
    const fault = await refused(file);
    expect(fault).toMatchObject({ kind: 'datum-contradicted', file: 'b.csv', chosen: 'WGS-84' });
    expect(ownFaultWords(fault)).toMatch(/^“b\.csv”：列名写的是 高德经度/);
    const data = await taken(file, { ...WGS, namedAs: { 'GCJ-02': 'GCJ-02' } });
    for (const row of [0, 1, 2]) expect(at(data, row)).toEqual([123.4312, 41.7125]);
    expect(data).toMatchObject({ datum: 'WGS-84', notes: [{ kind: 'datum', datum: 'GCJ-02', count: 2 }] });
    const stayed = await taken(file, { ...WGS, namedAs: { 'GCJ-02': 'WGS-84' } });
    expect(at(stayed, 1)).toEqual([123.4373, 41.7149]);
    expect(stayed.notes).toEqual([]);
  });

  it('can have an encoding of its own', async () => {
    const file = zip({ 'a.csv': good, 'b.csv': good });
    const data = await taken(file, {
      ...WGS,
      tables: { 'b.csv': { encoding: 'windows-1252', columns: { lng: 1, lat: 2 } } },
    });
    expect(column(data, 'layer')).toEqual(['a', 'b']);
    expect(data.tables.map(({ encoding }) => encoding)).toEqual(['utf-8', 'windows-1252']);
  });
});
