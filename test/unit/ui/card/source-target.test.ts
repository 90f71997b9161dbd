import { expect, test } from 'vitest';
import { sourceTarget } from '../../../../src/ui/card/source-target.ts';

test('a source leads to its page, its file at its commit, its passage, or nowhere', () => {
  expect(sourceTarget('https://a.b/c')).toEqual({ href: 'https://a.b/c' });
  expect(sourceTarget('report:2023-c1-p1')).toEqual({ passage: '2023-c1-p1' });
  expect(sourceTarget('github:o/r:data/x y.json@12db461')).toEqual({
    href: 'https://github.com/o/r/blob/12db461/data/x%20y.json',
  });
  expect(sourceTarget('OpenStreetMap (via Overture)')).toBeNull();
});
