import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distanceBetween, type LngLat } from '../../../src/geo/geodesic.ts';
import { countNearPoints } from '../../../src/geo/near-points.ts';

const degrees = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const point = fc.tuple(degrees(122, 125), degrees(40, 44));

it('counts exactly those within the radius on the ellipsoid, and finds the nearest to a hundredth', () => {
  fc.assert(
    fc.property(
      point,
      fc.array(point, { maxLength: 60 }),
      fc.integer({ min: 1, max: 300_000 }),
      (spot, points, radius) => {
        const found = countNearPoints(spot as LngLat, new Float64Array(points.flat()), radius);
        const all = points.map((each) => distanceBetween(spot, each));
        expect(found.count).toBe(all.filter((metres) => metres <= radius).length);
        const nearest = Math.min(...all, Number.POSITIVE_INFINITY);
        if (points.length === 0) expect(found.nearestM).toBe(Number.POSITIVE_INFINITY);
        else expect(found.nearestM).toBeLessThanOrEqual(nearest * 1.01 + 0.01);
      },
    ),
  );
});

it('grows with the radius', () => {
  const positions = new Float64Array(
    Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 123.4 + i / 2000 : 41.7 + i / 3000)),
  );
  const counts = [100, 1000, 5000, 20_000].map((radius) => countNearPoints([123.45, 41.72], positions, radius).count);
  expect([...counts].sort((a, b) => a - b)).toEqual(counts);
  expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? 0);
});
