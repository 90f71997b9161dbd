import type { Polygon } from 'geojson';
import type { Database } from 'sql.js';
import { describe, expect, it } from 'vitest';
import { AREAS, column, expectAt, oneByGdal, POINTS, refused, SHAPES, taken, zip } from './builders.ts';
import { changed } from './gpkg-builders.ts';

const gpkg = (features: typeof POINTS, ...args: readonly string[]): Uint8Array =>
  oneByGdal(features, 'own.gpkg', ['-f', 'GPKG', '-nln', 'own', ...args]);
const points = gpkg(POINTS);
const mixed = gpkg([...POINTS, ...SHAPES, ...AREAS]);
const names = ['临湖大道', '南湖中心', 'it’s, "quoted"'];

const run = (sql: string) => (db: Database) => void db.run(sql);
const hex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (two) => Number.parseInt(two, 16));

/** 123.5, 41.75 and a height of 9, in doubles of either order. */
const [X, Y, Z] = ['405EE00000000000', '4044E00000000000', '4022000000000000'] as const;
const turned = (text: string): string => (text.match(/../g) ?? []).toReversed().join('');
const HEAD = '4750000100000000';
/** A geometry that a program made up, behind a head that says so. */
const EXTENDED = `4750002000000000${'58595A5A'}0000000001${X}${Y}`;

describe('GeoPackages', () => {
  it('reads points, lines and areas of one table, and the columns', async () => {
    const data = await taken(mixed);
    expect(data).toMatchObject({ format: 'geopackage', count: 3, faults: [] });
    expectAt(data);
    expect(data.fields.map(({ name }) => name)).toEqual(['name', 'seats']);
    expect(column(data, 'name')).toEqual(names);
    expect(column(data, 'seats')).toEqual([12, 60000, 7]);
    expect(data.shapes.map(({ geometry, properties }) => [geometry.type, properties.name])).toEqual([
      ['LineString', '线'],
      ['Polygon', '面'],
    ]);
    expect((data.shapes[1]?.geometry as Polygon | undefined)?.coordinates).toEqual(
      (AREAS[0]?.geometry as Polygon | undefined)?.coordinates,
    );
  });

  it('reads one that is in a zip, and one that was left with its log open', async () => {
    expect(await taken(zip({ 'data/own.gpkg': points }))).toMatchObject({ format: 'geopackage', count: 3 });
    const open = points.slice().fill(2, 18, 20);
    expect((await taken(open)).count).toBe(3);
    expect([open[18], open[19]]).toEqual([2, 2]);
  });

  it('brings projected positions to degrees, and refuses frames that it cannot', async () => {
    for (const system of ['EPSG:4490', 'EPSG:4549', 'EPSG:32651'])
      expectAt(await taken(gpkg(POINTS, '-t_srs', system)));
    expect(await refused(gpkg(POINTS, '-t_srs', 'EPSG:2436'))).toMatchObject({
      kind: 'unknown-crs',
      name: expect.stringContaining('Beijing'),
    });
    for (const nameless of ['geometry_columns SET srs_id = 0', `spatial_ref_sys SET definition = ''`]) {
      expect(await refused(changed(points, run(`UPDATE gpkg_${nameless}`)))).toMatchObject({ kind: 'unknown-crs' });
    }
  });

  it('keeps the other rows of a projected table when one has no finite position', async () => {
    const file = changed(gpkg(POINTS, '-t_srs', 'EPSG:4549'), (db) =>
      db.run('UPDATE own SET geom = ? WHERE fid = 1', [hex(`${HEAD}00000000017FF8000000000000${Y}`)]),
    );
    const data = await taken(file);
    expect(column(data, 'name')).toEqual(names.slice(1));
    expect(data.faults).toMatchObject([{ kind: 'bad-geometry', where: { number: 1 } }]);
  });

  it('converts the datum', async () => {
    const data = await taken(points, { datum: 'GCJ-02' });
    const [lng = 0, lat = 0] = POINTS[0]?.geometry.type === 'Point' ? POINTS[0].geometry.coordinates : [];
    expect(Math.abs((data.positions[0] ?? 0) - lng)).toBeGreaterThan(0.004);
    expect(Math.abs((data.positions[1] ?? 0) - lat)).toBeGreaterThan(0.001);
  });

  it.each([
    ['big-endian', `00 00000001 ${X}${Y}`],
    ['with height', `01 E9030000 ${turned(X)}${turned(Y)}${turned(Z)}`],
    ['with height and measure', `00 00000BB9 ${X}${Y}${Z}${Z}`],
    ['of PostGIS', `00 A0000001 000010E6 ${X}${Y}${Z}`],
    ['in a collection', `00 00000007 00000001 01 01000000 ${turned(X)}${turned(Y)}`],
  ])('reads a geometry %s', async (_, wkb) => {
    const file = changed(points, (db) => db.run('UPDATE own SET geom = ?', [hex((HEAD + wkb).replaceAll(' ', ''))]));
    expect([...(await taken(file)).positions]).toEqual([123.5, 41.75, 123.5, 41.75, 123.5, 41.75]);
  });

  it.each(['XYZ', 'XYM', 'XYZM'])('reads lines and areas of %s', async (dimensions) => {
    const data = await taken(gpkg([...SHAPES, ...AREAS], '-dim', dimensions));
    expect(data.shapes.map(({ geometry }) => geometry)).toEqual([...SHAPES, ...AREAS].map(({ geometry }) => geometry));
  });

  it('keeps the good rows and tells the bad ones by number', async () => {
    const file = changed(points, (db) => {
      db.run('UPDATE own SET geom = NULL WHERE fid = 1');
      const more = (wkb: string) => db.run('INSERT INTO own (geom, name) VALUES (?, ?)', [hex(HEAD + wkb), 'x']);
      more(`000000000A00000001`);
      more(`0000000002FFFFFFFF${X}`);
      more(`0000000001${X}7FF8000000000000`);
      more(`0000002329${X}${Y}`);
      db.run(`INSERT INTO own (geom, name) VALUES ('POINT (1 2)', 'x'), (x'4750', 'x'), (x'${EXTENDED}', 'x')`);
    });
    const data = await taken(file);
    expect(column(data, 'name')).toEqual(names.slice(1));
    expect(data.faults).toEqual([
      { kind: 'feature-without-geometry', where: { unit: 'feature', number: 1 } },
      { kind: 'bad-geometry', where: { unit: 'feature', number: 4 }, type: 'WKB' },
      { kind: 'bad-geometry', where: { unit: 'feature', number: 5 }, type: 'WKB' },
      { kind: 'bad-geometry', where: { unit: 'feature', number: 6 }, type: 'Point' },
      { kind: 'bad-geometry', where: { unit: 'feature', number: 7 }, type: '9001' },
      ...[8, 9, 10].map((number) => ({ kind: 'bad-geometry', where: { unit: 'feature', number }, type: 'BLOB' })),
    ]);
  });
});

