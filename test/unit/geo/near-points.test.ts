import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distanceBetween, isWithin, type LngLat, pointAt } from '../../../src/geo/geodesic.ts';
import { countNearPoints } from '../../../src/geo/near-points.ts';
import { nearestInCloud } from '../../../src/geo/point-cloud.ts';

const degrees = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const point = fc.tuple(degrees(122, 125), degrees(40, 44));
const anywhere = fc.tuple(degrees(-180, 180), degrees(-90, 90));
const radius = fc.integer({ min: 1, max: 300_000 });

/** Points as a person's file has them, and some on the very edge of the radius, a hair within it and a hair without. */
const around = (spot: LngLat, radiusM: number, where: fc.Arbitrary<LngLat>): fc.Arbitrary<LngLat[]> => {
  const hair = fc.constantFrom(-0.001, -0.0004, 0, 0.0004, 0.001);
  const edge = fc.tuple(degrees(0, 360), hair).map(([azimuth, by]) => pointAt(spot, azimuth, radiusM + by));
  return fc.array(fc.oneof(where, edge), { maxLength: 60 });
};
const scene = (where: fc.Arbitrary<LngLat>) =>
  fc
    .tuple(where, radius)
    .chain(([spot, radiusM]) => fc.tuple(fc.constant(spot), fc.constant(radiusM), around(spot, radiusM, where)));

it.each([
  ['in a region', point],
  ['anywhere on Earth, across its poles and its last meridian', anywhere],
])('counts exactly those within the radius on the ellipsoid, and finds the nearest of them, %s', (_, where) => {
  fc.assert(
    fc.property(scene(where), ([spot, radiusM, points]) => {
      const found = countNearPoints(spot, new Float64Array(points.flat()), radiusM);
      const within = points.map((each) => distanceBetween(spot, each)).filter((metres) => isWithin(metres, radiusM));
      expect(found).toEqual({ count: within.length, nearestM: Math.min(...within, Number.POSITIVE_INFINITY) });
    }),
  );
});

it('means by within what the count round a point means by it, ties included', () => {
  fc.assert(
    fc.property(scene(point), ([spot, radiusM, points]) => {
      const positions = new Float64Array(points.flat());
      const { count } = countNearPoints(spot, positions, radiusM);
      expect(count).toBe(nearestInCloud(positions, { type: 'Point', coordinates: [...spot] }, radiusM, 1).count);
    }),
  );
});

it('holds what lies on the edge, whatever the last digit of its distance says', () => {
  fc.assert(
    fc.property(
      point,
      radius,
      fc.array(degrees(0, 360), { minLength: 1, maxLength: 20 }),
      (spot, radiusM, azimuths) => {
        const at = (metres: number) => new Float64Array(azimuths.flatMap((azimuth) => pointAt(spot, azimuth, metres)));
        expect(countNearPoints(spot, at(radiusM), radiusM).count).toBe(azimuths.length);
        expect(countNearPoints(spot, at(radiusM + 0.001), radiusM).count).toBe(0);
      },
    ),
  );
});

it('finds the nearest of two that a flat map has the other way round', () => {
  const points = [122.09904133127641, 43.98760184502124, 122, 41.88839982241331];
  const { count, nearestM } = countNearPoints(
    [123.72179138491248, 42.89565641955382],
    new Float64Array(points),
    200_000,
  );
  expect(count).toBe(2);
  expect(nearestM).toBeCloseTo(178_810.1141, 4);
});

it('grows with the radius', () => {
  const positions = new Float64Array(
    Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 123.4 + i / 2000 : 41.7 + i / 3000)),
  );
  const counts = [100, 1000, 5000, 20_000].map((radius) => countNearPoints([123.45, 41.72], positions, radius).count);
  expect([...counts].sort((a, b) => a - b)).toEqual(counts);
  expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? 0);
});
