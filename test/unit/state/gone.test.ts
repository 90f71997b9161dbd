import { expect, test } from 'vitest';
import type { Tombstone } from '../../../src/domain/tombstone.ts';
import { readAddress } from '../../../src/state/address.ts';
import { indexFacts } from '../../../src/state/store.ts';
import { anAtlas, placeId } from '../domain/builders.ts';

const stone = (id: string, replacedBy: string | null): Tombstone => ({
  id: placeId(id),
  name: id,
  removed: '2026-12-01',
  reason: { zh: '合并', en: 'merged' },
  replacedBy: replacedBy === null ? null : placeId(replacedBy),
});
const atlas = { ...anAtlas({ mentions: ['a@p1', 'a@p2'] }), tombstones: [stone('moved', 'a'), stone('lost', null)] };
const open = (search: string) => readAddress({ search, hash: '' }, indexFacts(atlas));

test('an address of a place that was replaced leads to what replaced it, and nothing in it is ignored', () => {
  const asked = open('?foo=1&place=moved&layer=parks');
  expect(asked).toMatchObject({ focus: { selection: { place: 'a' } }, ignored: [], gone: { id: 'moved' } });
  expect(asked.filter.layer).toEqual(new Set(['parks']));
  expect(open('?place=moved&passage=p2').focus.mention).toBe(1);
});

test('without a replacement nothing is chosen but a passage beside it', () => {
  expect(open('?place=lost')).toMatchObject({
    focus: { selection: { kind: 'none' } },
    ignored: [],
    gone: { id: 'lost' },
  });
  expect(open('?place=lost&passage=p3').focus.selection).toEqual({ kind: 'passage', passage: 'p3' });
});

test('a living place and junk are as ever', () => {
  expect(open('?place=b')).toMatchObject({ focus: { selection: { place: 'b' } }, gone: null });
  expect(open('?place=nope')).toMatchObject({ ignored: ['place=nope'], gone: null });
});
