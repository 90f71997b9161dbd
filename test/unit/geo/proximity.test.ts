import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaceSummary } from '../../../src/domain/place.ts';
import { distanceBetween, type LngLat, pointAt } from '../../../src/geo/geodesic.ts';
import { fromPlane, toPlane } from '../../../src/geo/plane.ts';
import { findNear, findNearestOfEach, type Origin, originOf } from '../../../src/geo/proximity.ts';
import { gapBetweenEdges, shapeOf } from '../../../src/geo/shape.ts';
import { aPlace, placeId } from '../domain/builders.ts';
import { ground, off, references } from './references.ts';

const HERE: LngLat = [123.45, 41.75];
const here: Origin = { geometry: { type: 'Point', coordinates: [...HERE] }, radiusM: 0 };
const away = (id: string, metres: number, precisionM: number, changes: Partial<PlaceSummary> = {}): PlaceSummary => {
  const anchor = pointAt(HERE, 60, metres);
  const location = { type: 'site', precisionM, within: null } as const;
  return aPlace({ geometry: { type: 'Point', coordinates: [...anchor] }, anchor, location, ...changes, id });
};
const index = (places: readonly PlaceSummary[]) => new Map(places.map((place) => [place.id, place]));
const near = (places: readonly PlaceSummary[], metres: number, origin = here) =>
  findNear(origin, metres, places, index(places));

describe('the plane', () => {
  const point = fc.tuple(
    fc.double({ min: 123.15, max: 124.05, noNaN: true }),
    fc.double({ min: 41.45, max: 42.15, noNaN: true }),
  );
  it('keeps distances to two parts in 100,000, and leads back', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const [[ax, ay], [bx, by]] = [toPlane(a), toPlane(b)];
        const true_ = distanceBetween(a, b);
        expect(Math.abs(Math.hypot(bx - ax, by - ay) - true_)).toBeLessThanOrEqual(2e-5 * true_ + 1e-6);
        expect(distanceBetween(fromPlane([ax, ay]), a)).toBeLessThan(1e-6);
      }),
    );
  });

  it.each(references.toDistrictEdge)('has $metres m from $from to the edge of the district', ({ from, metres }) => {
    const gap = gapBetweenEdges(shapeOf({ type: 'Point', coordinates: [...from] }), shapeOf(ground.outline));
    expect(Math.abs(gap - metres)).toBeLessThan(2e-5 * metres + 0.5);
  });
});

describe('what is near', () => {
  it('is listed nearest first, with the interval that precision leaves', () => {
    const found = near([away('b', 2000, 300), away('a', 1000, 150), away('c', 5000, 200)], 2500);
    expect(found.map(({ place }) => place.id)).toEqual(['a', 'b']);
    const [, b] = found;
    expect(off(b?.distanceM ?? 0, 2000)).toBeLessThan(2e-5);
    expect([b?.leastM, b?.mostM].map((metres) => Math.round(metres ?? 0))).toEqual([1700, 2300]);
  });

  it('includes what may be near enough, never below nothing', () => {
    const [first, second, ...more] = near(
      [away('zone', 3000, 1000), away('under', 500, 800), away('far', 4000, 1000)],
      2500,
    );
    expect([first?.place.id, second?.place.id, more.length]).toEqual(['under', 'zone', 0]);
    expect(first?.leastM).toBe(0);
    expect(second?.mostM).toBeGreaterThan(2500);
  });

  it('of a place is not the place itself, and both may be off', () => {
    const [park, other] = [away('park', 0, 100), away('other', 1000, 200)];
    const origin = originOf(park);
    const found = origin ? near([park, other], 800, origin) : [];
    expect(found.map(({ place }) => place.id)).toEqual(['other']);
    expect(Math.round(found[0]?.leastM ?? 0)).toBe(700);
    expect(originOf(aPlace({ geometry: null }))).toBeNull();
  });

  it('is measured to the line and to the edge of an area; 0 within', () => {
    const road = aPlace({
      id: 'road',
      location: { type: 'line', precisionM: 10, within: null },
      geometry: {
        type: 'LineString',
        coordinates: [
          [123.4, 41.76],
          [123.5, 41.76],
        ],
      },
    });
    // A hundredth of a degree of latitude here.
    expect(near([road], 5000)[0]?.distanceM).toBeCloseTo(distanceBetween(HERE, [123.45, 41.76]), 0);
    const park = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [123.4, 41.7],
          [123.5, 41.7],
          [123.5, 41.8],
          [123.4, 41.8],
          [123.4, 41.7],
        ],
      ],
    };
    expect(near([aPlace({ geometry: park })], 1)[0]?.distanceM).toBe(0);
    expect(near([away('a', 1, 1)], 1, { geometry: park, radiusM: 0 })[0]?.distanceM).toBe(0);
  });

  it('in a container may lie at its far end', () => {
    const road = aPlace({
      id: 'road',
      location: { type: 'line', precisionM: 10, within: null },
      geometry: { type: 'LineString', coordinates: [[...pointAt(HERE, 90, 1000)], [...pointAt(HERE, 90, 3000)]] },
    });
    const shop = aPlace({
      id: 'shop',
      geometry: null,
      anchor: null,
      location: { type: 'within', precisionM: null, within: road.id },
    });
    const found = near([road, shop], 1500).find(({ place }) => place.id === 'shop');
    expect(found?.holder).toBe('road');
    expect([found?.leastM, found?.mostM].map((metres) => Math.round(metres ?? 0))).toEqual([990, 3010]);
  });

  it('of a group is its nearest member', () => {
    const group = aPlace({
      id: 'group',
      geometry: null,
      anchor: null,
      members: ['a', 'b', 'lost'].map(placeId),
      location: { type: 'several-sites', precisionM: null, within: null },
    });
    const found = near([group, away('a', 3000, 100), away('b', 2000, 1500)], 9000).find(({ place }) => place === group);
    expect([found?.leastM, found?.distanceM, found?.mostM].map((metres) => Math.round(metres ?? 0))).toEqual([
      500, 2000, 3100,
    ]);
  });

  it('is found for each layer, with those that may truly be nearer', () => {
    const places = [
      away('a', 1000, 400),
      away('b', 1500, 300),
      away('c', 3000, 200),
      away('school', 8000, 100, { layer: 'schools' }),
      aPlace({ id: 'lost', layer: 'health', geometry: null, anchor: null }),
    ];
    const found = findNearestOfEach(here, places, index(places));
    expect([...found.keys()]).toEqual(['parks', 'schools']);
    const parks = found.get('parks');
    expect(parks?.nearest.place.id).toBe('a');
    expect(parks?.rivals.map(({ place }) => place.id)).toEqual(['b']);
  });
});
