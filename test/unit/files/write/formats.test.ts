import { readFileSync } from 'node:fs';
import { check } from '@placemarkio/check-geojson';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { slug } from '#about';
import { positionsOf } from '../../../../src/domain/positions.ts';
import { FORMATS, type Format } from '../../../../src/files/write/write.ts';
import { AN_AREA, AREAS, aFeature, aTaking } from './builders.ts';
import { describeLayer, listLayers, query, readLayer, save } from './gdal.ts';

const taking = aTaking();
const located = taking.features.filter(({ geometry }) => geometry);

/** Formats with geometry, and what GDAL calls the layer and the column of the name. */
const GEOMETRIC: readonly (readonly [Format, layer: string, nameField: string])[] = [
  ['geojson', 'places', 'name'],
  ['kml', 'places', 'Name'],
  ['gpkg', 'places', 'name'],
  ['fgb', 'places', 'name'],
];
const NO_NULLS = 'fgb';
const LNGS = [123.4, 123.400001, 123.400002, 123.400003, 123.400004, 123.400005];

/** All positions in one line: the order of rings and the start of each are kept by every format. */
const flatten = (geometry: Geometry | null): number[] => (geometry ? [...positionsOf(geometry)].flat() : []);

describe.each(GEOMETRIC)('GDAL opens %s', (format, layer, nameField) => {
  const expected = format === NO_NULLS ? located : taking.features;

  test('with every feature, its name, its kind of geometry and its positions', async () => {
    const { path, written, leftOut, shortened } = await save(format, taking);
    const { count, isWgs84 } = describeLayer(path, format, layer);
    const features = readLayer(path, format, layer);
    expect(count).toBe(expected.length);
    expect({ written, leftOut, shortened }).toEqual({
      written: expected.length,
      leftOut: taking.features.length - expected.length,
      shortened: 0,
    });
    expect(isWgs84).toBe(true);
    expect(features.map(({ properties }) => properties?.[nameField])).toEqual(
      expected.map(({ properties }) => properties.name),
    );
    expect(features.map(({ geometry }) => geometry?.type)).toEqual(expected.map(({ geometry }) => geometry?.type));
    for (const [i, { geometry }] of features.entries()) {
      const [read, meant] = [flatten(geometry), flatten(expected[i]?.geometry ?? null)];
      expect(read.length).toBe(meant.length);
      for (const [j, degree] of read.entries()) expect(Math.abs(degree - (meant[j] ?? NaN))).toBeLessThan(1e-6);
    }
  });

  test('with whole numbers, numbers and texts told apart, and nothing where nothing is said', async () => {
    const { path } = await save(format, taking);
    const { fields } = describeLayer(path, format, layer);
    expect(fields).toMatchObject({ [nameField]: 'String', count: 'Integer', share: 'Real', remark: 'String' });
    const features = readLayer(path, format, layer);
    const column = (key: string) => features.map(({ properties }) => properties?.[key] ?? null);
    for (const key of ['count', 'share', 'remark']) {
      expect(column(key)).toEqual(expected.map(({ properties }) => properties[key] ?? null));
    }
  });

  test('with nothing in it when nothing is left by the filter', async () => {
    const { path, written } = await save(format, aTaking({ features: [] }));
    expect(written).toBe(0);
    expect(describeLayer(path, format, layer).count).toBe(0);
  });
});

test.each(['gpkg', 'fgb'] as const)('%s: areas of one part and of several make a layer of one kind', async (format) => {
  const areas = aTaking({ features: [aFeature('一', AN_AREA), aFeature('二', AREAS)] });
  const { path } = await save(format, areas);
  expect(describeLayer(path, format, 'places').geometry).toBe('Multi Polygon');
  expect(readLayer(path, format, 'places').map(({ geometry }) => flatten(geometry))).toEqual(
    areas.features.map(({ geometry }) => flatten(geometry)),
  );
});

test('fgb and gpkg name their columns for people too', async () => {
  const fgb = await save('fgb', taking);
  expect(describeLayer(fgb.path, 'fgb', 'places').told).toMatch(/share: Real .*alternative name="占比"/);
  // GDAL reads these names from 3.7 on, QGIS too; the table is there for any version.
  const gpkg = await save('gpkg', taking);
  const titles = query(gpkg.path, 'SELECT column_name, name, title FROM gpkg_data_columns ORDER BY rowid');
  expect(titles).toEqual(taking.columns.map(({ key, title }) => ({ column_name: key, name: title, title })));
});

