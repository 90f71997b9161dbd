import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { DISPLAY } from '../../../src/state/display.ts';
import { NO_FOCUS } from '../../../src/state/focus.ts';
import { createStore, indexFacts } from '../../../src/state/store.ts';
import { anAtlas, aPlace, passageId, placeId } from '../domain/builders.ts';

const MENTIONS = ['b@p1:0-1', 'a@p1:2-3', 'b@p2:0-1', 'b@p3:0-1'];
const open = (atlas = anAtlas({ mentions: MENTIONS })) =>
  createStore(indexFacts(atlas), { focus: NO_FOCUS, filter: NO_FILTER, display: DISPLAY });

test('a selection says who spoke, and begins at the first mention', () => {
  const store = open();
  store.selectPlace(placeId('b'), 'list');
  expect(store.focus.value).toMatchObject({ selection: { kind: 'place', place: 'b' }, origin: 'list', mention: 0 });
  expect(store.currentMention.value?.passage).toBe('p1');
});

test('stepping goes round all mentions and keeps the place', () => {
  const store = open();
  store.selectPlace(placeId('b'), 'map');
  store.stepMention(-1, 'keys');
  expect(store.currentMention.value?.passage).toBe('p3');
  store.stepMention(1, 'keys');
  expect(store.currentMention.value?.passage).toBe('p1');
  expect(store.focus.value.origin).toBe('keys');
});

test('stepping without a place changes nothing', () => {
  const store = open();
  store.stepMention(1, 'keys');
  expect(store.focus.value).toBe(NO_FOCUS);
});

test('places are walked in the order of the text, from the selected passage too', () => {
  const store = open();
  expect(store.inTextOrder.value.map((place) => place.id)).toEqual(['b', 'a', 'c']);
  store.stepPlace(1, 'keys');
  expect(store.selectedPlaces.value).toEqual(['b']);
  store.selectPassage(passageId('p1'), 'reader');
  store.stepPlace(1, 'keys');
  expect(store.selectedPlaces.value).toEqual(['a']);
  store.stepPlace(-1, 'keys');
  store.stepPlace(-1, 'keys');
  expect(store.selectedPlaces.value).toEqual(['c']);
});

test('walking skips what is filtered out', () => {
  const places = [aPlace({ id: 'a' }), aPlace({ id: 'b', layer: 'roads' }), aPlace({ id: 'c' })];
  const store = open(anAtlas({ places, mentions: MENTIONS }));
  store.toggleFacet('layer', 'parks');
  store.stepPlace(1, 'keys');
  expect(store.selectedPlaces.value).toEqual(['a']);
});

test('one place under a click is selected, several are offered, none clears', () => {
  const store = open();
  store.pick([placeId('a'), placeId('b')], 'map');
  expect(store.focus.value).toMatchObject({ selection: { kind: 'none' }, choice: ['a', 'b'] });
  expect(store.selectedPlaces.value).toEqual(['a', 'b']);
  store.pick([placeId('a')], 'map');
  expect(store.selectedPlaces.value).toEqual(['a']);
  store.pick([], 'map');
  expect(store.selectedPlaces.value).toEqual([]);
});

test('a container counts only what is shown', () => {
  const location = { type: 'within', precisionM: null, within: placeId('zone') } as const;
  const places = [aPlace({ id: 'zone' }), aPlace({ id: 'a', location }), aPlace({ id: 'b', location, layer: 'roads' })];
  const store = open(anAtlas({ places }));
  expect(store.held.value.get(placeId('zone'))).toHaveLength(2);
  store.toggleFacet('layer', 'parks');
  expect(store.held.value.get(placeId('zone'))).toHaveLength(1);
});

test('resting on a passage rests on its places; the same again is no change', () => {
  const store = open();
  store.hoverOver({ kind: 'passage', passage: passageId('p1') }, 'reader');
  expect(store.hoveredPlaces.value).toEqual(['b', 'a']);
  const before = store.hover.value;
  store.hoverOver({ kind: 'passage', passage: passageId('p1') }, 'reader');
  expect(store.hover.value).toBe(before);
});
