import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACCENT } from '../../../src/look/accent.ts';
import { INK } from '../../../src/map/places/palette.ts';

test('page and map have one accent, in every theme', () => {
  const written = [...readFileSync('src/ui/kit/tokens.css', 'utf8').matchAll(/--accent: (.+);/g)].map(
    (match) => match[1],
  );
  expect(written).toEqual([`light-dark(${ACCENT.light}, ${ACCENT.dark})`, ACCENT.print]);
  expect(Object.entries(INK).map(([theme, { accent }]) => [theme, accent])).toEqual(Object.entries(ACCENT));
});
