import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeCopies } from '../../../../tools/corpus/copies.ts';
import { aFolder } from './rows.ts';

it('copies are the same each time, with other numerals in the same form', () => {
  const from = aFolder({ 'a.txt': '2031年新建道路60公里，增长6.2%', 'b.pdf': '12' });
  const [one, two] = [aFolder(), aFolder()];
  for (const into of [one, two]) writeCopies([join(from, 'a.txt'), join(from, 'b.pdf')], 3, into);
  const names = readdirSync(one).sort();
  expect(names).toEqual(['copy-000001.txt', 'copy-000002.pdf', 'copy-000003.txt']);
  const [first, second, third] = names.map((name) => readFileSync(join(one, name), 'utf8'));
  for (const text of [first, third]) expect(text).toMatch(/^2031年新建道路[1-9]\d公里，增长[1-9]\.[1-9]%$/);
  expect(first).not.toBe(third);
  expect(second).toBe('12');
  expect(names.map((name) => readFileSync(join(two, name), 'utf8'))).toEqual([first, second, third]);
});
