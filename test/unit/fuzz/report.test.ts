import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { decodeFigures } from '../../../src/build/figures/decode-figures.ts';
import { resolveLinks, type StoredLink } from '../../../src/build/links/link-mentions.ts';
import { readPlaces } from '../../../src/build/places/read-places.ts';
import { readSummaries } from '../../../src/build/report/read-summaries.ts';
import type { Report } from '../../../src/domain/report.ts';
import { codePoints, positionsOf, quote } from '../../../src/domain/text-quote.ts';
import { makeUploaded } from '../../../src/geo/area-of-interest.ts';
import { readTypedPolygon } from '../../../src/geo/typed-polygon.ts';
import { faultWords } from '../../../src/ui/workbench/kit/area-words.ts';
import { runs } from '../seed.ts';

let tried = 0;
afterAll(() => console.log(`quotes, source files and areas tried: ${tried}`));

/** Letters that repeat, lie beyond the first plane, or are keys of every object. */
const text = fc
  .array(fc.constantFrom('甲', '乙', '甲甲', '𠮷', '😀', '\n', '__proto__', 'constructor', '。', 'a'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));
const cut = fc.tuple(fc.nat(), fc.nat(6));

const reportOf = (...texts: string[]): Report =>
  ({
    passages: texts.map((words, i) => ({ id: `p${i}`, section: 's', kind: 'paragraph', text: words })),
  }) as unknown as Report;

test('a quote of any stretch is found again, and only there', () => {
  fc.assert(
    fc.property(text, cut, (words, [from, length]) => {
      tried += 1;
      const at = from % (words.length + 1);
      const span = Math.min(1 + length, words.length - at);
      if (span < 1) return;
      const found = positionsOf(words, quote(words, at, span));
      expect(found).toEqual([at]);
      expect(codePoints(words, at)).toBeLessThanOrEqual(at);
    }),
    runs(1000),
  );
});

test('a stored link is resolved to exactly its words, or said to fit nowhere or in several places', () => {
  const part = text.map((words) => words.slice(0, 6));
  fc.assert(
    fc.property(
      text,
      part,
      part,
      part,
      fc.constantFrom('p0', 'p1', '__proto__', ''),
      (words, exact, prefix, suffix, passage) => {
        tried += 1;
        const report = reportOf(words, `${words}乙${words}`);
        const link = { place: '__proto__', passage, exact, prefix, suffix, madeBy: 'hand' } as unknown as StoredLink;
        const { mentions, errors } = resolveLinks(report, [link]);
        expect(mentions.length + errors.length).toBe(1);
        for (const error of errors) {
          expect(error).toContain('links/mentions.json: __proto__');
          expect(error).toMatch(/fits no position|fits \d+ positions|no such passage/);
        }
        const [mention] = mentions;
        const whole = report.passages.find(({ id }) => id === passage)?.text ?? '';
        if (mention) expect([...whole].slice(mention.start, mention.end).join('')).toBe(exact);
      },
    ),
    runs(1000),
  );
});

const json = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.string(),
  fc.constantFrom(
    'null',
    '[]',
    '{}',
    '[null]',
    '[[]]',
    '[{"id":"__proto__"}]',
    '{"features":[null]}',
    '{"features":[{"properties":null}]}',
    '{"type":"FeatureCollection","features":[{"id":"constructor","properties":{},"geometry":{}}]}',
  ),
);

test.each([
  ['places', (file: string) => readPlaces((path) => (path.endsWith('.geojson') ? file : null)).errors],
  ['figures', (file: string) => decodeFigures(() => file).errors],
  ['summaries', (file: string) => readSummaries(() => file, [{ id: 's1' }] as never).errors],
] as const)('a source file of %s that is anything at all is refused by its name', (_name, errorsOf) => {
  fc.assert(
    fc.property(json, (file) => {
      tried += 1;
      for (const error of errorsOf(file)) expect(error).toMatch(/^[\w/.-]+(\.geojson|\.json)|^[\w-]+/);
    }),
    runs(1000),
  );
});

test('an area that is uploaded or typed is taken or refused in words', () => {
  const number = fc.oneof(
    fc.double({ min: 122, max: 125 }),
    fc.double({ min: 41, max: 43 }),
    fc.double(),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 1e308, -0),
  );
  const position = fc.array(number, { minLength: 2, maxLength: 3 });
  const ring = fc.array(position, { maxLength: 8 });
  const rings = fc.array(ring, { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(rings, { maxLength: 3 }), fc.string({ unit: 'grapheme' }), (coordinates, name) => {
      tried += 1;
      const made = makeUploaded({ type: 'MultiPolygon', coordinates }, name);
      if (!made.ok) for (const fault of made.faults) expect(faultWords(fault, String)).toMatch(/\p{Script=Han}/u);
      else expect(JSON.stringify(made.value.geometry)).not.toContain('null');
    }),
    runs(1000),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(position).map((all) => all.map(String).join('\n')),
      ),
      (typed) => {
        tried += 1;
        const made = readTypedPolygon(typed, '');
        if (!made.ok) for (const fault of made.faults) expect(faultWords(fault, String)).toMatch(/\p{Script=Han}/u);
      },
    ),
    runs(1000),
  );
});
