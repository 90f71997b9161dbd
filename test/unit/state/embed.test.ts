import { expect, test } from 'vitest';
import { readEmbed, withoutEmbed } from '../../../src/state/embed.ts';

test('only 1 asks for the map alone; what is neither 0 nor 1 is named', () => {
  expect(readEmbed('?place=a&embed=1')).toEqual({ embedded: true, ignored: [] });
  for (const search of ['', '?place=a', '?embed=', '?embed=0']) {
    expect(readEmbed(search)).toEqual({ embedded: false, ignored: [] });
  }
  expect(readEmbed('?embed=yes%20please')).toEqual({ embedded: false, ignored: ['embed=yes please'] });
});

test('without it the rest of the address stays as it was', () => {
  expect(withoutEmbed('?embed=1')).toBe('');
  expect(withoutEmbed('?q=a%20b&embed=1&place=a&embed')).toBe('?q=a%20b&place=a');
});
