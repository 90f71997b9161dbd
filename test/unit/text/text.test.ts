import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FACET_VALUES, FACETS } from '../../../src/domain/filter.ts';
import { LOCATION_TYPES } from '../../../src/domain/vocabulary.ts';
import { text } from '../../../src/text/text.ts';
import { zh } from '../../../src/text/zh.ts';
import { zhLater } from '../../../src/text/zh-later.ts';

const FOLDERS = ['app', 'ui', 'state', 'print'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join('src', folder, name), 'utf8')),
);
const code = files.join('\n');
const keys = [...Object.keys(zh), ...Object.keys(zhLater)];

test('the search for keys read the panes', () => {
  expect(files.length).toBeGreaterThan(20);
});

test('no key stands in both tables', () => {
  expect(new Set(keys).size).toBe(keys.length);
});

test('every key of the tables is used, by name or by its prefix', () => {
  const prefixes = [...code.matchAll(/`([\w-]+(?:\.[\w-]+)*)\.\$\{/g)].map((match) => `${match[1]}.`);
  const isUsed = (key: string): boolean =>
    code.includes(`'${key}'`) || prefixes.some((prefix) => key.startsWith(prefix));
  // Facets and sections of the legend are named by variables: `${facet}.${value}`.
  const byVariable = FACETS.flatMap((facet) => FACET_VALUES[facet].map((value) => `${facet}.${value}`));
  expect(keys.filter((key) => !isUsed(key) && !byVariable.includes(key))).toEqual([]);
});

test('every value of every closed list has a label', () => {
  const labels = [
    ...FACETS.flatMap((facet) => FACET_VALUES[facet].map((value) => `${facet}.${value}`)),
    ...LOCATION_TYPES.map((type) => `location.${type}`),
  ];
  expect(labels.filter((label) => !keys.includes(label))).toEqual([]);
});

test('slots are filled', () => {
  expect(text('list.shown', { n: 37, total: 117 })).toBe('显示 37 项，共 117 项');
});

test('no string of the page is written outside of the table', () => {
  const han = /['"`>][^'"`<>\n]*\p{Script=Han}/u;
  const withoutComments = files.map((file) => file.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''));
  expect(withoutComments.flatMap((file) => han.exec(file)?.[0] ?? [])).toEqual([]);
});
