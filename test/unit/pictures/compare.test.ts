import { expect, it } from 'vitest';
import { type Pair, writeComparison } from '../../../tools/pictures/compare.ts';

const shot = (bytes: string): Buffer => Buffer.from(bytes);
const pairOf = (name: string, before: Buffer | null, now: Buffer | null): Pair => ({
  view: { name, path: '?layer=<b>', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  before,
  now,
});

it('lays before and now side by side, says which differ and puts them first', () => {
  const html = writeComparison([pairOf('quiet', shot('a'), shot('a')), pairOf('changed', shot('a'), shot('b'))]);
  expect(html).toContain('1 of 2 differ');
  expect(html).toMatch(/changed <small class="differs">bytes differ.*quiet <small class="same">the same/s);
  expect(html).toMatch(/src="before\/changed\.png".*src="now\/changed\.png"/s);
  expect(html).toContain('?layer=&lt;b&gt;');
});

it('says where there is no picture of before, or none of now', () => {
  const html = writeComparison([pairOf('first', null, shot('a')), pairOf('broken', shot('a'), null)]);
  expect(html).toContain('no picture of before');
  expect(html).toContain('rendering failed');
  expect(html).not.toContain('src="before/first.png"');
  expect(html).not.toContain('src="now/broken.png"');
});
