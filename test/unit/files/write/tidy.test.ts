import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { tidy } from '../../../../src/files/write/tidy.ts';
import { writeFile } from '../../../../src/files/write/write.ts';
import { AN_AREA, aFeature, aTaking } from './builders.ts';

const shapeAfter = (geometry: Geometry) => tidy(aTaking({ features: [aFeature('a', geometry)] })).features[0]?.geometry;

describe('geometry', () => {
  test('rings that run the wrong way are turned, holes against the outer ring', () => {
    if (AN_AREA.type !== 'Polygon') throw new Error('expected a polygon');
    const coordinates = AN_AREA.coordinates.map((ring) => ring.toReversed());
    expect(shapeAfter({ type: 'Polygon', coordinates })).toEqual(AN_AREA);
    expect(shapeAfter({ type: 'MultiPolygon', coordinates: [coordinates] })).toEqual({
      type: 'MultiPolygon',
      coordinates: [AN_AREA.coordinates],
    });
  });

  test('degrees have six decimals and no height', () => {
    expect(shapeAfter({ type: 'Point', coordinates: [123.45678949, 41.00000051, 12] })).toEqual({
      type: 'Point',
      coordinates: [123.456789, 41.000001],
    });
  });

  test('an area without rings is no geometry', () => {
    expect(shapeAfter({ type: 'MultiPolygon', coordinates: [] })).toBeNull();
  });
});

describe('cells', () => {
  test('what is no number, or in no column, is left away', () => {
    const cells = { count: Number.NaN, share: Number.POSITIVE_INFINITY, other: 'x' };
    const [feature] = tidy(aTaking({ features: [aFeature('a', null, cells)] })).features;
    expect(feature?.properties).toEqual({ name: 'a', count: null, share: null, remark: null });
  });

  test.each([1.5, 3e9])('a column that said whole numbers and holds %d holds numbers', (count) => {
    const { columns } = tidy(
      aTaking({ features: [aFeature('a', null, { count: 1 }), aFeature('b', null, { count })] }),
    );
    expect(columns.find(({ key }) => key === 'count')?.kind).toBe('number');
  });

  test.each(['次数', 'a b', '1st', '', 'fid', 'geom'])('“%s” cannot name a field', (key) => {
    expect(() => tidy(aTaking({ columns: [{ key, title: 'x', kind: 'text' }] }))).toThrow(`“${key}”`);
  });
});

test('what would stand twice in a file is said before it is written', () => {
  const column = { key: 'name', title: '名称', kind: 'text' } as const;
  expect(() => tidy(aTaking({ columns: [column, column] }))).toThrow('“name”');
  expect(() => tidy(aTaking({ title: '说明' }))).toThrow('“说明”');
  expect(() => tidy(aTaking({ name: 'note' }))).toThrow('“note”');
});

test('a cancelled file is not delivered', async () => {
  const end = new AbortController();
  const written = writeFile('geojson', aTaking(), { day: '2026-01-02', signal: end.signal });
  end.abort();
  await expect(written).rejects.toThrow(/abort/i);
});
