import { expect, test } from 'vitest';
import type { PlaceSummary } from '../../../../src/domain/place.ts';
import { knownWords } from '../../../../src/ui/off-map/where-note.tsx';
import { aPlace, placeId } from '../../domain/builders.ts';

const PARK = aPlace({ id: 'park', name: '甲公园' });
const LOST = aPlace({ id: 'lost', name: '乙镇', geometry: null, anchor: null });
const places = new Map([PARK, LOST].map((place) => [place.id, place]));
const said = (location: Partial<PlaceSummary['location']>, changes: Partial<PlaceSummary> = {}): string => {
  const place = aPlace({
    ...changes,
    id: 'it',
    geometry: null,
    anchor: null,
    location: { type: 'unknown', precisionM: null, within: null, ...location },
  });
  return knownWords({ places: new Map([...places, [place.id, place]]) }, place);
};

test('a sentence for each way in which a place is not on the map, and what the map marks instead', () => {
  expect(said({})).toMatch(/没有查到/);
  expect(said({ type: 'district-wide' })).toMatch(/全区/);
  expect(said({ type: 'several-sites' })).toMatch(/不止一处/);
  expect(said({ type: 'several-sites', within: PARK.id })).toMatch(/不止一处.*甲公园/);
  expect(said({ type: 'within', within: PARK.id })).toMatch(/甲公园.*图上标出/);
  expect(said({ type: 'several-sites' }, { members: [PARK.id, placeId('x')] })).toMatch(/2 处.*1 处/);
});

test('nothing is said to be marked that the map does not draw', () => {
  expect(said({ type: 'within', within: LOST.id })).toMatch(/乙镇/);
  expect(said({ type: 'within', within: LOST.id })).not.toMatch(/标出的是/);
});
