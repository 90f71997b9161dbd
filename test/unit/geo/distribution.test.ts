import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middle } from '#about';
import { decodeGround } from '../../../src/data/decode.ts';
import { distanceBetween, type LngLat, pointAt } from '../../../src/geo/geodesic.ts';
import { binInHexagons } from '../../../src/geo/hexagons.ts';
import { pointsOf } from '../../../src/geo/located-points.ts';
import { areaOf } from '../../../src/geo/measure.ts';
import { indexNeighbours } from '../../../src/geo/nearest-neighbour.ts';
import { toPlane } from '../../../src/geo/plane.ts';
import { isInside, shapeOf } from '../../../src/geo/shape.ts';
import { spreadBySector, spreadOf } from '../../../src/geo/spread.ts';
import { aPlace } from '../domain/builders.ts';
import { runs } from '../seed.ts';
import { ground, off, references } from './references.ts';

const exact = (points: readonly LngLat[]) => points.map((at) => ({ at, precisionM: 0 }));
const anywhere: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: 123.2, max: 124, noNaN: true }),
  fc.double({ min: 41.5, max: 42.1, noNaN: true }),
);

describe('points of places', () => {
  it('leave out what is known only roughly, and say how many', () => {
    const places = [
      aPlace({ id: 'a' }),
      aPlace({ id: 'rough', location: { type: 'site', precisionM: 2000, within: null } }),
      aPlace({ id: 'lost', geometry: null, anchor: null }),
    ];
    expect(pointsOf(places)).toEqual({ points: [{ at: [123.45, 41.7], precisionM: 300 }], rough: 1, unlocated: 1 });
    expect(pointsOf(places, true)).toMatchObject({ points: [{}, { precisionM: 2000 }], rough: 0, unlocated: 1 });
  });
});

describe('the honeycomb', () => {
  it('holds every point of the district once, and its cells make up the district', () => {
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 40 }), fc.integer({ min: 2000, max: 9000 }), (points, side) => {
        const { cells, cellM2, outside } = binInHexagons(points, side, ground.outline);
        expect(cells.reduce((sum, { count }) => sum + count, 0) + outside).toBe(points.length);
        const covered = cells.reduce((sum, { share }) => sum + share * cellM2, 0);
        expect(off(covered, references.districtM2)).toBeLessThan(1e-4);
        for (const { hexagon } of cells) expect(off(areaOf(hexagon), cellM2)).toBeLessThan(1e-4);
      }),
      runs(6),
    );
  });

  it('counts a point in the cell around it', () => {
    fc.assert(
      fc.property(fc.array(anywhere, { minLength: 100, maxLength: 200 }), (points) => {
        const flat = points.map(toPlane).filter((point) => isInside(shapeOf(ground.outline), point));
        for (const { hexagon, count } of binInHexagons(points, 4000, ground.outline).cells) {
          expect(flat.filter((point) => isInside(shapeOf(hexagon), point))).toHaveLength(count);
        }
      }),
      runs(5),
    );
  });

  it('refuses cells too small to draw', () => {
    expect(() => binInHexagons([], 499, ground.outline)).toThrow(/499 m/);
  });
});

describe('the nearest neighbour index', () => {
  const { areaM2, ...expected } = references.neighbours;

  it('is what was computed apart', () => {
    const found = indexNeighbours(exact(references.points), areaM2);
    for (const key of ['observedM', 'expectedM', 'ratio'] as const) {
      expect(off(found?.[key] ?? 0, expected[key])).toBeLessThan(1e-4);
    }
    expect(found?.z).toBeCloseTo(expected.z, 2);
    expect(found).toMatchObject({ n: 12, warnings: ['few'] });
  });

  it('is 2 on a square grid, 0 where all stand on one spot', () => {
    // 30 × 30 points 500 m apart on an area of a cell each: observed 500 m, expected 250 m.
    const grid = Array.from({ length: 900 }, (_, i) =>
      pointAt(pointAt([123.5, 41.8], 90, (i % 30) * 500), 0, Math.floor(i / 30) * 500),
    );
    const found = indexNeighbours(exact(grid), 900 * 500 ** 2);
    expect(off(found?.ratio ?? 0, 2)).toBeLessThan(0.01);
    // z = (500 − 250) / (0.26136 · 500 / 30)
    expect(off(found?.z ?? 0, 57.39)).toBeLessThan(0.02);
    expect(found?.warnings).toEqual([]);
    expect(indexNeighbours(exact([references.points[0], references.points[0]] as LngLat[]), 1e6)?.ratio).toBe(0);
  });

  it('warns when positions are blurred, and is silent on fewer than two', () => {
    const blurred = references.points.map((at) => ({ at, precisionM: 2000 }));
    expect(indexNeighbours(blurred, areaM2)?.warnings).toEqual(['few', 'blurred']);
    expect(indexNeighbours(exact([[123.5, 41.8]]), areaM2)).toBeNull();
  });
});

