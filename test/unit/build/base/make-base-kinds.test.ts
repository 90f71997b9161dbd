import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../../src/build/base/osm/kinds.ts';
import { lineNumber } from '../../../../src/build/base/osm/line-number.ts';
import { joinRings, nestRings } from '../../../../src/build/base/osm/pbf/rings.ts';

describe('rings', () => {
  it('are found from their pieces, in whatever order and direction these come', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 40 }),
        fc.array(fc.nat(39), { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.boolean()),
        (corners, cuts, turns) => {
          const ring = Array.from({ length: corners }, (_, i) => i);
          const stops = [...new Set(cuts.map((cut) => cut % corners))].sort((a, b) => a - b);
          const pieces = stops.map((from, i) => {
            const to = stops[i + 1] ?? corners + (stops[0] ?? 0);
            const piece = Array.from({ length: to - from + 1 }, (_, k) => (from + k) % corners);
            return turns.next().value ? piece.reverse() : piece;
          });
          const [found = [], ...more] = joinRings(pieces) ?? [];
          expect([more.length, found[0]]).toEqual([0, found.at(-1)]);
          expect([...found.slice(1)].sort((a, b) => a - b)).toEqual(ring);
        },
      ),
    ));

  it('of two areas stay two, each with its hole', () => {
    expect(joinRings([[1, 2, 3, 1], [4, 5, 6, 4]])).toEqual([[1, 2, 3, 1], [4, 5, 6, 4]]); // biome-ignore format: one line
    expect(joinRings([[1, 2, 3]])).toBeNull();
    const box = (x: number, side: number) => [[x, 0], [x + side, 0], [x + side, side], [x, side], [x, 0]]; // biome-ignore format: a ring
    expect(nestRings([box(0, 4), box(10, 4)], [box(11, 1), box(50, 1)])).toEqual([
      [box(0, 4)],
      [box(10, 4), box(11, 1)],
    ]);
  });
});

describe('what a thing is', () => {
  it.each([
    [{ highway: 'primary_link' }, { layer: 'road', rank: 3 }],
    [{ highway: 'constructor' }, null],
    [{ highway: 'proposed' }, null],
    [
      { railway: 'construction', construction: 'light_rail' },
      { layer: 'metro', isOpen: false },
    ],
    [{ railway: 'tram', service: 'siding' }, null],
    [
      { public_transport: 'station', light_rail: 'yes' },
      { layer: 'station', of: 'metro', isOpen: true },
    ],
    [{ landuse: 'reservoir' }, { layer: 'water' }],
    [
      { amenity: 'university', landuse: 'grass' },
      { layer: 'landcover', cover: 'built' },
    ],
    [{ place: 'quarter', name: '南门街道' }, { layer: 'subdistrict' }],
    [{ name: '南门街道' }, null],
    [{}, null],
  ])('%j is %j', (tags, kind) => expect(kindOf(tags)).toEqual(kind));

  it.each([
    ['2', '2'],
    ['s1', 'S1'],
    ['云江地铁09号线一期', '9'],
    ['Line 10', '10'],
    ['10号线;4号线', '10'],
    ['昌平线', null],
    ['', null],
    [undefined, null],
  ])('the line %j has the number %j', (words, number) => expect(lineNumber(words)).toBe(number));
});
