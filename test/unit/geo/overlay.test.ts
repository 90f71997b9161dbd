import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { areaOf } from '../../../src/geo/measure.ts';
import { intersect, subtract, unite } from '../../../src/geo/overlay.ts';
import { off } from './references.ts';

/** A square of so many thousandths of a degree with its corner at [x, y] thousandths from 123.4, 41.7. */
function square(x: number, y: number, side: number): Polygon {
  const [west, south] = [123.4 + x / 1000, 41.7 + y / 1000];
  const [east, north] = [west + side / 1000, south + side / 1000];
  const ring = [west, south, east, south, east, north, west, north, west, south];
  return { type: 'Polygon', coordinates: [[0, 2, 4, 6, 8].map((i) => ring.slice(i, i + 2))] };
}
const reversed = ({ coordinates }: Polygon): Polygon => ({
  type: 'Polygon',
  coordinates: coordinates.map((ring) => [...ring].reverse()),
});

test('two squares that overlap by a quarter', () => {
  const [a, b] = [square(0, 0, 10), square(5, 5, 10)];
  expect(off(areaOf(intersect(a, b)), areaOf(square(5, 5, 5)))).toBeLessThan(1e-6);
  expect(off(areaOf(unite([a, b])), areaOf(a) + areaOf(b) - areaOf(square(5, 5, 5)))).toBeLessThan(1e-6);
  expect(off(areaOf(subtract(a, b)), areaOf(a) - areaOf(square(5, 5, 5)))).toBeLessThan(1e-6);
});

test('a hole stays a hole, an island in it an island, whichever way the rings turn', () => {
  const holed = subtract(square(0, 0, 30), square(5, 5, 20));
  const island = unite([holed, square(10, 10, 10)]);
  expect(island.coordinates.map((rings) => rings.length).sort()).toEqual([1, 2]);
  expect(unite([reversed(square(0, 0, 10)), square(5, 5, 10)]).coordinates).toHaveLength(1);
  expect(off(areaOf(intersect(island, square(0, 0, 30))), areaOf(island))).toBeLessThan(1e-9);
});

test('nothing is an area without polygons', () => {
  expect(intersect(square(0, 0, 10), square(20, 20, 10)).coordinates).toEqual([]);
  expect(unite([]).coordinates).toEqual([]);
  expect(subtract(square(0, 0, 10), unite([])).coordinates).toHaveLength(1);
});
