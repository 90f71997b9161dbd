import { expect, test } from 'vitest';
import { groupPlaces, locatedFirst } from '../../../../src/ui/places/group-places.ts';
import { aPlace } from '../../domain/builders.ts';

const road = aPlace({ id: 'road', layer: 'roads', location: { type: 'unknown', precisionM: null, within: null } });
const park = aPlace({ id: 'park' });

test('every place stands in one group whatever the grouping; empty groups are left out', () => {
  for (const grouping of ['layer', 'text', 'whereabouts'] as const) {
    const groups = groupPlaces(grouping, [road, park], [park, road]);
    expect(
      groups
        .flatMap((group) => group.places)
        .map((place) => place.id)
        .sort(),
    ).toEqual(['park', 'road']);
    expect(groups.every((group) => group.places.length > 0)).toBe(true);
  }
});

test('groups stand in the order of display, not of the data', () => {
  expect(groupPlaces('layer', [road, park], []).map((group) => group.key)).toEqual(['parks', 'roads']);
  expect(groupPlaces('whereabouts', [road, park], []).map((group) => group.key)).toEqual(['drawn', 'unknown']);
});

test('a group of the list says how many of its places the map draws; what it draws most of leads where that is asked for', () => {
  const shown = [
    road,
    aPlace({ id: 'site', layer: 'roads' }),
    aPlace({ id: 'mart', layer: 'commerce' }),
    park,
    aPlace({ id: 'pond' }),
  ];
  const told = (first: boolean) => groupPlaces('layer', shown, [], first).map(({ key, drawn }) => [key, drawn]);
  expect(told(false)).toEqual([
    ['commerce', 1],
    ['parks', 2],
    ['roads', 1],
  ]);
  expect(told(true)[0]).toEqual(['parks', 2]);
});

test('located first: what is on the map before what is inside something, and what is nowhere last', () => {
  const inside = aPlace({ id: 'inside', location: { type: 'within', precisionM: null, within: park.id } });
  expect(locatedFirst([road, inside, park]).map(({ id }) => id)).toEqual(['park', 'inside', 'road']);
});
