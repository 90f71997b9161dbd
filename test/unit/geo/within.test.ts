import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { PlaceSummary } from '../../../src/domain/place.ts';
import { type AreaOfInterest, makeRectangle } from '../../../src/geo/area-of-interest.ts';
import { countIn } from '../../../src/geo/count-in.ts';
import { makeDisc } from '../../../src/geo/disc.ts';
import { type LngLat, pointAt } from '../../../src/geo/geodesic.ts';
import { relate, relateAll } from '../../../src/geo/within.ts';
import { aPlace, aStage, placeId } from '../domain/builders.ts';

const box = makeRectangle('rectangle', [123.4, 41.7, 123.5, 41.8], '甲区') as { value: AreaOfInterest };
const area = box.value.geometry;
const index = (...places: PlaceSummary[]) => new Map(places.map((place) => [place.id, place]));
const at = (coordinates: LngLat, precisionM: number, id = 'a'): PlaceSummary =>
  aPlace({
    id,
    geometry: { type: 'Point', coordinates: [...coordinates] },
    anchor: coordinates,
    location: { type: 'site', precisionM, within: null },
  });
const inside = (id: string, holder: string): PlaceSummary =>
  aPlace({ id, geometry: null, anchor: null, location: { type: 'within', precisionM: null, within: placeId(holder) } });
const relationOf = (place: PlaceSummary, ...others: PlaceSummary[]) => relate(area, place, index(place, ...others));

describe('a place and an area', () => {
  it('is located when its whole disc lies inside, possible when a part does, else outside', () => {
    // 1000 m west of the eastern edge, and 1000 m east of it.
    const [near, beyond] = [pointAt([123.5, 41.75], 270, 1000), pointAt([123.5, 41.75], 90, 1000)];
    expect([990, 1010].map((radius) => relationOf(at(near, radius)))).toEqual(['located', 'possible']);
    expect([990, 1010].map((radius) => relationOf(at(beyond, radius)))).toEqual(['outside', 'possible']);
  });

  it('is only possible where the place crosses the edge, surrounds the area, or has a part elsewhere', () => {
    const drawn = (geometry: PlaceSummary['geometry']) =>
      aPlace({ geometry, location: { type: 'line', precisionM: 10, within: null } });
    const line = (...coordinates: Position[]) => drawn({ type: 'LineString', coordinates });
    expect(relationOf(line([123.42, 41.72], [123.48, 41.78]))).toBe('located');
    expect(relationOf(line([123.42, 41.72], [123.58, 41.78]))).toBe('possible');
    // Both ends outside, the middle inside.
    expect(relationOf(line([123.3, 41.75], [123.6, 41.75]))).toBe('possible');
    expect(relationOf(line([123.3, 41.65], [123.6, 41.65]))).toBe('outside');
    expect(relationOf(drawn(makeDisc([123.45, 41.75], 30_000)))).toBe('possible');
    // A strip crossed from side to side, without a corner of one in the other.
    const strip = makeRectangle('rectangle', [123.44, 41.7, 123.45, 41.8], '') as { value: AreaOfInterest };
    const across = line([123.43, 41.75], [123.46, 41.76]);
    expect(relate(strip.value.geometry, across, index(across))).toBe('possible');
    expect(relationOf(drawn(makeDisc([123.45, 41.75], 1000)))).toBe('located');
    const parts = [
      [
        [123.42, 41.72],
        [123.43, 41.73],
      ],
      [
        [123.62, 41.72],
        [123.63, 41.73],
      ],
    ];
    expect(relationOf(drawn({ type: 'MultiLineString', coordinates: parts }))).toBe('possible');
  });

  it('is outside in a hole', () => {
    const hole: Position[] = [...(makeDisc([123.45, 41.75], 2000).coordinates[0] ?? [])].reverse();
    const holed: Polygon = { type: 'Polygon', coordinates: [...(area as Polygon).coordinates, hole] };
    expect(relate(holed, at([123.45, 41.75], 100), index())).toBe('outside');
    expect(relate(holed, at([123.45, 41.75], 2100), index())).toBe('possible');
    expect(relate(holed, aPlace({ geometry: makeDisc([123.45, 41.75], 2500) }), index())).toBe('possible');
  });

  it('is where its container is, or its container’s container', () => {
    const [zone, lab, desk] = [at([123.45, 41.75], 1000, 'zone'), inside('lab', 'zone'), inside('desk', 'lab')];
    expect([lab, desk].map((place) => relationOf(place, zone, lab))).toEqual(['located', 'located']);
    expect(relationOf(lab, at([123.45, 41.75], 9000, 'zone'))).toBe('possible');
    expect(relationOf(lab, at([123.9, 41.75], 1000, 'zone'))).toBe('outside');
    expect(relationOf(lab)).toBe('unplaced');
    expect(relationOf(inside('one', 'other'), inside('other', 'one'))).toBe('unplaced');
  });

  it('is with all members inside, or some', () => {
    const group = (...members: string[]) =>
      aPlace({
        id: 'group',
        geometry: null,
        anchor: null,
        members: members.map(placeId),
        location: { type: 'several-sites', precisionM: null, within: null },
      });
    const all = [at([123.45, 41.75], 100, 'in'), at([123.9, 41.75], 100, 'out'), inside('lost', 'nowhere')];
    const relations = [['in'], ['in', 'out'], ['out'], ['in', 'lost'], ['out', 'lost'], []].map((members) =>
      relationOf(group(...members), ...all),
    );
    expect(relations).toEqual(['located', 'possible', 'outside', 'possible', 'unplaced', 'unplaced']);
  });

  it('never becomes less certain as it is known better', () => {
    const point = fc.tuple(
      fc.double({ min: 123.3, max: 123.6, noNaN: true }),
      fc.double({ min: 41.6, max: 41.9, noNaN: true }),
    );
    fc.assert(
      fc.property(
        point,
        fc.integer({ min: 1, max: 9000 }),
        fc.integer({ min: 0, max: 9000 }),
        (where, radius, more) => {
          const [fine, coarse] = [relationOf(at(where, radius)), relationOf(at(where, radius + more))];
          expect([fine, 'possible']).toContain(coarse);
        },
      ),
    );
  });
});

