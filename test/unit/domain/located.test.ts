import { expect, test } from 'vitest';
import { countWhereabouts, groupByContainer, isRough } from '../../../src/domain/located.ts';
import type { PlaceSummary } from '../../../src/domain/place.ts';
import { aPlace, placeId } from './builders.ts';

const byId = (...places: PlaceSummary[]) => new Map(places.map((place) => [place.id, place]));
const nowhere = { precisionM: null, within: null };

test('every place is counted in exactly one class', () => {
  const places = [
    aPlace(),
    aPlace({ location: { ...nowhere, type: 'within' } }),
    aPlace({ location: { ...nowhere, type: 'several-sites' } }),
    aPlace({ location: { ...nowhere, type: 'district-wide' } }),
    aPlace({ location: { ...nowhere, type: 'unknown' } }),
  ];
  expect(countWhereabouts(places)).toEqual({ drawn: 1, inside: 1, spread: 2, unknown: 1 });
});

test('a container holds what lies in it and what belongs to it, each once, and never itself', () => {
  const zone = aPlace({ id: 'zone', members: [placeId('inner'), placeId('zone'), placeId('gone')] });
  const inner = aPlace({ id: 'inner', location: { ...nowhere, type: 'within', within: placeId('zone') } });
  expect(groupByContainer([zone, inner], byId(zone, inner)).get(zone.id)).toEqual([inner]);
});

test('a container of a container holds it too, shown or not; a circle ends', () => {
  const inside = (id: string, within: string) =>
    aPlace({ id, location: { ...nowhere, type: 'within', within: placeId(within) } });
  const [lab, park, zone] = [inside('lab', 'park'), inside('park', 'zone'), inside('zone', 'park')];
  const held = groupByContainer([lab], byId(lab, park, zone));
  expect(held.get(zone.id)).toEqual([lab]);
  expect(held.get(park.id)).toEqual([lab]);
});

test('rough is what is drawn over a kilometre off, and every area without an outline', () => {
  const outline = { type: 'Polygon', coordinates: [] } as const;
  const area = (precisionM: number, geometry: PlaceSummary['geometry']) =>
    aPlace({ location: { type: 'area', precisionM, within: null }, geometry });
  const site = (precisionM: number) => aPlace({ location: { type: 'site', precisionM, within: null } });
  expect([site(1000), site(1001)].map(isRough)).toEqual([false, true]);
  expect([area(300, aPlace().geometry), area(300, { ...outline, coordinates: [] })].map(isRough)).toEqual([
    true,
    false,
  ]);
  expect(isRough(area(2000, { ...outline, coordinates: [] }))).toBe(true);
  expect(isRough(aPlace({ location: { ...nowhere, type: 'unknown' }, geometry: null, anchor: null }))).toBe(false);
});
