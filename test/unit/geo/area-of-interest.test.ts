import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { AreaFault, Made } from '../../../src/geo/area-fault.ts';
import {
  type AreaOfInterest,
  makeCircle,
  makePlaceArea,
  makePolygon,
  makeRadius,
  makeRectangle,
  makeUploaded,
} from '../../../src/geo/area-of-interest.ts';
import { areaOf } from '../../../src/geo/measure.ts';
import { readTypedPolygon } from '../../../src/geo/typed-polygon.ts';
import { aPlace } from '../domain/builders.ts';
import { off } from './references.ts';

function areaFrom(made: Made<AreaOfInterest>): AreaOfInterest {
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}
const faultsOf = (made: Made<AreaOfInterest>): readonly AreaFault[] => (made.ok ? [] : made.faults);
const TRIANGLE: Position[] = [
  [123.4, 41.7],
  [123.5, 41.7],
  [123.5, 41.8],
];

describe('areas', () => {
  it('of a rectangle follow its bounds; a view ends where the base map does', () => {
    const drawn = areaFrom(makeRectangle('rectangle', [123.4, 41.7, 123.5, 41.8], '甲'));
    expect(drawn.geometry.coordinates).toEqual([
      [
        [123.4, 41.7],
        [123.5, 41.7],
        [123.5, 41.8],
        [123.4, 41.8],
        [123.4, 41.7],
      ],
    ]);
    expect(areaFrom(makeRectangle('view', [120, 41.7, 123.5, 50], ''))).toMatchObject({
      bounds: [123.15, 41.7, 123.5, 42.15],
    });
    expect(faultsOf(makeRectangle('rectangle', [123.5, 41.7, 123.4, 41.8], ''))).toMatchObject([
      { kind: 'empty-rectangle' },
    ]);
    expect(faultsOf(makeRectangle('rectangle', [120, 41.7, 123.4, 41.8], ''))).toMatchObject([
      { kind: 'outside', vertex: 1 },
      { kind: 'outside', vertex: 4 },
    ]);
  });

  it('of circles have the size asked for, around a point or the symbol of a place', () => {
    const size = Math.PI * 2000 ** 2;
    expect(off(areaOf(areaFrom(makeCircle([123.5, 41.8], 2000, '')).geometry), size)).toBeLessThan(1e-5);
    const around = areaFrom(makeRadius(aPlace(), 2000));
    expect(around).toMatchObject({ kind: 'radius', name: '甲公园', place: 'a', radiusM: 2000 });
    expect(off(areaOf(around.geometry), size)).toBeLessThan(1e-5);
    expect(faultsOf(makeCircle([41.8, 123.5], 0, ''))).toMatchObject([
      { kind: 'bad-radius', radiusM: 0 },
      { kind: 'outside' },
    ]);
    expect(faultsOf(makeRadius(aPlace({ geometry: null, anchor: null }), Number.NaN))).toMatchObject([
      { kind: 'bad-radius' },
      { kind: 'no-position', place: 'a' },
    ]);
  });

  it('of a place are its own, or the disc in which it lies', () => {
    const own = { type: 'Polygon' as const, coordinates: [[...TRIANGLE, TRIANGLE[0] as Position]] };
    expect(areaFrom(makePlaceArea(aPlace({ geometry: own }))).geometry).toBe(own);
    expect(off(areaOf(areaFrom(makePlaceArea(aPlace())).geometry), Math.PI * 300 ** 2)).toBeLessThan(1e-5);
    const line = { type: 'LineString' as const, coordinates: TRIANGLE };
    expect(faultsOf(makePlaceArea(aPlace({ geometry: line })))).toEqual([{ kind: 'no-area', place: 'a' }]);
    expect(faultsOf(makePlaceArea(aPlace({ geometry: null })))).toEqual([{ kind: 'no-position', place: 'a' }]);
  });

  it('are closed, rounded and turned as RFC 7946 has it', () => {
    const clockwise = [...TRIANGLE].reverse().map(([x = 0, y = 0]) => [x + 0.0000012, y]);
    const { geometry } = areaFrom(makePolygon('polygon', [[clockwise]], ''));
    expect(geometry.coordinates[0]).toHaveLength(4);
    expect(geometry.coordinates[0]?.[0]).toEqual(geometry.coordinates[0]?.at(-1));
    expect(areaOf(geometry)).toBeGreaterThan(0);
    const hole = [
      [123.46, 41.71],
      [123.48, 41.71],
      [123.48, 41.73],
    ];
    const uploaded = areaFrom(makeUploaded({ type: 'Polygon', coordinates: [clockwise, hole] }, 'x'));
    const [outer, inner] = uploaded.geometry.coordinates as Position[][];
    expect([outer, inner].map((ring) => turns(ring ?? []))).toEqual([1, -1]);
  });
});

/** 1 when the ring runs counter-clockwise. */
function turns(ring: Position[]): number {
  return Math.sign(
    ring.reduce((sum, [x = 0, y = 0], i) => {
      const [x0 = x, y0 = y] = ring[i - 1] ?? [];
      return sum + (x0 - 123) * (y - 41) - (x - 123) * (y0 - 41);
    }, 0),
  );
}

describe('typed corners', () => {
  it('are read with commas or blanks, full-width signs and degree signs', () => {
    const typed = '123.4, 41.7\n123.5°，41.7°；１２３．５　４１．８\n\n';
    expect(areaFrom(readTypedPolygon(typed, '甲')).geometry).toEqual(
      areaFrom(makePolygon('polygon', [[TRIANGLE]], '甲')).geometry,
    );
  });

  it('that are none are named, each', () => {
    expect(faultsOf(readTypedPolygon('123.4,41.7\n东陵公园\n123.5,', ''))).toEqual([
      { kind: 'unreadable', part: '东陵公园', expected: 'position' },
      { kind: 'unreadable', part: '123.5,', expected: 'position' },
    ]);
  });

  it('with latitude first are recognised, and given the right way round', () => {
    const [fault] = faultsOf(readTypedPolygon('41.7,123.4\n41.7,123.5\n41.8,123.5', ''));
    expect(fault?.kind).toBe('swapped');
    if (fault?.kind !== 'swapped') return;
    expect(areaFrom(makePolygon('polygon', fault.corrected as Position[][][], '')).geometry).toEqual(
      areaFrom(makePolygon('polygon', [[TRIANGLE]], '')).geometry,
    );
  });

  it('too few, too far away or crossing are refused', () => {
    expect(faultsOf(readTypedPolygon('123.4,41.7\n123.5,41.7', ''))).toEqual([
      { kind: 'too-few-vertices', found: 2, least: 3 },
    ]);
    expect(faultsOf(readTypedPolygon('', ''))).toMatchObject([{ kind: 'too-few-vertices', found: 0 }]);
    // Three corners, two of them the same to a metre.
    expect(faultsOf(readTypedPolygon('123.4,41.7;123.400001,41.7;123.5,41.7', ''))).toMatchObject([
      { kind: 'too-few-vertices', found: 2 },
    ]);
    expect(faultsOf(readTypedPolygon('123.4,41.7\n123.5,41.7\n116.4,39.9', ''))).toMatchObject([
      { kind: 'outside', at: [116.4, 39.9] },
    ]);
    const [bow] = faultsOf(readTypedPolygon('123.4,41.7\n123.5,41.8\n123.5,41.7\n123.4,41.8', ''));
    expect(bow?.kind).toBe('self-intersection');
    expect(bow?.kind === 'self-intersection' && bow.at.map((degrees) => Number(degrees.toFixed(6)))).toEqual([
      123.45, 41.75,
    ]);
  });
});
