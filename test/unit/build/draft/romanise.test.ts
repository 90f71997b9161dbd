import { expect, it } from 'vitest';
import { nameArea, romanise, slugOf } from '../../../../src/build/draft/romanise.ts';

it.each([
  ['金安区', "Jin'an District"],
  ['长安区', "Chang'an District"],
  ['济南市', 'Jinan'],
  ['福鼎市', 'Fuding'],
])('%s is called %s, told apart from what is spelled alike', (name, english) => {
  expect(nameArea(name)).toBe(english);
});

it('keeps the syllables of a word apart in a name, and puts no apostrophe into an address', () => {
  expect(romanise('西安大街')).toMatch(/^Xi'an ?Dajie$/i);
  expect(slugOf('西安')).toBe('xian');
});
