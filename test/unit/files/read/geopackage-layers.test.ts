import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/files/read/limits.ts';
import { write } from '../../../../src/files/write/gpkg.ts';
import { rowFaultWords } from '../../../../src/ui/workbench/own/own-words.ts';
import { aTaking } from '../write/builders.ts';
import { AREAS, column, expectAt, POINTS, refused, SHAPES, taken } from './builders.ts';
import { changed, layered } from './gpkg-builders.ts';

const [first, ...rest] = POINTS;
const two = (...args: string[]) => layered({ 车站: [first ? [first] : []], 学校: [rest, ...args], 范围: [AREAS] });

describe('GeoPackages of several layers', () => {
  it('reads them together, each in its own system, a column saying which one a row is of', async () => {
    const data = await taken(two('-t_srs', 'EPSG:4549'));
    expectAt(data);
    expect(data.fields.map(({ name }) => name)).toEqual(['layer', 'name', 'seats']);
    expect(column(data, 'layer')).toEqual(['车站', '学校', '学校']);
    expect(data.shapes.map(({ properties }) => properties)).toEqual([{ layer: '范围', name: '面', seats: 2 }]);
    expect(data.faults).toEqual([]);
  });

  it('leaves a column alone that is called as that one would be', async () => {
    const data = await taken(changed(two(), (db) => db.run(`ALTER TABLE 学校 ADD COLUMN layer TEXT DEFAULT '二楼'`)));
    expect(column(data, 'layer')).toEqual(['', '二楼', '二楼']);
    expect(column(data, 'layer (2)')).toEqual(['车站', '学校', '学校']);
  });

  it('numbers the rows of each layer, and says which layer it is', async () => {
    const data = await taken(changed(two(), (db) => db.run('UPDATE 学校 SET geom = NULL WHERE fid = 2')));
    const fault = { kind: 'feature-without-geometry', where: { unit: 'feature', number: 2, part: '学校' } } as const;
    expect(data.faults).toEqual([fault]);
    expect(rowFaultWords(fault)).toBe('“学校”第 2 个要素：没有几何，未读入');
  });

  it('tells of each layer that it leaves out, and why', async () => {
    const file = changed(two('-a_srs', 'EPSG:2436'), (db) => {
      db.run('CREATE VIEW 近处 AS SELECT * FROM 车站');
      db.run(
        `INSERT INTO gpkg_contents (table_name, data_type) VALUES ('近处', 'features'), ('影像', 'tiles'), ('无', 'features')`,
      );
      db.run(`INSERT INTO gpkg_geometry_columns VALUES ('近处', 'geom', 'POINT', 4326, 0, 0)`);
      db.run(`INSERT INTO gpkg_contents (table_name, data_type) VALUES ('说明', 'attributes')`);
    });
    const data = await taken(file);
    expect([data.count, data.shapes.length]).toEqual([1, 1]);
    const words = data.faults.map(rowFaultWords).join('\n');
    expect(words).toContain('图层“近处”是视图，未读入');
    expect(words).toContain('图层“影像”是栅格或瓦片，未读入');
    expect(words).toContain('图层“无”在文件里找不到，未读入');
    expect(words).toMatch(/图层“学校”的坐标参考系“.*Beijing.*”不能准确换算，未读入/);
    expect(data.faultCount).toBe(4);
  });

  it('holds the number of layers', async () => {
    const many = changed(two(), (db) => {
      for (let n = 0; n < LIMITS.layers.most; n++) {
        db.run('INSERT INTO gpkg_contents (table_name, data_type) VALUES (?, ?)', [`t${n}`, 'tiles']);
      }
    });
    expect(await refused(many)).toMatchObject({ kind: 'too-much', limit: 'layers', most: LIMITS.layers.most });
  });

  it('refuses the tables that tell of the others when they compute what they say', async () => {
    const file = changed(layered({ own: [SHAPES] }), (db) => {
      db.run('ALTER TABLE gpkg_spatial_ref_sys RENAME TO kept');
      db.run(`CREATE TABLE gpkg_spatial_ref_sys (srs_id, srs_name, definition AS (hex(zeroblob(400000000))))`);
      db.run('INSERT INTO gpkg_spatial_ref_sys SELECT srs_id, srs_name FROM kept');
    });
    expect(await refused(file)).toEqual({ kind: 'broken', format: 'geopackage', detail: 'gpkg_spatial_ref_sys' });
  });
});

it('what the site writes as GeoPackage, it reads: places, names, numbers', async () => {
  const taking = aTaking();
  const { blob } = await write(taking);
  const data = await taken(new Uint8Array(await blob.arrayBuffer()));
  const located = taking.features.filter(({ geometry }) => geometry);
  const names = [...column(data, 'name'), ...data.shapes.map(({ properties }) => properties.name)];
  expect(new Set(names)).toEqual(new Set(located.map(({ properties }) => properties.name)));
  expect(data.faults).toEqual([
    { kind: 'feature-without-geometry', where: { unit: 'feature', number: taking.features.length } },
  ]);
  for (const { geometry, properties } of located) {
    const shape = data.shapes.find((one) => one.properties.name === properties.name);
    if (!shape) continue;
    const depth = shape.geometry.type.startsWith('Multi') && !geometry?.type.startsWith('Multi') ? 1 : 0;
    const coordinates = 'coordinates' in shape.geometry ? shape.geometry.coordinates : [];
    expect(depth ? coordinates[0] : coordinates).toEqual(geometry && 'coordinates' in geometry && geometry.coordinates);
    expect(shape.properties.count ?? null).toBe(properties.count ?? null);
    expect(shape.properties.share ?? null).toBe(properties.share ?? null);
  }
  const [airport] = taking.features;
  const row = column(data, 'name').indexOf(String(airport?.properties.name));
  expect([...data.positions.slice(row * 2, row * 2 + 2)]).toEqual(
    airport?.geometry?.type === 'Point' ? airport.geometry.coordinates : 'no point',
  );
});
