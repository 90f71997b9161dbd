import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import { district } from '#about';
import { ownName } from '../../src/build/base/own-name.ts';

const polygon = (...ring: [number, number][]): Feature => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates: [ring] },
});

test('the name of the district stands in its widest part, in both languages', () => {
  // A square with a long arm: the middle of its box lies outside of both.
  const outline = polygon([0, 0], [2, 0], [2, 2], [1.9, 2], [1.9, 8], [1.8, 8], [1.8, 2], [0, 2], [0, 0]);
  const [name] = ownName([outline]);
  const [lng = 9, lat = 9] = name?.geometry.type === 'Point' ? name.geometry.coordinates : [];
  expect(Math.abs(lng - 1)).toBeLessThan(0.15);
  expect(Math.abs(lat - 1)).toBeLessThan(0.15);
  expect(name?.properties).toEqual({ kind: 'own', name: district.zh, name_en: district.en });
});

test('without an outline there is none', () => expect(ownName([])).toEqual([]));
