import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexLinks } from '../../../src/domain/links.ts';
import { NOTHING, placesOf, selectPassage, selectPlace } from '../../../src/domain/selection.ts';
import { aMention, passageId, placeId } from './builders.ts';

const PLACES = ['a', 'b', 'c', 'd'];
const PASSAGES = ['p1', 'p2', 'p3'];
const mentions = fc.array(
  fc
    .tuple(fc.constantFrom(...PLACES), fc.constantFrom(...PASSAGES))
    .map(([place, passage]) => aMention(`${place}@${passage}`)),
  { maxLength: 20 },
);

test('a passage names a place exactly when the place has the passage', () => {
  fc.assert(
    fc.property(mentions, (all) => {
      const links = indexLinks(all);
      for (const place of PLACES.map(placeId)) {
        for (const passage of PASSAGES.map(passageId)) {
          expect(links.placesIn(passage).includes(place)).toBe(links.passagesOf(place).includes(passage));
        }
      }
    }),
  );
});

test('a selection lights up its place, or the places of its passage once each in text order', () => {
  const links = indexLinks(['b@p1', 'a@p1', 'b@p1'].map(aMention));
  expect(placesOf(selectPassage(passageId('p1')), links)).toEqual(['b', 'a']);
  expect(placesOf(selectPlace(placeId('c')), links)).toEqual(['c']);
  expect(placesOf(NOTHING, links)).toEqual([]);
});
