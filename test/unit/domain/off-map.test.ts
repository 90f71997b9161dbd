import { expect, test } from 'vitest';
import type { PlaceSummary } from '../../../src/domain/place.ts';
import { boxOffMap } from '../../../src/ui/off-map/off-map-boxes.ts';
import { dataset } from '../dataset.ts';
import { aPlace, placeId, subdistrictIds } from './builders.ts';

const off = (id: string, location: Partial<PlaceSummary['location']>, changes: Partial<PlaceSummary> = {}) =>
  aPlace({
    ...changes,
    id,
    location: { type: 'within', precisionM: null, within: null, ...location },
    geometry: null,
    anchor: null,
  });
const inside = (id: string, container: string) => off(id, { within: placeId(container) });
const indexed = (places: readonly PlaceSummary[]) => new Map(places.map((place) => [place.id, place]));
const boxes = (places: readonly PlaceSummary[], of = places) =>
  boxOffMap(of, indexed(places)).map(({ key, places }) => [key, places.map(({ id }) => id).join(' ')]);

const PARK = aPlace({ id: 'park' });
const HALL = inside('hall', 'park');
const MANY = [
  PARK,
  HALL,
  inside('room', 'hall'),
  inside('gate', 'park'),
  inside('lone', 'hill'),
  aPlace({ id: 'hill' }),
  off('many', { type: 'several-sites' }),
  off('all', { type: 'district-wide' }),
  off('lost', { type: 'unknown' }),
];

test('each place without a position is in one box: its container where that holds three, else elsewhere, spread or unknown', () => {
  expect(boxes(MANY)).toEqual([
    ['place park', 'hall room gate'],
    ['elsewhere', 'lone'],
    ['spread', 'many all'],
    ['unknown', 'lost'],
  ]);
});

test('what is inside something that the map does not draw counts to what it draws round it', () => {
  expect(boxes(MANY)[0]?.[1]).toContain('room');
});

test('what is spread over one container is in its box, as it is on its badge', () => {
  const spread = off('spread', { type: 'several-sites', within: placeId('park') });
  expect(boxes([...MANY, spread])[0]).toEqual(['place park', 'hall room gate spread']);
});

test('a subdistrict is a container, where no place is', () => {
  const there = { subdistricts: subdistrictIds('north') };
  expect(boxes(['a', 'b', 'c'].map((id) => off(id, there)))).toEqual([['subdistrict north', 'a b c']]);
});

test('a filter empties boxes and moves none', () => {
  const lost = MANY.filter(({ id }) => id === 'lost');
  expect(boxes(MANY, lost)).toEqual([
    ['place park', ''],
    ['elsewhere', ''],
    ['spread', ''],
    ['unknown', 'lost'],
  ]);
});

test('within a box places of one colour stand together', () => {
  const lost = (id: string, sector: PlaceSummary['sectors'][number]) =>
    off(id, { type: 'unknown' }, { sectors: [sector] });
  const places = [lost('a', 'health'), lost('b', 'science'), lost('c', 'health'), lost('d', 'digital')];
  expect(boxes(places)).toEqual([['unknown', 'b d a c']]);
});

test('a circle of containers ends', () => {
  expect(boxes([inside('a', 'b'), inside('b', 'a')])).toHaveLength(1);
});

test('the boxes and the map together hold every place of the atlas once', () => {
  const places = dataset.places.map((place) => aPlace({ ...place, anchor: null }));
  const drawn = places.filter(({ geometry }) => geometry).map(({ id }) => id);
  const boxed = boxOffMap(places, indexed(places)).flatMap((box) => box.places.map(({ id }) => id));
  expect([...drawn, ...boxed].sort()).toEqual(places.map(({ id }) => id).sort());
});
