import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { DISPLAY } from '../../../src/state/display.ts';
import { leftOut, placesForMap, standingBack } from '../../../src/state/drawn.ts';
import { NO_FOCUS } from '../../../src/state/focus.ts';
import { createStore, indexFacts } from '../../../src/state/store.ts';
import { anAtlas, aPlace, placeId } from '../domain/builders.ts';

const zone = aPlace({ id: 'zone', location: { type: 'area', precisionM: 6000, within: null } });
const far = aPlace({ id: 'far', layer: 'roads', location: { type: 'site', precisionM: 2500, within: null } });
const within = { type: 'within', precisionM: null, within: zone.id } as const;
const lab = aPlace({ id: 'lab', location: within, geometry: null, anchor: null });
const atlas = anAtlas({ places: [zone, far, lab, aPlace({ id: 'park' })] });

function open() {
  const store = createStore(indexFacts(atlas), { focus: NO_FOCUS, filter: NO_FILTER, display: DISPLAY });
  const drawn = placesForMap(store);
  return {
    store,
    drawn: () => drawn.value.map((place) => place.id),
    left: () => leftOut(store).map((place) => place.id),
    same: drawn,
  };
}

test('the map loses the rough places when they are switched off, the list loses none', () => {
  const { store, drawn, left } = open();
  expect([drawn(), left()]).toEqual([['zone', 'far', 'lab', 'park'], []]);
  store.setDisplay({ rough: false });
  expect([drawn(), left()]).toEqual([
    ['lab', 'park'],
    ['zone', 'far'],
  ]);
  expect(store.shown.value).toHaveLength(4);
  store.toggleFacet('layer', 'parks');
  expect(left()).toEqual(['zone']);
});

test('a selected rough place stays, and so does the disc that stands for a place within it', () => {
  const { store, drawn, left } = open();
  store.setDisplay({ rough: false });
  store.selectPlace(placeId('far'), 'list');
  expect([drawn(), left()]).toEqual([['far', 'lab', 'park'], ['zone']]);
  store.selectPlace(placeId('lab'), 'list');
  expect([drawn(), left()]).toEqual([['zone', 'lab', 'park'], ['far']]);
});

test('a selection that changes nothing drawn gives the map nothing new', () => {
  const { store, same } = open();
  store.setDisplay({ rough: false });
  const before = same.value;
  store.selectPlace(placeId('park'), 'list');
  expect(same.value).toBe(before);
});

test('what a tool does not count stands back behind what it counts, beside what is faint already', () => {
  const [park] = [aPlace({ id: 'park' })];
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  const [shown, dimmed] = standingBack([zone, far, park], [lab], new Set([park.id]));
  expect([ids(shown), ids(dimmed)]).toEqual([['park'], ['lab', 'zone', 'far']]);
  expect(standingBack([zone], [lab], null)).toEqual([[zone], [lab]]);
});