test('gpkg: what SQLite and the standard demand of the file', async () => {
  const { path } = await save('gpkg', taking);
  expect(query(path, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(query(path, 'SELECT count(*) AS n FROM pragma_foreign_key_check')).toEqual([{ n: 0 }]);
  expect(query(path, 'PRAGMA application_id')).toEqual([{ application_id: 0x47504b47 }]);
  // GDAL takes these from the box that stands before each geometry.
  const box = 'ST_MinX(geom) AS west, ST_MinY(geom) AS south, ST_MaxX(geom) AS east, ST_MaxY(geom) AS north';
  expect(query(path, `SELECT ${box} FROM places WHERE name = '两处园区'`)).toEqual([
    { west: 123.5, south: 41.7, east: 123.61, north: 41.71 },
  ]);
  const systems = query(path, 'SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY srs_id');
  expect(systems).toEqual([{ srs_id: -1 }, { srs_id: 0 }, { srs_id: 4326 }]);
});

test('csv: GDAL finds the columns of longitude and latitude', async () => {
  const points = aTaking({
    columns: [
      ...taking.columns,
      { key: 'lng', title: '经度', kind: 'number' },
      { key: 'lat', title: '纬度', kind: 'number' },
    ],
    features: taking.features.map((feature, i) => ({
      ...feature,
      properties: { ...feature.properties, ...(i < 6 && { lng: LNGS[i] ?? null, lat: 41.7 }) },
    })),
  });
  const { path, file } = await save('csv', points);
  expect(file).toBe(`${slug}-places-2026-01-02.csv`);
  expect(readFileSync(path).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const features = readLayer(path, 'csv', file.replace('.csv', ''));
  expect(features.map(({ properties }) => properties?.名称)).toEqual(
    taking.features.map(({ properties }) => properties.name),
  );
  expect(features.map(({ geometry }) => flatten(geometry))).toEqual(
    taking.features.map((_, i) => (i < 6 ? [LNGS[i], 41.7] : [])),
  );
});

test('xlsx: GDAL reads two sheets, headers, texts and numbers', async () => {
  const { path, written } = await save('xlsx', taking);
  expect(written).toBe(taking.features.length);
  expect(listLayers(path)).toEqual(['地点', '说明']);
  const { count, fields } = describeLayer(path, 'xlsx', '地点');
  expect(count).toBe(taking.features.length);
  expect(fields).toMatchObject({ 名称: 'String', 次数: 'Integer', 占比: 'Real', 备注: 'String' });
  const rows = readLayer(path, 'xlsx', '地点').map(({ properties }) => properties);
  expect(rows.map((row) => row?.名称)).toEqual(taking.features.map(({ properties }) => properties.name));
  expect(rows.map((row) => row?.占比 ?? null)).toEqual(
    taking.features.map(({ properties }) => properties.share ?? null),
  );
  expect(rows[1]?.备注).toBe('𠮷野，“甲”\n乙');
});

describe('the note goes with the file', () => {
  test('geojson: beside the features, which a linter and the box around them agree with', async () => {
    const { path } = await save('geojson', taking);
    const json = readFileSync(path, 'utf8');
    expect(() => check(json)).not.toThrow();
    const collection = JSON.parse(json);
    expect(collection.metadata).toEqual({
      title: '地点',
      filter: '类别：公园广场',
      made_on: '2026-01-02',
      licence: 'CC BY 4.0；ODbL 1.0',
    });
    expect(collection.bbox).toEqual([123.4, 41.6, 123.61, 41.71]);
    expect(collection.features.map(({ id }: { id: string }) => id)).toEqual(taking.features.map(({ id }) => id));
  });

  test('gpkg: as a table of its own', async () => {
    const { path } = await save('gpkg', taking);
    expect(listLayers(path)).toEqual(['places', 'note']);
    expect(readLayer(path, 'gpkg', 'note').map(({ properties }) => properties)).toEqual(taking.note);
  });

  test('xlsx: as the second sheet', async () => {
    const { path } = await save('xlsx', taking);
    const lines = readLayer(path, 'xlsx', '说明').map(({ properties }) => Object.values(properties ?? {}));
    expect(lines).toEqual(taking.note.map(({ title, value }) => [title, value]));
  });

  test.each(['kml', 'fgb'] as const)('%s: as the description of the whole', async (format) => {
    const { path } = await save(format, taking);
    expect(readFileSync(path, 'utf8')).toContain(
      '筛选：类别：公园广场\n导出日期：2026-01-02\n许可：CC BY 4.0；ODbL 1.0',
    );
  });
});

test('kml: a feature is drawn in its colour, written as KML writes colours', async () => {
  const { path } = await save('kml', aTaking({ colorOf: ({ id }) => (id === '石桥机场' ? '#2066b6' : '#25663c') }));
  const kml = readFileSync(path, 'utf8');
  const [, style] = /<name>石桥机场<\/name><styleUrl>#([^<]+)</.exec(kml) ?? [];
  expect(kml).toContain(`<Style id="${style}"><IconStyle><color>ffb66620</color>`);
});

test('every file is named after what it holds and the day', async () => {
  for (const format of FORMATS) {
    const { file, blob } = await save(format, aTaking({ name: 'coverage-gaps' }));
    expect(file).toBe(`${slug}-coverage-gaps-2026-01-02.${format}`);
    expect(blob.type).toMatch(/^(text|application)\/[\w.+-]+/);
  }
});