describe('hostile GeoPackages', () => {
  const ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)';

  it('never runs a view, which can be without end', async () => {
    const contents = changed(points, (db) => {
      db.run('ALTER TABLE gpkg_contents RENAME TO kept');
      db.run(`CREATE VIEW gpkg_contents AS ${ENDLESS} SELECT 'own' AS table_name, 'x' AS data_type FROM n`);
    });
    expect(await refused(contents)).toEqual({ kind: 'broken', format: 'geopackage', detail: 'gpkg_contents' });
    const layer = changed(points, (db) => {
      db.run('PRAGMA legacy_alter_table = ON; ALTER TABLE own RENAME TO kept');
      db.run(`CREATE VIEW own AS ${ENDLESS} SELECT i AS fid, NULL AS geom FROM n`);
    });
    expect(await refused(layer)).toMatchObject({
      kind: 'nothing-usable',
      faults: [{ kind: 'layer-left-out', layer: 'own', why: 'view' }],
    });
  });

  it('computes no column, and takes names of columns as names', async () => {
    const file = changed(points, (db) => {
      db.run('ALTER TABLE own ADD COLUMN "__proto__" TEXT');
      db.run('ALTER TABLE own ADD COLUMN "a"" FROM own; DROP TABLE own; --" TEXT');
      db.run(`ALTER TABLE own ADD COLUMN picture BLOB DEFAULT x'89504e47'`);
      db.run('ALTER TABLE own ADD COLUMN heavy AS (length(zeroblob(900000000)))');
      db.run('UPDATE own SET "__proto__" = ?', ['\u202e<b>x</b>']);
    });
    const data = await taken(file);
    expect(data.fields.map(({ name }) => name)).toEqual(['name', 'seats', '_proto_']);
    expect(column(data, '_proto_')).toEqual(['<b>x</b>', '<b>x</b>', '<b>x</b>']);
  });

  it('tells of a table that is not there, and of a file that ends early', async () => {
    const lost = changed(points, run('DROP TABLE own'));
    expect(await refused(lost)).toMatchObject({
      kind: 'nothing-usable',
      faults: [{ kind: 'layer-left-out', layer: 'own', why: 'lost' }],
    });
    expect(await refused(points.slice(0, 3000))).toMatchObject({ kind: 'broken', format: 'geopackage' });
  });
});
