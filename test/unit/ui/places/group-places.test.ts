import { expect, test } from 'vitest';
import { groupPlaces } from '../../../../src/ui/places/group-places.ts';
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
