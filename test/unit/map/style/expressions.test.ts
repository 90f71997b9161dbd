import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { lookUp } from '../../../../src/map/style/expressions.ts';

it.each([
  ['of a district without a metro, which has no colours', {}],
  ['with colours', { 1: '#c25b56' }],
])('a table %s is sound in a style', (_, table) => {
  const paint = { 'line-color': lookUp('ref', table, '#777777') };
  const sources = { base: { type: 'vector' as const } };
  const layer = { id: 'metro', type: 'line' as const, source: 'base', 'source-layer': 'metro', paint };
  expect(validateStyleMin({ version: 8, sources, layers: [layer] })).toEqual([]);
});
