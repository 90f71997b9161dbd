import { expect, test } from 'vitest';
import type { Family } from '../../../tools/soak/families.ts';
import { addUp, type Result } from '../../../tools/soak/record.ts';
import { writeRecord } from '../../../tools/soak/write-record.ts';

const FAMILIES: readonly Family[] = [
  { name: 'one', title: 'The first', about: 'what it looks at', tests: '' },
  { name: 'two', title: 'The second', about: 'something else', command: 'x' },
];
const aResult = (changes: Partial<Result> = {}): Result => ({
  commit: 'abc123',
  date: '2026-01-09 08:00 UTC',
  machine: '2 × processor, 8 GiB',
  seed: null,
  seconds: 90,
  ended: 'passed',
  tests: null,
  figures: [],
  ...changes,
});
const sectionOf = (page: string, title: string): string =>
  page.split('\n## ').find((part) => part.startsWith(title)) ?? '';

test('a page of what all passed says so, and with what each was found', () => {
  const tests = { passed: 40, failed: 0, skipped: 0 };
  const page = writeRecord(FAMILIES, {
    one: aResult({ tests, seed: 7 }),
    two: aResult({ commit: 'older', seconds: 30 }),
  });
  expect(page).toContain('Every test passed and every bar is met.');
  expect(page).toContain('All of it takes 2.0 minutes.');
  expect(sectionOf(page, 'The first')).toContain(
    'passed after 1.5 minutes; 40 tests passed, 0 failed, 0 skipped; seed 7; commit abc123; 2026-01-09 08:00 UTC; 2 × processor',
  );
  expect(sectionOf(page, 'The second')).toContain('commit older');
});

test('what is amiss stands first: bars missed, tests failed, what was stopped, what never ran', () => {
  const missed = aResult({
    ended: 'failed',
    figures: [
      { what: 'time', value: '9 s', bar: 'at most 5 s', met: false },
      { what: 'size', value: 1234, bar: 'at most 2000', met: true },
    ],
  });
  const page = writeRecord(FAMILIES, { one: missed });
  expect(page).not.toContain('Every test passed');
  expect(page.slice(0, page.indexOf('| family'))).toContain(
    '- The first: time: 9 s; wanted: at most 5 s\n- The second: not run yet',
  );
  expect(page).toContain('| [The first](#one) | failed |  | 1 of 2 |');
  expect(sectionOf(page, 'The first')).toContain(
    '| time | 9 s | at most 5 s | **MISSED** |\n| size | 1,234 | at most 2000 | met |',
  );
  const amiss = (result: Result): string => writeRecord(FAMILIES.slice(0, 1), { one: result });
  expect(amiss(aResult({ ended: 'stopped' }))).toContain('- The first: stopped before its end');
  expect(amiss(aResult({ ended: 'failed', tests: { passed: 1, failed: 2, skipped: 0 } }))).toContain('2 tests failed');
  expect(amiss(aResult({ ended: 'failed' }))).toContain('- The first: failed outside its figures');
});

test('a value with a stroke or a line break in it stays in its cell', () => {
  const page = writeRecord(FAMILIES, { one: aResult({ figures: [{ what: 'a | b', value: 'c\nd' }] }) });
  expect(page).toContain('| a \\| b | c d |  |  |');
});

test('figures that add up are added by name and in all, and the total is judged', () => {
  const figures = [
    { what: 'in a', value: 3, sum: 'all' },
    { what: 'in b', value: 4, sum: 'all' },
    { what: 'in a', value: 5, sum: 'all' },
    { what: 'longest', value: '2 ms', bar: 'at most 5 ms', met: true },
  ];
  expect(addUp(figures, { all: 13 })).toEqual([
    { what: 'all', value: 12, bar: 'at least 13', met: false },
    { what: 'in a', value: 8 },
    { what: 'in b', value: 4 },
    { what: 'longest', value: '2 ms', bar: 'at most 5 ms', met: true },
  ]);
  // What was wanted and of which nothing was said is missed, not forgotten.
  expect(addUp([], { all: 1 })).toEqual([{ what: 'all', value: 0, bar: 'at least 1', met: false }]);
});