describe('the count in an area', () => {
  const places = [
    aPlace({ ...at([123.45, 41.75], 100), id: 'sure', stages: [aStage(2022, 'completed'), aStage(2023, 'operating')] }),
    aPlace({ ...at([123.46, 41.76], 100), id: 'two', sectors: ['ecology', 'science'], layer: 'science' }),
    aPlace({ ...at([123.499, 41.75], 900), id: 'perhaps', layer: 'science', stages: [aStage(2023, 'completed')] }),
    at([123.9, 41.75], 100, 'far'),
    inside('lost', 'nowhere'),
  ];
  const count = countIn(box.value, places, relateAll(box.value.geometry, places, index(...places)));

  it('has a lower and an upper bound, in all and by facet', () => {
    expect(count.total).toEqual({ lower: 2, upper: 3 });
    expect(count.unplaced).toBe(1);
    expect(count.byLayer.get('parks')).toEqual({ lower: 1, upper: 1 });
    expect(count.byLayer.get('science')).toEqual({ lower: 1, upper: 2 });
    expect(count.byLayer.get('roads')).toEqual({ lower: 0, upper: 0 });
    expect(count.bySector.get('ecology')).toEqual({ lower: 2, upper: 3 });
    expect(count.bySector.get('science')).toEqual({ lower: 1, upper: 1 });
    expect(count.byStage.get('completed')).toEqual({ lower: 1, upper: 2 });
    expect(count.byStage.get('unstated')).toEqual({ lower: 1, upper: 1 });
    expect(count.located.map(({ id }) => id)).toEqual(['sure', 'two']);
    expect(count.possible.map(({ id }) => id)).toEqual(['perhaps']);
  });

  it('is related to the area: 92.3 km²', () => {
    expect(count.areaM2 / 1e6).toBeCloseTo(92.3, 0);
    expect(count.perKm2.lower).toBeCloseTo(2 / 92.35, 4);
    expect(count.perKm2.upper).toBeCloseTo(3 / 92.35, 4);
  });
});
