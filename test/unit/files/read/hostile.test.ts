import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeOwn } from '../../../../src/files/read/decode.ts';
import { LIMITS } from '../../../../src/files/read/limits.ts';
import {
  collectionOf,
  column,
  oneByGdal,
  POINTS,
  refused,
  SHAPES,
  shapefileOf,
  taken,
  toBytes,
  zip,
} from './builders.ts';

const MB = 1024 * 1024;
const pointAt = (properties: string): string =>
  `{"type":"Feature","properties":${properties},"geometry":{"type":"Point","coordinates":[123.4,41.7]}}`;
const kmlOf = (body: string): string =>
  `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${body}</Document></kml>`;
const placemark = (body: string): string =>
  `<Placemark>${body}<Point><coordinates>123.4,41.7</coordinates></Point></Placemark>`;

describe('files that are not what they say', () => {
  it.each([
    ['image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)],
    ['html', '<!DOCTYPE html><html><body>404</body></html>'],
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['pdf', '%PDF-1.7'],
    ['binary', Uint8Array.from({ length: 400 }, (_, i) => (i % 7 ? i % 251 : 0))],
    ['json', '{"name":"x"}'],
    ['json', '[1,2]'],
    ['xml', '<?xml version="1.0"?><rows/>'],
    ['spreadsheet', zip({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.xml': strToU8('<x/>') })],
    ['zip-without-data', zip({ 'readme.md': strToU8('x') })],
    ['database', oneByGdal(POINTS, 'own.sqlite', ['-f', 'SQLite'])],
    ['image', zip({ 'a.csv': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10) })],
    ['lone-shp', shapefileOf(POINTS)['own.shp'] ?? new Uint8Array()],
  ] as const)('are refused as %s', async (found, file) => {
    expect(await refused(file)).toMatchObject({
      kind: 'foreign',
      found,
      expected: expect.arrayContaining(['csv', 'gpx']),
    });
  });

  it('are refused when empty', async () => {
    expect(await refused('')).toEqual({ kind: 'empty-file' });
    expect(await refused(' \n \n')).toEqual({ kind: 'empty-file' });
  });

  it('are read as what they are: a table in a zip, a KML called GeoJSON', async () => {
    expect(await taken(zip({ 'a.geojson': strToU8('lng,lat\n123.4,41.7') }))).toMatchObject({
      format: 'csv',
      count: 1,
    });
    expect((await decodeOwn(toBytes(kmlOf(placemark(''))), 'a.geojson', { datum: 'WGS-84' })).ok).toBe(true);
  });
});

describe('limits', () => {
  it('holds the ratio and the size of a zip bomb, without unpacking it', async () => {
    expect(await refused(zip({ 'doc.kml': new Uint8Array(20 * MB) }))).toMatchObject({
      kind: 'too-much',
      limit: 'unzipRatio',
    });
    const huge = zip({ 'doc.kml': strToU8('x') });
    new DataView(huge.buffer).setUint32(huge.length - 22 - (46 + 7) + 24, 4_000_000_000, true);
    expect(await refused(huge)).toMatchObject({ kind: 'too-much', limit: 'unzippedBytes', is: 4_000_000_000 });
  });

  it('opens archives within archives to a depth that is held, and counts what all of them unpack', async () => {
    const table = strToU8('lng,lat\n123.4,41.7');
    const nest = (levels: number): Uint8Array => (levels === 0 ? table : zip({ [`${levels}.zip`]: nest(levels - 1) }));
    expect((await taken(nest(3))).count).toBe(1);
    expect(await refused(nest(4))).toMatchObject({ kind: 'foreign', found: 'archive' });
    // Each of them shrinks to what is allowed, all together do not.
    const part = zip({ 'a.csv': strToU8(`lng,lat\n${'123.4,41.7\n'.repeat(400_000)}`) });
    const parts = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.zip`, part]));
    expect(await refused(zip({ 'all.zip': zip(parts) }))).toMatchObject({ kind: 'too-much', limit: 'unzipRatio' });
  });

  it('writes no more than a zip says, whatever it holds', async () => {
    const lying = zip({ 'a.csv': strToU8(`lng,lat\n${'123.4,41.7\n'.repeat(500_000)}`) });
    new DataView(lying.buffer).setUint32(lying.length - 22 - (46 + 5) + 24, 100, true);
    const result = await decodeOwn(lying, 'lying.zip', { datum: 'WGS-84' });
    expect(result.ok ? result.value.count < 20 : result.error.kind === 'broken').toBe(true);
  });

  it('holds the number of entries of a zip', async () => {
    const many = Object.fromEntries(
      Array.from({ length: LIMITS.zipEntries.most + 1 }, (_, i) => [`${i}`, new Uint8Array()]),
    );
    expect(await refused(zip(many))).toMatchObject({ kind: 'too-much', limit: 'zipEntries' });
  });

  it.each([
    ['JSON', () => `{"type":"FeatureCollection","features":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['XML', () => kmlOf('<Folder>'.repeat(10_000) + '</Folder>'.repeat(10_000))],
    ['unended XML', () => `<kml>${'<a>'.repeat(500_000)}`],
  ])('holds the depth of %s', async (_, make) => {
    expect(await refused(make())).toMatchObject({ kind: 'too-much', limit: 'depth', most: LIMITS.depth.most });
  });

  it('holds the bytes of a file and of XML', async () => {
    expect(await refused(new Uint8Array(LIMITS.fileBytes.most + 1))).toMatchObject({
      kind: 'too-much',
      limit: 'fileBytes',
    });
    expect(await refused(`<kml>${' '.repeat(LIMITS.xmlBytes.most)}`)).toMatchObject({
      kind: 'too-much',
      limit: 'xmlBytes',
    });
  });

  it('holds the number of columns', async () => {
    expect(await refused(`lng,lat${',x'.repeat(300)}\n1,2`)).toMatchObject({
      kind: 'too-much',
      limit: 'columns',
      is: 302,
    });
    const keys = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`k${i}`, 1]));
    expect(await refused(pointAt(JSON.stringify(keys)))).toMatchObject({ kind: 'too-much', limit: 'columns' });
  });

  it('holds the number of rows and of vertices', async () => {
    expect(await refused(`x,y\n${'1,2\n'.repeat(LIMITS.features.most + 1)}`)).toMatchObject({
      kind: 'too-much',
      limit: 'features',
    });
    const line = `{"type":"LineString","coordinates":[${'[1,2],'.repeat(LIMITS.vertices.most)}[1,2]]}`;
    expect(await refused(line)).toMatchObject({ kind: 'too-much', limit: 'vertices' });
  });

  it('cuts a text that is too long, and says so', async () => {
    const data = await taken(`lng,lat,t\n123.4,41.7,${'长'.repeat(20_000)}`);
    expect(String(column(data, 't')[0])).toHaveLength(LIMITS.textLength.most);
    expect(data.faults).toMatchObject([{ kind: 'text-cut', field: 't', where: { unit: 'line', number: 2 } }]);
  });
});

describe('hostile texts', () => {
  it('refuses entities before they are parsed', async () => {
    const laughs = `<?xml version="1.0"?>\n<!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n${kmlOf('<name>&b;</name>')}`;
    expect(await refused(laughs)).toEqual({ kind: 'doctype', format: 'kml', where: { unit: 'line', number: 2 } });
  });

  it('takes keys that name a prototype as names', async () => {
    const data = await taken(pointAt('{"__proto__":{"polluted":1},"constructor":"c","toString":2}'));
    expect(data.fields.map(({ name }) => name)).toEqual(['_proto_', 'constructor', 'toString']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    const [shape] = (await taken(JSON.stringify(SHAPES[0]).replace('"name"', '"__proto__"'))).shapes;
    expect(shape?.properties).toEqual({ _proto_: '线', seats: 1 });
    expect((await taken('lng,lat,__proto__,__proto__\n123.4,41.7,a,b')).count).toBe(1);
  });

  it('takes out marks that turn the direction, control characters and zero bytes', async () => {
    const data = await taken(`lng,lat,a\u202eb,long\n123.4,41.7,"x\u202ey\u0007\u2066z",${'a'.repeat(5000)}\u0000`);
    expect(column(data, 'ab')).toEqual(['xyz']);
    expect(column(data, 'long')).toEqual(['a'.repeat(5000)]);
  });

  it('keeps of a hostile description its words alone', async () => {
    const body =
      '<name>n</name><description><![CDATA[<b>好</b><img src=x onerror="alert(1)"><script>steal()</script><a href="javascript:x">link</a>]]></description>';
    const data = await taken(
      kmlOf(`<NetworkLink><Link><href>http://example.org/</href></Link></NetworkLink>${placemark(body)}`),
    );
    expect(String(column(data, 'description')[0]).replaceAll(/\s+/g, ' ')).toBe('好 link');
  });

  it('tells what is broken, by line where it can', async () => {
    expect(await refused(`{"type":"FeatureCollection",\n"features":[\n{,]}`)).toMatchObject({
      kind: 'broken',
      format: 'geojson',
      where: { unit: 'line', number: 3 },
    });
    expect(await refused('<kml>\n<Document>\n<a></b>\n</kml>')).toMatchObject({
      kind: 'broken',
      format: 'kml',
      where: { unit: 'line', number: 3 },
    });
    expect(await refused(zip({ 'doc.kml': strToU8(kmlOf(placemark(''))) }).slice(0, -30))).toMatchObject({
      kind: 'broken',
    });
    expect(await refused(collectionOf([]))).toMatchObject({ kind: 'nothing-usable', faultCount: 0 });
  });

  it('keeps the good features and tells the bad ones', async () => {
    const bad = [
      'null',
      '{"type":"Feature","geometry":null}',
      '{"type":"Feature","geometry":{"type":"Point","coordinates":["a",1]}}',
      '{"type":"LineString","coordinates":[[1,2]]}',
      '7',
    ];
    const data = await taken(
      `{"type":"FeatureCollection","features":[${[pointAt('{}'), ...bad, pointAt('{}')].join()}]}`,
    );
    expect(data.count).toBe(2);
    expect(data.faults.map((fault) => [fault.kind, 'where' in fault ? fault.where.number : 0])).toEqual([
      ['not-a-feature', 2],
      ['feature-without-geometry', 3],
      ['bad-geometry', 4],
      ['bad-geometry', 5],
      ['not-a-feature', 6],
    ]);
    const gpx = await taken(
      '<gpx>\n<wpt lat="41.7" lon="123.4"/>\n<wpt lat="41.7"/>\n<wpt lat="41.8" lon="123.5"><name>w</name></wpt>\n</gpx>',
    );
    expect(gpx).toMatchObject({
      count: 2,
      faults: [{ kind: 'row-without-coordinates', where: { unit: 'line', number: 3 } }],
    });
    const kml = await taken(kmlOf(`${placemark('')}\n<Placemark><name>x</name></Placemark>`));
    expect(kml.faults).toEqual([{ kind: 'feature-without-geometry', where: { unit: 'line', number: 2 } }]);
  });

  it('keeps the records before the end of a shapefile that is cut off', async () => {
    const files = shapefileOf(POINTS);
    const data = await taken(zip({ ...files, 'own.shp': (files['own.shp'] ?? new Uint8Array()).slice(0, -10) }));
    expect(data.count).toBe(2);
    expect(data.faults).toEqual([{ kind: 'records-missing', where: { unit: 'feature', number: 3 }, expected: 3 }]);
  });
});
