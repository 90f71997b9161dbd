import { expect, it } from 'vitest';
import { evidenceOf } from '../../../../src/build/locations/evidence.ts';
import { reportLocations } from '../../../../src/build/locations/report.ts';
import { tellLocations } from '../../../../src/build/locations/tell.ts';
import { WHEREABOUTS, whereaboutsOf } from '../../../../src/domain/located.ts';
import { dataset } from '../../dataset.ts';

const sources = (...refs: string[]) => refs.map((ref) => ({ ref, fact: { zh: '某事', en: 'a fact' } }));

it.each([
  [['http://www.linhu.gov.cn/a', 'report:2023-c1-p1'], ['official']],
  [['https://data.gov.uk/b', 'https://www.gov.uk/c'], ['official']],
  [['https://govern.example.cn/a', 'https://gov.cn.example.com/'], ['page']],
  [
    ['github:a/b:c@0123456', 'public table of schools', 'http://example.org/'],
    ['page', 'data'],
  ],
  [['report:2023-c1-p1', 'report:2023-c1-p2'], ['report']],
  [[], []],
])('%j is evidence of the kinds %j', (refs, kinds) => {
  expect(evidenceOf(sources(...refs))).toEqual(kinds);
});

const page = reportLocations(dataset);
const told = tellLocations(dataset);

it('counts each place once, and as the page of the docs says', () => {
  expect(WHEREABOUTS.reduce((sum, where) => sum + told.counts[where], 0)).toBe(dataset.places.length);
  expect(page).toContain(`| 画在图上 drawn | ${told.counts.drawn} | ${told.released?.counts.drawn} |`);
  expect(page).toContain(`自上次发布（${told.released?.day}）以来`);
});

it('lists every drawn place with the day since which it is drawn, and every other with the reason', () => {
  for (const place of dataset.places) {
    const rows = page.split('\n').filter((row) => row.includes(`\`${place.id}\``) && row.startsWith('| **'));
    expect(rows.length, place.id).toBe(whereaboutsOf(place) === 'drawn' ? 1 : 0);
    if (rows.length > 0) expect(rows[0]).toMatch(/\| (\d{4}-\d\d-\d\d|尚未发布 unreleased) \|/);
    else expect(page).toContain(place.location.method.zh);
  }
});

it('tells each change in its group, with the metres by which a place has moved', () => {
  const [, since = ''] = page.split('## 自上次发布');
  const rows = since
    .slice(0, since.indexOf('\n## '))
    .split('\n')
    .filter((row) => row.startsWith('- **'));
  expect(rows.length).toBe(Object.values(told.changes).reduce((sum, n) => sum + n, 0));
  expect(rows.filter((row) => /moved \d+ m/.test(row)).length).toBeLessThanOrEqual(told.changes.mended);
});
