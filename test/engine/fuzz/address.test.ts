import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { toAtlas } from '../../../src/build/dataset.ts';
import { FACET_VALUES } from '../../../src/domain/filter.ts';
import { readArea } from '../../../src/geo/area-text.ts';
import { readAddress, writeAddress } from '../../../src/state/address.ts';
import { readEmbed } from '../../../src/state/embed.ts';
import { chooseLanguage } from '../../../src/state/language.ts';
import { createStore, indexFacts } from '../../../src/state/store.ts';
import { dataset } from '../../unit/dataset.ts';
import { runs } from '../../unit/seed.ts';

const atlas = { ...toAtlas(dataset), passages: dataset.passages };
const facts = indexFacts(atlas);
let tried = 0;
afterAll(() => console.log(`addresses tried: ${tried}`));

const KEYS = ['place', 'passage', 'rough', 'inView', 'dim', 'area', 'beside', 'tool', 'embed', 'lang', '__proto__'];
const key = fc.constantFrom(...KEYS, ...Object.keys(FACET_VALUES), 'constructor', 'toString');
const junk = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'hasOwnProperty',
    '%',
    '%E4%A',
    '\ud800',
    ',,,',
    '-0',
    'NaN',
    '1e999',
    '',
  ),
  fc.constantFrom(
    'circle:1,2',
    'polygon:1,2;3,4',
    'radius:__proto__,9',
    'view:1,2,3,4',
    'place:constructor:a',
    'reach:__proto__',
  ),
  fc.constantFrom(...atlas.places.slice(0, 40).map(({ id }) => id as string)),
);
const search = fc
  .array(fc.tuple(key, junk, fc.boolean()), { maxLength: 8 })
  .map((parts) => `?${parts.map(([name, value, raw]) => `${name}=${raw ? value : encode(value)}`).join('&')}`);
const hash = fc.oneof(
  junk.map((value) => `#${value}`),
  fc.tuple(fc.float(), fc.float(), fc.float()).map((at) => `#map=${at.join('/')}`),
);
const encode = (value: string): string => encodeURIComponent(value.replace(/[\ud800-\udfff]/g, '?'));

test('whatever stands in an address, it is read, its junk is named, and what was understood is written as it is read again', () => {
  fc.assert(
    fc.property(search, hash, (query, camera) => {
      tried += 1;
      const asked = readAddress({ search: query, hash: camera }, facts);
      const { selection } = asked.focus;
      if (selection.kind === 'place') expect(facts.places.has(selection.place)).toBe(true);
      if (selection.kind === 'passage') expect(facts.passages.has(selection.passage)).toBe(true);
      if (asked.camera) expect(Object.values(asked.camera).every(Number.isFinite)).toBe(true);
      for (const words of asked.ignored) expect(typeof words).toBe('string');
      const store = createStore(facts, asked);
      expect(store.shown.value.length).toBeLessThanOrEqual(atlas.places.length);
      const written = writeAddress(asked, '');
      const again = readAddress({ search: written, hash: '' }, facts);
      expect(again.ignored).toEqual([]);
      expect(again.filter).toEqual(asked.filter);
      expect(again.display).toEqual(asked.display);
      expect(again.focus.selection).toEqual(selection);
      expect(writeAddress(again, '')).toBe(written);
      readEmbed(query);
      chooseLanguage({ search: query, remembered: query, browser: [query] }, ['zh', 'en']);
    }),
    runs(1000),
  );
});

test('what names nothing is named, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('place', 'passage', ...Object.keys(FACET_VALUES)),
      fc.string({ minLength: 1 }),
      (name, words) => {
        tried += 1;
        const value = `无${words.replace(/[,\p{C}]/gu, '')}`;
        const { ignored } = readAddress({ search: `?${name}=${encode(value)}`, hash: '' }, facts);
        expect(ignored.join()).toContain(name);
      },
    ),
    runs(1000),
  );
});

test('an area of an address is read, or refused by what is wrong with it', () => {
  const number = fc.oneof(fc.double(), fc.constantFrom('123.4', '41.7', '-1', 'x', ''));
  const words = fc
    .tuple(
      fc.constantFrom('view', 'rectangle', 'circle', 'radius', 'place', 'polygon', 'uploaded', '__proto__', ''),
      fc.array(number, { maxLength: 9 }),
      fc.constantFrom(',', ';', '/', '!', ':'),
      junk,
    )
    .map(([kind, numbers, between, name]) => `${kind}:${numbers.join(between)}:${name}`);
  fc.assert(
    fc.property(fc.oneof(words, junk), (written) => {
      tried += 1;
      const read = readArea(written, facts.places);
      if (!read.ok) expect(read.faults.length).toBeGreaterThan(0);
      else expect(JSON.stringify(read.value.geometry)).not.toMatch(/null/);
    }),
    runs(1000),
  );
});
