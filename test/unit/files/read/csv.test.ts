import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { toDatum } from '../../../../src/geo/datum.ts';
import { distanceBetween } from '../../../../src/geo/geodesic.ts';
import { ownFaultWords } from '../../../../src/ui/workbench/own/own-words.ts';
import { column, refused, taken } from './builders.ts';

const line = (number: number) => ({ unit: 'line', number });

describe('tables', () => {
  it('keeps the good rows and tells the bad ones by line', async () => {
    const data = await taken(
      [
        'name,lng,lat',
        'a,123.4,41.7',
        'b,,',
        'c,abc,41.7',
        '"d\nd",123.5,41.8',
        '',
        'e,500,41.7',
        'f,123.4,41.7,x',
        'g,123.6,41.9',
      ].join('\n'),
    );
    expect(column(data, 'name')).toEqual(['a', 'd\nd', 'g']);
    expect([...data.positions]).toEqual([123.4, 41.7, 123.5, 41.8, 123.6, 41.9]);
    expect(data.faults).toEqual([
      { kind: 'row-without-coordinates', where: line(3) },
      { kind: 'coordinate-unreadable', where: line(4), text: 'abc, 41.7' },
      { kind: 'outside-world', where: line(8), lng: 500, lat: 41.7 },
      { kind: 'row-too-long', where: line(9), cells: 4, expected: 3 },
    ]);
    expect(data.faultCount).toBe(4);
  });

  it('tells the first hundred of many faults, and how many there are', async () => {
    const data = await taken(`lng,lat\n123.4,41.7\n${'x,y\n'.repeat(5000)}`);
    expect(data).toMatchObject({ count: 1, faultCount: 5000 });
    expect(data.faults).toHaveLength(100);
  });

  it('loses one line to a quote that is left open, and no more', async () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `p${i},123.4,41.7`);
    rows[3] = '"p3,123.4,41.7';
    const data = await taken(`name,lng,lat\r\n${rows.join('\r\n')}`);
    expect(data.faults).toEqual([{ kind: 'quote-left-open', where: line(5) }]);
    expect(data.count).toBe(199_999);
    expect(column(data, 'name').at(-1)).toBe('p199999');
  });

  it.each([
    ['UTF-8', (text: string) => iconv.encode(text, 'utf8'), 'utf-8'],
    ['UTF-8 with a mark', (text: string) => iconv.encode(text, 'utf8', { addBOM: true }), 'utf-8'],
    ['UTF-16 little-endian with a mark', (text: string) => iconv.encode(text, 'utf16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 big-endian with a mark', (text: string) => iconv.encode(text, 'utf16be', { addBOM: true }), 'utf-16be'],
    ['GB18030', (text: string) => iconv.encode(text, 'gb18030'), 'gb18030'],
  ])('reads %s', async (_, encode, encoding) => {
    const data = await taken(new Uint8Array(encode('名称;经度;纬度\n临湖龙𠀀;123,4;41,7\n')));
    expect(column(data, '名称')).toEqual(['临湖龙𠀀']);
    expect([...data.positions]).toEqual([123.4, 41.7]);
    expect(data.encoding).toBe(encoding);
    expect(data.tables[0]).toMatchObject({ separator: ';', columns: { lng: '经度', lat: '纬度' } });
  });

  it.each([
    ['经度', '纬度'],
    ['Lon', 'Lat'],
    ['LONGITUDE', 'Latitude'],
    ['经度(WGS84)', '纬度(WGS84)'],
    ['x', 'y'],
    ['wgs84_lng', 'wgs84_lat'],
  ])('knows the columns %s and %s', async (lng, lat) => {
    const data = await taken(`${lat}\t名\t${lng}\n41.7\ta\t123.4`);
    expect(data.tables[0]?.columns).toEqual({ lng, lat });
    expect([...data.positions]).toEqual([123.4, 41.7]);
  });

  it('knows a column of pairs', async () => {
    const data = await taken('坐标,名\n"123.4,41.7",a\n"[123.5, 41.8]",b\nPOINT (123.6 41.9),c\n12,d');
    expect(data.tables[0]?.columns).toEqual({ pair: '坐标' });
    expect([...data.positions]).toEqual([123.4, 41.7, 123.5, 41.8, 123.6, 41.9]);
    expect(data.faults).toEqual([{ kind: 'coordinate-unreadable', where: line(5), text: '12' }]);
  });

  it.each(['WKT', 'the_geom', 'lng,lat'])('knows a column of pairs called %s', async (name) => {
    const data = await taken(
      `name,"${name}"\na,"POINT Z (123.4 41.7 5)"\nb,"SRID=4326;POINT(123.5 41.8)"\nc,"LINESTRING (1 2, 3 4)"`,
    );
    expect([...data.positions]).toEqual([123.4, 41.7, 123.5, 41.8]);
    expect(data.faults).toEqual([{ kind: 'coordinate-unreadable', where: line(4), text: 'LINESTRING (1 2, 3 4)' }]);
  });

  it('says which columns there are when it knows none, and takes those it is told', async () => {
    const file = 'name,a,b\nn,123.4,41.7';
    expect(await refused(file)).toMatchObject({
      kind: 'no-coordinate-columns',
      sample: {
        header: ['name', 'a', 'b'],
        headerLine: 1,
        rows: [{ line: 1 }, { line: 2, cells: ['n', '123.4', '41.7'] }],
      },
      likely: { lng: 'a', lat: 'b' },
    });
    const data = await taken(file, { datum: 'WGS-84', columns: { lng: 1, lat: 2 } });
    expect([...data.positions]).toEqual([123.4, 41.7]);
    expect((await taken('n,123.4,41.7', { datum: 'WGS-84', columns: { lng: 1, lat: 2 } })).count).toBe(1);
  });

  it('reads degrees as they are written', async () => {
    const data = await taken("lng,lat\n123°30′0″,41°30'\n东经123.5°,北纬41.5°\n123.5E,41.5N\n１２３．５,41.5");
    expect([...data.positions]).toEqual([123.5, 41.5, 123.5, 41.5, 123.5, 41.5, 123.5, 41.5]);
  });

  it('keeps numbers as numbers, and codes and what turns out to be text as they are written', async () => {
    const data = await taken('lng,lat,n,code,late\n123.4,41.7,1.50,007,1.50\n123.4,41.7,,010,x');
    expect(column(data, 'n')).toEqual([1.5, Number.NaN]);
    expect(column(data, 'code')).toEqual(['007', '010']);
    expect(column(data, 'late')).toEqual(['1.50', 'x']);
  });

  it('proposes to swap when that brings all points to the district, and does', async () => {
    const file = 'lng,lat\n41.7,123.4\n41.8,123.5';
    const fault = await refused(file);
    expect(fault).toMatchObject({ kind: 'nothing-usable', faults: [{ kind: 'swapped', count: 2 }, {}, {}] });
    expect(ownFaultWords(fault)).toMatch(/第 1 行是表头。全部 2 个点都在底图之外，经度与纬度对调后才在其中。$/);
    const data = await taken(file, { datum: 'WGS-84', swap: true });
    expect([...data.positions]).toEqual([123.4, 41.7, 123.5, 41.8]);
    expect(data.faults).toEqual([]);
    expect((await taken('lng,lat\n10,20\n11,21')).faults).toEqual([]);
  });

  it('counts the points off the map', async () => {
    expect(await taken('lng,lat\n123.4,41.7\n116.4,39.9')).toMatchObject({ count: 2, outside: 1 });
  });

  it.each(['GCJ-02', 'BD-09', 'CGCS2000'] as const)('brings %s to within two metres', async (datum) => {
    const truth = [123.456789, 41.723456] as const;
    const [lng, lat] = toDatum(truth, datum);
    const data = await taken(`lng,lat\n${lng},${lat}`, { datum });
    expect(data.datum).toBe(datum);
    expect(distanceBetween([...data.positions], truth)).toBeLessThan(2);
    // Read as if it were WGS-84 it lies elsewhere, but for CGCS2000.
    const plain = await taken(`lng,lat\n${lng},${lat}`);
    expect(distanceBetween([...plain.positions], truth) > 300).toBe(datum !== 'CGCS2000');
  });
});