describe('the spread', () => {
  it('is what the eigenvectors of the covariance say', () => {
    const found = spreadOf(references.points);
    const { centre, longM, shortM, azimuth } = references.spread;
    expect(distanceBetween(found?.centre ?? [0, 0], centre)).toBeLessThan(1);
    expect(off(found?.ellipse?.longM ?? 0, longM)).toBeLessThan(1e-4);
    expect(off(found?.ellipse?.shortM ?? 0, shortM)).toBeLessThan(1e-4);
    expect(Math.abs((found?.ellipse?.azimuth ?? 0) - azimuth)).toBeLessThan(0.05);
    const outline = found?.ellipse?.outline;
    expect(off(outline ? areaOf(outline) : 0, Math.PI * longM * shortM)).toBeLessThan(0.002);
  });

  it('of a cross by hand: 1000 m north and south, 500 m east and west', () => {
    const cross = [0, 180, 90, 270].map((turn, i) => pointAt(middle, turn, i < 2 ? 1000 : 500));
    const found = spreadOf(cross);
    // Σd² = 2 · 1000² along, 2 · 500² across; √(2 Σd² / (4 − 2)).
    expect(found?.ellipse?.longM).toBeCloseTo(Math.sqrt(2) * 1000, 3);
    expect(found?.ellipse?.shortM).toBeCloseTo(Math.sqrt(2) * 500, 3);
    expect(Math.min(found?.ellipse?.azimuth ?? 90, 180 - (found?.ellipse?.azimuth ?? 90))).toBeCloseTo(0, 3);
    expect(found).toMatchObject({ n: 4, isFew: true });
  });

  it('moves with its points: eastward the ellipsoid is the same everywhere', () => {
    const near = fc.tuple(
      fc.double({ min: 123.4, max: 123.5, noNaN: true }),
      fc.double({ min: 41.7, max: 41.9, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(near, { minLength: 4, maxLength: 20 }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (points, east) => {
          const [before, after] = [points, points.map(([lng, lat]): LngLat => [lng + east, lat])].map(spreadOf);
          expect(
            distanceBetween(after?.centre ?? [0, 0], [(before?.centre[0] ?? 0) + east, before?.centre[1] ?? 0]),
          ).toBeLessThan(5);
          expect(after?.ellipse?.longM).toBeCloseTo(before?.ellipse?.longM ?? 0, -1);
          expect(after?.ellipse?.shortM).toBeCloseTo(before?.ellipse?.shortM ?? 0, -1);
        },
      ),
    );
  });

  it('has no ellipse with fewer than three points and no centre without any', () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf(references.points.slice(0, 2))).toMatchObject({ n: 2, ellipse: null, isFew: true });
    expect(spreadOf(references.points.slice(0, 5))?.isFew).toBe(false);
  });

  it('is told by sector, each place in each of its own, the rough ones left out', () => {
    const places = [
      aPlace({ id: 'a', sectors: ['ecology', 'science'] }),
      aPlace({ id: 'b', sectors: ['science'] }),
      aPlace({ id: 'c', sectors: ['science'], location: { type: 'area', precisionM: 500, within: null } }),
      aPlace({ id: 'd', sectors: ['science'], geometry: null, anchor: null }),
    ];
    const found = spreadBySector(places);
    expect(found.get('ecology')).toMatchObject({ spread: { n: 1 }, rough: 0, unlocated: 0 });
    expect(found.get('science')).toMatchObject({ spread: { n: 2 }, rough: 1, unlocated: 1 });
    expect(found.get('health')).toMatchObject({ spread: null, rough: 0, unlocated: 0 });
  });
});

describe('the ground that the page loads', () => {
  it('is read as it was written', () => {
    expect(decodeGround(JSON.parse(JSON.stringify(ground)))).toEqual({ ok: true, value: ground, notes: [] });
  });

  it.each([
    [null, 'outline'],
    [{ outline: ground.outline }, 'built'],
    [{ outline: { type: 'MultiPolygon', coordinates: [] }, built: ground.built }, 'outline'],
  ])('is refused when a part is missing or empty', (json, part) => {
    expect(decodeGround(json)).toMatchObject({ ok: false, error: expect.stringContaining(`${part}: expected`) });
  });
});
