import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { expect, it } from 'vitest';
import { distanceTest } from '../../../src/geo/distance-test.ts';
import { distanceBetween, isWithin, type LngLat } from '../../../src/geo/geodesic.ts';
import { insideTest } from '../../../src/geo/inside-test.ts';
import { MEASURES } from '../../../src/geo/measures.ts';
import { nearestInCloud, rowsInside } from '../../../src/geo/point-cloud.ts';
import { gapBetween, isInside } from '../../../src/geo/shape.ts';
import { runs } from '../seed.ts';
import { ground } from './references.ts';

const degrees = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const point = fc.tuple(degrees(123.2, 124), degrees(41.5, 42.1));
const cloudOf = (points: readonly (readonly number[])[]) => new Float64Array(points.flat());

const ring = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

it('holds the rows in a rectangle but for those in its hole', () => {
  const area: Polygon = {
    type: 'Polygon',
    coordinates: [ring(123.4, 41.6, 123.8, 41.9), ring(123.5, 41.7, 123.6, 41.8).reverse()],
  };
  fc.assert(
    fc.property(fc.array(point, { maxLength: 80 }), (points) => {
      const isIn = ([x, y]: readonly [number, number], [w, s, e, n]: readonly [number, number, number, number]) =>
        x > w && x < e && y > s && y < n;
      const expected = points.flatMap((at, row) =>
        isIn(at, [123.4, 41.6, 123.8, 41.9]) && !isIn(at, [123.5, 41.7, 123.6, 41.8]) ? [row] : [],
      );
      expect(rowsInside(cloudOf(points), area)).toEqual(expected);
    }),
  );
});

it('finds the nearest in their order and counts those within, as measured one by one', () => {
  fc.assert(
    fc.property(
      point,
      fc.array(point, { maxLength: 120 }),
      fc.integer({ min: 1, max: 60_000 }),
      fc.integer({ min: 1, max: 12 }),
      (spot, points, radius, most) => {
        const found = nearestInCloud(cloudOf(points), { type: 'Point', coordinates: spot }, radius, most);
        const all = points.map((at, row) => ({ row, distanceM: distanceBetween(spot as LngLat, at) }));
        expect(found.count).toBe(all.filter(({ distanceM }) => isWithin(distanceM, radius)).length);
        expect(found.nearest).toEqual(all.sort((a, b) => a.distanceM - b.distanceM || a.row - b.row).slice(0, most));
      },
    ),
  );
});

it('an area is no way from a point in it', () => {
  const from: Polygon = { type: 'Polygon', coordinates: [ring(123.4, 41.6, 123.5, 41.7)] };
  // 0.01° of latitude are 1,111 m here.
  const found = nearestInCloud(
    cloudOf([
      [123.45, 41.65],
      [123.45, 41.71],
    ]),
    from,
    1000,
    5,
  );
  expect(found.count).toBe(1);
  expect(found.nearest[0]).toEqual({ row: 0, distanceM: 0 });
  expect(found.nearest[1]?.distanceM).toBeCloseTo(1110.7, -1);
});

it('a spread counts every point of the cloud in a cell or outside', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), (points) => {
      const { bins, spread } = MEASURES.spread({ cloud: cloudOf(points), outline: ground.outline, sideM: 2000 });
      const counted = bins.cells.reduce((sum, { count }) => sum + count, 0);
      expect(counted + bins.outside).toBe(points.length);
      expect(spread?.n ?? 0).toBe(counted);
    }),
    runs(6),
  );
});

const metres = fc.double({ min: -5000, max: 5000, noNaN: true });
const corner = fc.tuple(metres, metres);
const closedRing = fc
  .array(corner, { minLength: 3, maxLength: 12 })
  .map((corners) => [...corners, corners[0] as (typeof corners)[0]]);

it('many points are told inside as one point is', () => {
  fc.assert(
    fc.property(fc.array(closedRing, { minLength: 1, maxLength: 3 }), fc.array(corner), (rings, points) => {
      const test = insideTest(rings);
      for (const [x, y] of points) expect(test(x, y)).toBe(isInside({ rings, edges: [] }, [x, y]));
    }),
  );
});

it('many distances are those of one shape to another, or beyond what was asked', () => {
  fc.assert(
    fc.property(closedRing, fc.array(corner), fc.integer({ min: 1, max: 4000 }), (ring, points, farM) => {
      const edges = ring.slice(1).map((to, i) => [ring[i] ?? to, to] as const);
      const shape = { rings: [ring], edges };
      const measure = distanceTest(shape);
      for (const point of points) {
        const exact = gapBetween({ rings: [], edges: [[point, point]] }, shape);
        expect(measure(point, farM)).toBe(exact <= farM ? exact : Number.POSITIVE_INFINITY);
      }
    }),
  );
});
