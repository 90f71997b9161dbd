import type { Feature, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { makeGround } from '../../../../src/build/base/ground.ts';
import { outsideFeature } from '../../../../src/build/base/sheets.ts';
import { areaOf } from '../../../../src/geo/measure.ts';

const square = (lng: number, side: number): Position[] =>
  [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]].map(([x = 0, y = 0]) => [lng + x * side, 41.6 + y * side]); // biome-ignore format: a ring
const hole = [...square(123.42, 0.01)].reverse();
const feature = (geometry: object, properties = {}) => ({ type: 'Feature', properties, geometry }) as Feature;
const ISLANDS = feature({ type: 'MultiPolygon', coordinates: [[square(123.4, 0.1), hole], [square(123.6, 0.05)]] });
const collection = (...features: Feature[]) => ({ type: 'FeatureCollection' as const, features });

describe('a district of several parts', () => {
  it('is cut out of the sheet about it whole, and what lies within but is not of it stays covered', () => {
    const { geometry } = outsideFeature(collection(ISLANDS));
    const [[, ...cut] = [], ...covered] = geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    expect(cut).toEqual([[...square(123.4, 0.1)].reverse(), [...square(123.6, 0.05)].reverse()]);
    expect(covered).toEqual([[square(123.42, 0.01)]]);
  });

  it('of one part is cut out by one ring', () => {
    const { geometry } = outsideFeature(collection(feature({ type: 'Polygon', coordinates: [square(123.4, 0.1)] })));
    expect(geometry).toMatchObject({ type: 'Polygon', coordinates: { length: 2 } });
    expect(() => outsideFeature(collection(feature({ type: 'Point', coordinates: [1, 1] })))).toThrow(
      'a polygon is expected',
    );
  });

  it('is measured whole, and has no built-up land where its land cover tells of none', () => {
    const wood = feature({ type: 'Polygon', coordinates: [square(123.41, 0.01)] }, { kind: 'forest' });
    const files: Record<string, object> = {
      'district.geojson': collection(ISLANDS),
      'landcover.geojson': collection(wood),
    };
    const read = (name: string): string | null => (files[name] ? JSON.stringify(files[name]) : null);
    const { outline, built } = makeGround(read);
    expect(outline.coordinates).toHaveLength(2);
    expect(areaOf(outline) / areaOf(ISLANDS.geometry as never)).toBeCloseTo(1, 6);
    expect(built.coordinates).toEqual([]);
    files['landcover.geojson'] = collection(feature({ type: 'Point', coordinates: [1, 1] }, { kind: 'built' }));
    expect(() => makeGround(read)).toThrow('base/landcover.geojson: no polygon');
  });
});
