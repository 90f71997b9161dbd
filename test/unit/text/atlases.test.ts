import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sayIn } from '../../../src/text/atlases.ts';
import { enAtlases } from '../../../src/text/en-atlases.ts';
import { zhAtlases } from '../../../src/text/zh-atlases.ts';

const slotsOf = (words: string): string[] => [...new Set(words.match(/\{\w+\}/g))].sort();
const keys = Object.keys(zhAtlases) as (keyof typeof zhAtlases)[];

test('every string of the pages over many atlases is used, and has the same slots in every language', () => {
  const code = ['src/atlases', 'src/build/atlases']
    .flatMap((folder) => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')))
    .join('\n');
  expect(keys.filter((key) => !code.includes(`'${key}'`))).toEqual([]);
  for (const key of keys) expect(slotsOf(enAtlases[key]), key).toEqual(slotsOf(zhAtlases[key]));
});

test('numbers are written as the language has them', () => {
  expect(sayIn('en')('atlases.count', { n: 12_345 })).toBe('Atlases: 12,345');
  expect(sayIn('zh')('atlases.part', { query: '东湖机场', part: '东湖' })).toBe('没有找到“东湖机场”，以下含“东湖”。');
});
