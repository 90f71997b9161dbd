import { expect, test } from 'vitest';
import { readTombstones } from '../../../../src/build/addresses/read-tombstones.ts';

const LIVING = new Set(['new-park']);
const STONE = {
  id: 'old-park',
  name: '旧公园',
  removed: '2026-12-01',
  reason: { zh: '与新公园是同一处。', en: 'The same as the new park.' },
  replacedBy: 'new-park',
};
const read = (records: unknown) => readTombstones(() => JSON.stringify(records), LIVING);

test('a record of a place that was taken out is read', () => {
  const lone = { ...STONE, id: 'lone', replacedBy: null };
  expect(read([STONE, lone])).toEqual({ tombstones: [STONE, lone], errors: [] });
  expect(read([])).toEqual({ tombstones: [], errors: [] });
});

test.each([
  ['an id that lives', { id: 'new-park' }, /new-park: id: is a living place/],
  ['an id of another form', { id: 'Old Park' }, /kebab-case/],
  ['no name', { name: '' }, /old-park: name: expected/],
  ['no day', { removed: '2026-12' }, /removed: "2026-12": expected an ISO 8601 day/],
  ['a day that is none', { removed: '2026-13-41' }, /removed/],
  ['a reason in one language', { reason: { zh: '并入' } }, /reason: expected a text in zh and in en/],
  [
    'a replacement that is no place',
    { replacedBy: 'gone-too' },
    /replacedBy: "gone-too": expected the id of a living place/,
  ],
  ['nothing said of a replacement', { replacedBy: undefined }, /replacedBy/],
])('%s is an error that names file, record and field', (_, change, message) => {
  const { tombstones, errors } = read([{ ...STONE, ...change }]);
  expect(tombstones).toEqual([]);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(message);
  expect(errors[0]).toMatch(/^places\/tombstones\.json: /);
});

test('an id stands once, and what is no list or record is said to be none', () => {
  expect(read([STONE, STONE]).errors).toEqual(['places/tombstones.json: old-park: id: stands twice']);
  expect(read({}).errors).toEqual(['places/tombstones.json: expected a list']);
  expect(read([null]).errors[0]).toMatch(/record 1: id/);
  expect(readTombstones(() => null, LIVING).errors[0]).toMatch(/missing/);
  expect(readTombstones(() => '[', LIVING).errors[0]).toMatch(/places\/tombstones\.json: /);
});
