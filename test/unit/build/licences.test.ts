import { expect, it } from 'vitest';
import { describeLicences, type Shipped } from '../../../src/build/licences.ts';

const pack = (some: Partial<Shipped>): Shipped => ({
  name: 'a',
  version: '1.0.0',
  licence: 'MIT',
  home: 'https://example.org/a',
  text: 'Copyright A',
  ...some,
});

it('names every package with version, licence and home, in the order of names, and gives its text', () => {
  const text = describeLicences([pack({ name: 'b', text: 'Copyright B' }), pack({})]);
  expect(text).toContain('code of these 2 packages');
  expect(text.indexOf('a 1.0.0 — MIT — https://example.org/a')).toBeLessThan(text.indexOf('b 1.0.0 — MIT'));
  expect(text).toContain('Copyright A');
  expect(text).toContain('Copyright B');
});

it('says so where a package brings no text', () => {
  expect(describeLicences([pack({ text: '' })])).toContain('brings no text of its licence, which it states to be MIT');
});

it('takes a licence that may be chosen', () => {
  expect(describeLicences([pack({ licence: '(GPL-3.0 OR MIT)' })])).toContain('GPL-3.0 OR MIT');
});

it.each(['', 'GPL-3.0', 'UNLICENSED', 'MIT AND GPL-3.0'])('refuses “%s” by name', (licence) => {
  expect(() => describeLicences([pack({ licence })])).toThrow(/a 1\.0\.0: .*expected one of MIT/);
});

it('fails on nothing', () => {
  expect(() => describeLicences([])).toThrow('no package was found');
});
