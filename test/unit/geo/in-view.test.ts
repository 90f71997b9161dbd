import { expect, test } from 'vitest';
import type { Box } from '../../../src/domain/boxes.ts';
import { placesInView, windOf } from '../../../src/geo/in-view.ts';
import { aPlace } from '../domain/builders.ts';

const VIEW: Box = [123.4, 41.6, 123.6, 41.8];
const CENTRE = [123.5, 41.7] as const;
const spot = (id: string, lng: number, lat: number) =>
  aPlace({ id, geometry: { type: 'Point', coordinates: [lng, lat] }, anchor: [lng, lat] });
const idsOf = (...places: Parameters<typeof placesInView>[0]) =>
  placesInView(places, VIEW, CENTRE).map(({ place }) => place.id);

test('what is in view is listed from the middle outwards, what is outside is not', () => {
  const far = spot('far', 123.58, 41.78);
  const near = spot('near', 123.51, 41.7);
  expect(idsOf(far, spot('outside', 123.61, 41.7), near)).toEqual(['near', 'far']);
});

test('a place without a geometry is not on the map', () => {
  expect(idsOf(aPlace({ geometry: null, anchor: null }))).toEqual([]);
});

test('a line that crosses the view counts by where it comes nearest, though its middle is elsewhere', () => {
  const line = aPlace({
    id: 'line',
    geometry: {
      type: 'LineString',
      coordinates: [
        [123.2, 41.7],
        [123.55, 41.7],
      ],
    },
    anchor: [123.3, 41.7],
  });
  const [found] = placesInView([line], VIEW, CENTRE);
  expect(found?.place.id).toBe('line');
  expect(found?.distanceM).toBe(0);
});

test('the distance is that of the ellipsoid, and the direction one of eight', () => {
  // A hundredth of a degree of latitude at 41.7° is 1 110.7 m on WGS-84.
  const [found] = placesInView([spot('north', 123.5, 41.71)], VIEW, CENTRE);
  expect(found?.distanceM).toBeCloseTo(1110.7, 0);
  expect(windOf(found?.azimuth ?? Number.NaN)).toBe(0);
  expect([45, 90, 179, -135, -90, -23].map(windOf)).toEqual([1, 2, 4, 5, 6, 7]);
});
