import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cover } from '../../../src/geo/coverage.ts';
import { makeDisc } from '../../../src/geo/disc.ts';
import { distanceBetween, type LngLat } from '../../../src/geo/geodesic.ts';
import { areaOf } from '../../../src/geo/measure.ts';
import { intersect, unite } from '../../../src/geo/overlay.ts';
import { runs } from '../seed.ts';
import { ground, off, references } from './references.ts';

const exact = (points: readonly LngLat[]) => points.map((at) => ({ at, precisionM: 0 }));
const anywhere: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: 123.2, max: 124, noNaN: true }),
  fc.double({ min: 41.5, max: 42.1, noNaN: true }),
);
const some = fc.array(fc.record({ at: anywhere, precisionM: fc.integer({ min: 0, max: 2000 }) }), { maxLength: 12 });

describe('a disc', () => {
  it('has the area of its circle and a rim within 0.08 % of the radius', () => {
    const disc = makeDisc([123.5, 41.8], 3000);
    expect(off(areaOf(disc), Math.PI * 3000 ** 2)).toBeLessThan(1e-5);
    const reach = disc.coordinates[0]?.map((corner) => distanceBetween([123.5, 41.8], corner)) ?? [];
    expect(reach).toHaveLength(65);
    for (const metres of reach) expect(off(metres, 3000)).toBeLessThan(0.00081);
  });
});

describe('coverage', () => {
  it.each(references.coverage)('of twelve points by $radiusM m is what GEOS finds', (found) => {
    const covered = cover({ points: exact(references.points), radiusM: found.radiusM, ground });
    expect(off(covered.sumM2, found.sumM2)).toBeLessThan(0.001);
    expect(off(covered.unionM2, found.unionM2)).toBeLessThan(0.001);
    expect(off(covered.district.coveredM2, found.districtM2)).toBeLessThan(0.001);
    expect(off(covered.built.coveredM2, found.builtM2)).toBeLessThan(0.002);
    expect(off(areaOf(covered.gaps), found.gapM2)).toBeLessThan(0.001);
    expect(off(areaOf(covered.builtGaps), found.builtGapM2)).toBeLessThan(0.002);
    expect(off(covered.district.totalM2, references.districtM2)).toBeLessThan(1e-8);
    expect(off(covered.built.totalM2, references.builtM2)).toBeLessThan(0.001);
  });

  it('never exceeds the sum of the discs, never falls as the radius grows, and lies within its bounds', () => {
    fc.assert(
      fc.property(
        some,
        fc.integer({ min: 100, max: 6000 }),
        fc.integer({ min: 0, max: 3000 }),
        (points, radiusM, more) => {
          const [small, large] = [radiusM, radiusM + more].map((metres) => cover({ points, radiusM: metres, ground }));
          if (!small || !large) throw new Error('two were asked for');
          // A centimetre along the rim: the grid that corners lie on.
          const slack = 2000;
          expect(small.unionM2).toBeLessThanOrEqual(small.sumM2 + slack);
          for (const land of ['district', 'built'] as const) {
            expect(small[land].coveredM2).toBeLessThanOrEqual(large[land].coveredM2 + slack);
            expect(small[land].leastM2).toBeLessThanOrEqual(small[land].coveredM2 + slack);
            expect(small[land].coveredM2).toBeLessThanOrEqual(small[land].mostM2 + slack);
          }
          expect(small.district.coveredM2).toBeLessThanOrEqual(small.unionM2 + slack);
          const parts = areaOf(small.covered) + areaOf(small.gaps);
          expect(Math.abs(parts - small.district.totalM2)).toBeLessThan(slack);
        },
      ),
      runs(8),
    );
  });

  it('moves with its points: eastward the ellipsoid is the same everywhere', () => {
    fc.assert(
      fc.property(
        fc.array(anywhere, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: -1000, max: 1000 }),
        (points, east) => {
          const moved = points.map(([lng, lat]): LngLat => [lng + east / 10_000, lat]);
          const [before, after] = [points, moved].map((each) => unite(each.map((at) => makeDisc(at, 5000))));
          if (before && after) expect(off(areaOf(after), areaOf(before))).toBeLessThan(1e-5);
        },
      ),
      runs(8),
    );
  });

  it('does not change when the same point is named twice, but for the sum', () => {
    const [once, twice] = [references.points, [...references.points, ...references.points]].map((points) =>
      cover({ points: exact(points), radiusM: 2000, ground }),
    );
    expect(off(twice?.unionM2 ?? 0, once?.unionM2 ?? 1)).toBeLessThan(1e-9);
    expect(off(twice?.sumM2 ?? 0, 2 * (once?.sumM2 ?? 1))).toBeLessThan(1e-9);
  });

  it('of nothing leaves everything a gap', () => {
    const none = cover({ points: [], radiusM: 1000, ground });
    expect([none.sumM2, none.unionM2, none.district.coveredM2, none.covered.coordinates.length]).toEqual([0, 0, 0, 0]);
    expect(off(areaOf(none.gaps), none.district.totalM2)).toBeLessThan(1e-9);
  });

  it('has gaps that nothing covers', () => {
    const { covered, gaps, builtGaps } = cover({ points: exact(references.points), radiusM: 3000, ground });
    expect(areaOf(intersect(covered, gaps))).toBeLessThan(2000);
    expect(areaOf(intersect(covered, builtGaps))).toBeLessThan(2000);
  });
});

describe('the ground', () => {
  it('is built-up land inside the outline', () => {
    expect(off(areaOf(ground.built), references.builtM2)).toBeLessThan(0.001);
    expect(off(areaOf(intersect(ground.built, ground.outline)), areaOf(ground.built))).toBeLessThan(0.0005);
  });
});
