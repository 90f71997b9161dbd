import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  AREAS,
  byGdal,
  collectionOf,
  column,
  expectAt,
  oneByGdal,
  POINTS,
  refused,
  SHAPES,
  shapefileOf,
  taken,
  toBytes,
  zip,
} from './builders.ts';

const names = ['临湖大道', '南湖中心', 'it’s, "quoted"'];
const GEOMETRY = ['-lco', 'GEOMETRY=AS_XY'];

describe('files that GDAL wrote', () => {
  it.each([
    ['geojson', 'own.geojson', ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=9']],
    ['geojson', 'own.jsonl', ['-f', 'GeoJSONSeq', '-lco', 'COORDINATE_PRECISION=9']],
    ['csv', 'own.csv', ['-f', 'CSV', ...GEOMETRY]],
    ['csv', 'own.csv', ['-f', 'CSV', ...GEOMETRY, '-lco', 'SEPARATOR=SEMICOLON']],
    ['csv', 'own.csv', ['-f', 'CSV', ...GEOMETRY, '-lco', 'SEPARATOR=TAB', '-lco', 'WRITE_BOM=YES']],
    ['kml', 'own.kml', ['-f', 'KML']],
    ['kmz', 'own.kmz', ['-f', 'LIBKML']],
    ['geopackage', 'own.gpkg', ['-f', 'GPKG']],
    ['gpx', 'own.gpx', ['-f', 'GPX', '-dsco', 'GPX_USE_EXTENSIONS=YES']],
  ] as const)('reads %s (%s, %j)', async (format, file, args) => {
    const data = await taken(oneByGdal(POINTS, file, args));
    expect(data).toMatchObject({ format, count: 3, shapes: [], faults: [], outside: 0 });
    expectAt(data);
    expect(column(data, data.fields.some(({ name }) => name === 'Name') ? 'Name' : 'name')).toEqual(names);
    const seats = data.fields.find(({ name }) => /seats$/.test(name))?.name ?? '';
    expect(column(data, seats).map(Number)).toEqual([12, 60000, 7]);
  });

  it('reads a shapefile with its table', async () => {
    const data = await taken(zip(shapefileOf(POINTS)));
    expect(data).toMatchObject({ format: 'shapefile', count: 3, faults: [] });
    expectAt(data);
    expect(column(data, 'name')).toEqual(names);
    expect(column(data, 'seats')).toEqual([12, 60000, 7]);
  });

  it('reads a table in GBK, with a .cpg and without', async () => {
    const files = shapefileOf(POINTS.slice(0, 2), '-lco', 'ENCODING=CP936');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(files['own.dbf']?.subarray(32))).toThrow();
    expect(column(await taken(zip(files)), 'name')).toEqual(names.slice(0, 2));
    const { 'own.cpg': _, ...bare } = files;
    expect(column(await taken(zip(bare)), 'name')).toEqual(names.slice(0, 2));
  });

  it('brings a projected shapefile to degrees, of WGS-84 and CGCS2000 alike', async () => {
    expectAt(await taken(zip(shapefileOf(POINTS, '-t_srs', 'EPSG:32651'))));
    expectAt(await taken(zip(shapefileOf(POINTS, '-t_srs', 'EPSG:4549'))));
  });

  it('refuses a frame that it cannot bring to WGS-84 rather than misplacing it', async () => {
    const files = shapefileOf(POINTS, '-t_srs', 'EPSG:2436');
    expect(await refused(zip(files))).toMatchObject({ kind: 'unknown-crs', name: expect.stringContaining('Beijing') });
    const { 'own.prj': _, ...bare } = shapefileOf(POINTS, '-t_srs', 'EPSG:32651');
    expect(await refused(zip(bare))).toEqual({ kind: 'unknown-crs', name: '' });
  });

  it.each([
    ['geojson', () => collectionOf([...SHAPES, ...AREAS])],
    ['kml', () => oneByGdal([...SHAPES, ...AREAS], 'own.kml', ['-f', 'KML'])],
    ['kmz', () => zip({ 'doc.kml': oneByGdal([...SHAPES, ...AREAS], 'own.kml', ['-f', 'KML']) })],
    [
      'shapefile',
      () =>
        zip({
          ...byGdal(SHAPES, 'a.shp', ['-f', 'ESRI Shapefile']),
          ...byGdal(AREAS, 'b.shp', ['-f', 'ESRI Shapefile']),
        }),
    ],
  ] as const)('reads lines, and areas with holes, of %s', async (format, make) => {
    const data = await taken(make());
    expect(data).toMatchObject({ format, count: 0, faults: [], bounds: [123.4, 41.7, 123.5, 41.8] });
    expect(data.shapes.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'Polygon']);
    expect(data.shapes[0]?.geometry).toEqual(SHAPES[0]?.geometry);
    const area = data.shapes[1]?.geometry as Polygon | undefined;
    expect(area?.coordinates.map((ring) => ring.length)).toEqual([5, 5]);
  });

  it('reads all documents of a KMZ, and says of a link out of it that nothing is there', async () => {
    const link =
      '<kml>\n<NetworkLink><Region><LatLonAltBox><north>42</north><south>41</south><east>124</east><west>123</west></LatLonAltBox></Region><Link><href>http://example.org/a.kml</href></Link></NetworkLink></kml>';
    const document = (features: typeof POINTS) => oneByGdal(features, 'own.kml', ['-f', 'KML']);
    const files = {
      'doc.kml': toBytes(link),
      'a/1.kml': document(POINTS.slice(0, 1)),
      'a/2.KML': document(POINTS.slice(1)),
    };
    const data = await taken(zip(files));
    expect(data).toMatchObject({ format: 'kmz', count: 3, shapes: [] });
    expectAt(data);
    expect(data.faults).toEqual([
      { kind: 'feature-without-geometry', where: { unit: 'line', number: 2, part: 'doc.kml' } },
    ]);
    const within = await taken(
      zip({ ...files, 'doc.kml': toBytes(link.replace('http://example.org/a.kml', './A/1.kml')) }),
    );
    expect(within.faults).toEqual([]);
    const where = { unit: 'line', number: 2 };
    const broken = await taken(zip({ ...files, 'a/3.kml': toBytes('<kml>\n<a></b></kml>') }));
    expect(broken.count).toBe(3);
    expect(broken.faults[0]).toMatchObject({
      kind: 'file-left-out',
      file: 'a/3.kml',
      why: { kind: 'broken', where, found: '</b>', expected: '</a>' },
    });
    const typed = await taken(zip({ ...files, 'a/3.kml': toBytes('<kml>\n<!DOCTYPE kml></kml>') }));
    expect(typed.faults[0]).toMatchObject({ kind: 'file-left-out', file: 'a/3.kml', why: { kind: 'doctype', where } });
    expect(await refused(link)).toMatchObject({
      kind: 'nothing-usable',
      faults: [{ kind: 'feature-without-geometry', where: { unit: 'line', number: 2 } }],
    });
  });

  it('reads a track of GPX as a line', async () => {
    const data = await taken(oneByGdal(SHAPES, 'own.gpx', ['-f', 'GPX', '-dsco', 'GPX_USE_EXTENSIONS=YES']));
    expect(data.shapes[0]?.geometry).toEqual(SHAPES[0]?.geometry);
  });
});
