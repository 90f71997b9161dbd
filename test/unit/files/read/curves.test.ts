import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/files/read/limits.ts';
import { straighten } from '../../../../src/files/read/straighten.ts';
import { column, taken } from './builders.ts';

/** A GeoPackage that GDAL writes of well-known text. */
function gpkgOf(...shapes: string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-own-'));
  const [from, to] = [join(folder, 'own.csv'), join(folder, 'own.gpkg')];
  writeFileSync(from, ['WKT,name', ...shapes.map((shape, i) => `"${shape}",${i}`)].join('\n'));
  const args = ['-f', 'GPKG', '-oo', 'GEOM_POSSIBLE_NAMES=WKT', '-oo', 'KEEP_GEOM_COLUMNS=NO', '-a_srs', 'EPSG:4326'];
  execFileSync('ogr2ogr', [...args, '-nlt', 'GEOMETRY', to, from], { stdio: 'ignore' });
  return new Uint8Array(readFileSync(to));
}
const ARC = 'CIRCULARSTRING(123.4 41.7,123.45 41.75,123.5 41.7)';

/** How far each vertex, and the middle of each step, is from the circle; over its radius. */
function farthest(line: readonly Position[], [x = 0, y = 0]: Position, radius: number): number {
  const middles = line
    .slice(1)
    .map(([bx = 0, by = 0], i) => [((line[i]?.[0] ?? 0) + bx) / 2, ((line[i]?.[1] ?? 0) + by) / 2]);
  return Math.max(
    ...[...line, ...middles].map(([px = 0, py = 0]) => Math.abs(Math.hypot(px - x, py - y) / radius - 1)),
  );
}

describe('curves', () => {
  it('of every kind are read as lines and areas, and that is said', async () => {
    const data = await taken(
      gpkgOf(
        ARC,
        `COMPOUNDCURVE((123.3 41.7,123.4 41.7),${ARC})`,
        `CURVEPOLYGON(COMPOUNDCURVE(${ARC},(123.5 41.7,123.4 41.7)),(123.44 41.71,123.46 41.71,123.46 41.72,123.44 41.71))`,
        `MULTICURVE((123 41,123.1 41),${ARC})`,
        'MULTISURFACE(CURVEPOLYGON(CIRCULARSTRING(123.4 41.7,123.5 41.7,123.4 41.7)),((123 41,123.1 41,123.1 41.1,123 41)))',
        'CIRCULARSTRING Z (123.4 41.7 1,123.45 41.75 2,123.5 41.7 3)',
        'TIN Z (((123 41 0,123.1 41 0,123.1 41.1 0,123 41 0)))',
      ),
    );
    expect(data.faults).toEqual([]);
    expect(data.notes).toEqual([{ kind: 'curves', count: 6 }]);
    const [arc, compound, area, multi, surface, high, tin] = data.shapes.map(({ geometry }) => geometry);
    const line = (arc as LineString | undefined)?.coordinates ?? [];
    expect(line).toHaveLength(91);
    expect([line[0], line.at(-1)]).toEqual([
      [123.4, 41.7],
      [123.5, 41.7],
    ]);
    expect(farthest(line, [123.45, 41.7], 0.05)).toBeLessThan(0.00016);
    expect((compound as LineString | undefined)?.coordinates).toEqual([[123.3, 41.7], ...line]);
    const rings = (area as Polygon | undefined)?.coordinates ?? [];
    expect(rings.map((ring) => ring.length)).toEqual([92, 4]);
    expect((multi as MultiLineString | undefined)?.coordinates).toEqual([
      [
        [123, 41],
        [123.1, 41],
      ],
      line,
    ]);
    const [[circle = []] = [], plain] = (surface as MultiPolygon | undefined)?.coordinates ?? [];
    expect(circle[0]).toEqual(circle.at(-1));
    expect(farthest(circle, [123.45, 41.7], 0.05)).toBeLessThan(0.00016);
    expect(plain).toHaveLength(1);
    expect(high).toEqual(arc);
    expect(tin?.type).toBe('MultiPolygon');
  });

  it('go the way round on which their middle lies, and are straight where their points are in line', () => {
    const [down = []] = [
      straighten([
        [0, 0],
        [1, -1],
        [2, 0],
      ]),
    ];
    expect(Math.min(...down.map(([, y = 0]) => y))).toBeCloseTo(-1, 3);
    const most = straighten([
      [0, 0],
      [1, 2.4],
      [0.2, 0],
    ]);
    expect(Math.max(...most.map(([, y = 0]) => y))).toBeGreaterThan(2.3);
    expect(
      straighten([
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(
      straighten([
        [0, 0],
        [0, 0],
        [0, 0],
      ]),
    ).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('hold the number of vertices that they are made of', () => {
    const points = Array.from({ length: 200_001 }, (_, i) => [i, i % 2]);
    expect(() => straighten(points, LIMITS.vertices.most - 1000)).toThrow('too-much');
  });

  it('leave whole numbers of a GeoPackage all their digits', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-own-'));
    const ids = ['990112003001000121', '990112003001000122'];
    const features = ids.map(
      (id) =>
        `{"type":"Feature","properties":{"id":${id},"n":7},"geometry":{"type":"Point","coordinates":[123.4,41.7]}}`,
    );
    writeFileSync(join(folder, 'own.geojson'), `{"type":"FeatureCollection","features":[${features.join()}]}`);
    execFileSync('ogr2ogr', ['-f', 'GPKG', join(folder, 'own.gpkg'), join(folder, 'own.geojson')], { stdio: 'ignore' });
    const data = await taken(new Uint8Array(readFileSync(join(folder, 'own.gpkg'))));
    expect(column(data, 'id')).toEqual(ids);
    expect(column(data, 'n')).toEqual([7, 7]);
  });
});
