import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Made } from '../../../src/geo/area-fault.ts';
import {
  type AreaOfInterest,
  makeCircle,
  makePlaceArea,
  makePolygon,
  makeRadius,
  makeRectangle,
} from '../../../src/geo/area-of-interest.ts';
import { readArea, writeArea } from '../../../src/geo/area-text.ts';
import { aPlace } from '../domain/builders.ts';
import { runs } from '../seed.ts';

const place = aPlace({ id: 'tech-city' });
const places = new Map([[place.id, place]]);
const within = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const name = fc.string({ unit: 'binary', maxLength: 12 });
const radius = fc.integer({ min: 1, max: 60_000 });

/** A star around a point: never crosses itself. Some with a hole or a second part. */
const star = fc.tuple(
  within(123.3, 123.5),
  within(41.6, 41.9),
  fc.array(within(0.02, 0.05), { minLength: 3, maxLength: 40 }),
);
const ringOf = ([x, y, reaches]: [number, number, number[]], scale = 1) =>
  reaches.map((reach, i) => {
    const turn = (2 * Math.PI * i) / reaches.length;
    return [x + scale * reach * Math.cos(turn), y + scale * reach * Math.sin(turn)];
  });
const polygons = fc.oneof(
  star.map((one) => [[ringOf(one)]]),
  star.map((one) => [[ringOf(one), ringOf(one, 0.4)]]),
  star.map(([x, y, r]) => [[ringOf([x, y, r])], [ringOf([x + 0.25, y, r])]]),
);
const made: fc.Arbitrary<Made<AreaOfInterest>> = fc.oneof(
  fc
    .tuple(fc.constantFrom('view' as const, 'rectangle' as const), within(123.2, 123.5), within(41.5, 41.7), name)
    .map(([kind, west, south, called]) => makeRectangle(kind, [west, south, west + 0.2, south + 0.1], called)),
  fc
    .tuple(within(123.2, 124), within(41.5, 42.1), radius, name)
    .map(([x, y, r, called]) => makeCircle([x, y], r, called)),
  fc.tuple(radius, name).map(([r, called]) => makeRadius(place, r, called)),
  name.map((called) => makePlaceArea(place, called)),
  fc
    .tuple(fc.constantFrom('polygon' as const, 'uploaded' as const), polygons, name)
    .map(([kind, rings, called]) => makePolygon(kind, rings, called)),
);

describe('an area in an address', () => {
  it('is read as it was written, through an address too', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(made, (area) => {
        if (!area.ok) throw new Error(JSON.stringify(area.faults));
        kinds.add(area.value.kind);
        const written = writeArea(area.value);
        expect(readArea(written, places)).toEqual(area);
        const address = new URLSearchParams(`area=${encodeURIComponent(written)}`).get('area') ?? '';
        expect(readArea(address, places)).toEqual(area);
      }),
      runs(400),
    );
    expect(kinds.size).toBe(7);
  });

  it('is short and legible', () => {
    const ring = [
      [123.4, 41.7],
      [123.5, 41.7],
      [123.5, 41.8],
    ];
    const area = makePolygon('polygon', [[ring]], '河东');
    expect(area.ok && writeArea(area.value)).toBe('polygon:123.4,41.7;10000,0;0,10000:河东');
    const circle = makeCircle([123.45, 41.7], 1500, '');
    expect(circle.ok && writeArea(circle.value)).toBe('circle:123.45,41.7,1500:');
  });

  it.each([
    ['blob:1,2:x', { kind: 'unreadable', part: 'blob', expected: 'kind' }],
    ['', { kind: 'unreadable', part: '', expected: 'kind' }],
    ['circle:123.4,41.7:x', { kind: 'unreadable', part: '123.4,41.7', expected: 'circle' }],
    ['circle:123.4,1e1,5:', { kind: 'unreadable', part: '123.4,1e1,5', expected: 'circle' }],
    ['rectangle:1,2,3:', { kind: 'unreadable', part: '1,2,3', expected: 'bounds' }],
    ['radius:tech-city:', { kind: 'unreadable', part: 'tech-city', expected: 'radius' }],
    ['radius:nowhere,500:', { kind: 'unknown-place', part: 'nowhere' }],
    ['place:nowhere', { kind: 'unknown-place', part: 'nowhere' }],
    ['polygon:123.4,41.7;9,x;0,100:', { kind: 'unreadable', part: '9,x', expected: 'offset' }],
    ['polygon:here;9,9;0,100:', { kind: 'unreadable', part: 'here', expected: 'position' }],
    ['polygon:123.4,41.7;9,9:', { kind: 'too-few-vertices', found: 2, least: 3 }],
  ])('%s names its bad part', (text, fault) => {
    expect(readArea(text, places)).toEqual({ ok: false, faults: [fault] });
  });

  it('is never taken from junk, and junk never throws', () => {
    const kind = fc.constantFrom('view', 'rectangle', 'circle', 'radius', 'place', 'polygon', 'uploaded');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.tuple(kind, fc.string()).map((parts) => parts.join(':')),
        ),
        (text) => {
          const read = readArea(text, places);
          expect(read.ok).toBe(false);
          if (!read.ok) expect(read.faults.length).toBeGreaterThan(0);
        },
      ),
      runs(500),
    );
  });
});
