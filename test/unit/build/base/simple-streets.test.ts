import type { Feature } from 'geojson';
import { expect, it } from 'vitest';
import { streetNames } from '../../../../src/build/base/simple-streets.ts';

const street = (...coordinates: [number, number][]): Feature => ({
  type: 'Feature',
  properties: { name: '智慧三街' },
  geometry: { type: 'LineString', coordinates },
});

it.each([
  ['east', street([123.4, 41.7], [123.44, 41.7]), 0],
  ['west', street([123.44, 41.7], [123.4, 41.7]), 0],
  ['north', street([123.4, 41.7], [123.4, 41.73]), -90],
  ['south', street([123.4, 41.73], [123.4, 41.7]), 90],
])('a street to the %s reads along its line and never upside down', (_, line, turn) => {
  const [name] = streetNames(line);
  expect(Math.abs(name?.turn ?? Number.NaN)).toBe(Math.abs(turn));
});

it('reads up a street that climbs to the north-east, and down one that falls', () => {
  expect(streetNames(street([123.4, 41.7], [123.43, 41.72]))[0]?.turn).toBeLessThan(-30);
  expect(streetNames(street([123.43, 41.7], [123.4, 41.72]))[0]?.turn).toBeGreaterThan(30);
});

it('bears its name once in the middle, a long one at both ends too, closer by', () => {
  const short = streetNames(street([123.4, 41.7], [123.41, 41.7]));
  expect(short).toMatchObject([{ name: '智慧三街', latin: 'Zhihui 3rd Street', lng: 123.405 }]);
  expect(short[0]?.from).toBeGreaterThan(13);
  const [middle, ...ends] = streetNames(street([123.4, 41.7], [123.46, 41.7]));
  expect([middle?.from, ...ends.map(({ from }) => from)]).toEqual([12, 13.5, 13.5]);
});
