import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { bufferOf } from '../../../src/geo/buffer.ts';
import { distanceBetween } from '../../../src/geo/geodesic.ts';
import { areaOf, lengthOf, perimeterOf } from '../../../src/geo/measure.ts';
import { nearestPair } from '../../../src/geo/nearest-pair.ts';
import { gapBetween, shapeOf } from '../../../src/geo/shape.ts';
import { ground, off } from './references.ts';

const LINE = [
  [123.4, 41.7],
  [123.5, 41.7],
];
const SQUARE = [
  [123.4, 41.7],
  [123.42, 41.7],
  [123.42, 41.72],
  [123.4, 41.72],
  [123.4, 41.7],
];
const R = 800;

describe('the land around', () => {
  it('a point is its disc, a line a band with round ends, an area itself and a band', () => {
    expect(off(areaOf(bufferOf({ type: 'Point', coordinates: [123.4, 41.7] }, R)), Math.PI * R ** 2)).toBeLessThan(
      1e-5,
    );
    const band = 2 * R * lengthOf(LINE) + Math.PI * R ** 2;
    expect(off(areaOf(bufferOf({ type: 'LineString', coordinates: LINE }, R)), band)).toBeLessThan(0.001);
    const square = { type: 'Polygon' as const, coordinates: [SQUARE] };
    const grown = areaOf(square) + R * perimeterOf(square) + Math.PI * R ** 2;
    expect(off(areaOf(bufferOf(square, R)), grown)).toBeLessThan(0.001);
    expect(bufferOf(square, R).coordinates).toEqual([[expect.anything()]]);
  });

  it('the district has a rim everywhere as far from it as was asked', () => {
    const grown = bufferOf(ground.outline, R);
    const rim = grown.coordinates[0]?.[0] ?? [];
    expect(rim.length).toBeGreaterThan(50);
    for (const corner of rim) {
      const gap = gapBetween(shapeOf({ type: 'Point', coordinates: corner }), shapeOf(ground.outline));
      expect(Math.abs(gap - R)).toBeLessThan(1.5);
    }
  });
});

describe('the nearest pair', () => {
  it('lies on both, as far apart as the two are', () => {
    const to: Geometry = { type: 'Polygon', coordinates: [SQUARE.map(([x = 0, y = 0]) => [x + 0.03, y + 0.03])] };
    const from: Geometry = { type: 'LineString', coordinates: LINE };
    const pair = nearestPair(from, to);
    if (!pair) throw new Error('they lie apart');
    expect(off(distanceBetween(...pair), gapBetween(shapeOf(from), shapeOf(to)))).toBeLessThan(2e-5);
    expect(pair[0][1]).toBeCloseTo(41.7, 4);
    expect(pair[1][1]).toBeCloseTo(41.73, 4);
  });

  it('is none where the two touch', () => {
    expect(
      nearestPair({ type: 'Polygon', coordinates: [SQUARE] }, { type: 'Point', coordinates: [123.41, 41.71] }),
    ).toBeNull();
  });
});
