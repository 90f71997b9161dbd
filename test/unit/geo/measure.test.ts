import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { distanceBetween, pointAt } from '../../../src/geo/geodesic.ts';
import { areaOf, lengthOf, perimeterOf } from '../../../src/geo/measure.ts';
import { toAreaUnits, toLengthUnits } from '../../../src/geo/units.ts';
import { ground, off, references } from './references.ts';

const polygon = (...coordinates: Polygon['coordinates']): Polygon => ({ type: 'Polygon', coordinates });

describe('lengths on the ellipsoid', () => {
  it.each(references.distances)('from $from to $to: $metres m', ({ from, to, metres }) => {
    expect(distanceBetween(from, to)).toBeCloseTo(metres, 5);
    expect(distanceBetween(to, from)).toBeCloseTo(metres, 5);
  });

  it('add up along a line', () => {
    expect(lengthOf(references.line.line)).toBeCloseTo(references.line.metres, 4);
    expect([lengthOf([]), lengthOf([[123.5, 41.8]])]).toEqual([0, 0]);
  });

  it('agree with a journey and its measure', () => {
    expect(distanceBetween([123.5, 41.8], pointAt([123.5, 41.8], 37, 12_345))).toBeCloseTo(12_345, 6);
  });
});

describe('areas on the ellipsoid', () => {
  it.each(references.areas)('$name: $m2 m² within $perimeterM m', ({ rings, m2, perimeterM }) => {
    expect(off(areaOf(polygon(...rings)), m2)).toBeLessThan(1e-8);
    expect(off(perimeterOf(polygon(...rings)), perimeterM)).toBeLessThan(1e-9);
  });

  it('of a box between parallels and meridians is the rhumb polygon’s', () => {
    const [west, south, east, north] = references.box.bounds;
    const ring = [west, south, east, south, east, north, west, north, west, south];
    const box = polygon([0, 2, 4, 6, 8].map((i) => ring.slice(i, i + 2)));
    expect(off(areaOf(box), references.box.m2)).toBeLessThan(1e-9);
  });

  it('of the district, and of several polygons their sum', () => {
    expect(off(areaOf(ground.outline), references.districtM2)).toBeLessThan(1e-8);
    const all = areaOf({ type: 'MultiPolygon', coordinates: references.areas.map(({ rings }) => rings) });
    expect(
      off(
        all,
        references.areas.reduce((sum, { m2 }) => sum + m2, 0),
      ),
    ).toBeLessThan(1e-8);
  });
});

it('fifteen 亩 are a hectare, a hundred hectares a square kilometre', () => {
  expect(toAreaUnits(10_000)).toEqual({ m2: 10_000, hectares: 1, km2: 0.01, mu: 15 });
  expect(toAreaUnits(666.6667).mu).toBeCloseTo(1, 6);
  expect(toLengthUnits(1500)).toEqual({ m: 1500, km: 1.5 });
});
