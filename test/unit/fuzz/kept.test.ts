import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { COLUMNS, readColumns } from '../../../src/domain/table.ts';
import { makeUploaded } from '../../../src/geo/area-of-interest.ts';
import { readArea, writeArea } from '../../../src/geo/area-text.ts';
import { chooseLanguage } from '../../../src/state/language.ts';
import { areasOfFile } from '../../../src/ui/workbench/area/area-upload.ts';
import { faultWords } from '../../../src/ui/workbench/kit/area-words.ts';
import { runs } from '../seed.ts';

const tried = { files: 0, taken: 0, refused: 0, kept: 0 };
afterAll(() => console.log(`files as areas, and settings kept: ${JSON.stringify(tried)}`));

const coordinate = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 122, max: 125 }) },
  { weight: 6, arbitrary: fc.double({ min: 41, max: 43 }) },
  fc.constantFrom(null, '123', Number.MAX_VALUE, -0, 1e-320, 999, {}, []),
);
const position = fc.array(coordinate, { maxLength: 4 });
const triangle = fc
  .tuple(fc.double({ min: 123.2, max: 123.7, noNaN: true }), fc.double({ min: 41.5, max: 41.9, noNaN: true }))
  .map(([x, y]) => [
    [x, y],
    [x + 0.02, y],
    [x, y + 0.02],
    [x, y],
  ]);
const ring = fc.oneof(
  fc.array(position, { maxLength: 8 }).map((positions) => [...positions, ...positions.slice(0, 1)]),
  triangle,
);
const geometry = fc.oneof(
  triangle.map((outer) => ({ type: 'Polygon', coordinates: [outer] })),
  fc.record({ type: fc.constant('Polygon'), coordinates: fc.oneof(fc.array(ring, { maxLength: 3 }), fc.jsonValue()) }),
  fc.record({
    type: fc.constant('MultiPolygon'),
    coordinates: fc.oneof(fc.array(fc.array(ring, { maxLength: 2 }), { maxLength: 3 }), fc.jsonValue()),
  }),
  fc.record({ type: fc.constantFrom('Point', 'LineString', '__proto__'), coordinates: position }),
);
const json = fc.oneof(
  geometry,
  fc.record({ type: fc.constant('Feature'), geometry: fc.option(geometry) }),
  fc.record({
    type: fc.constant('FeatureCollection'),
    features: fc.oneof(
      fc.array(fc.record({ type: fc.constant('Feature'), geometry }), { maxLength: 4 }),
      fc.jsonValue(),
    ),
  }),
  fc.jsonValue(),
);
const content = fc.oneof(
  json.map((value) => JSON.stringify(value)),
  fc.tuple(json, fc.nat(200)).map(([value, cut]) => JSON.stringify(value).slice(0, -cut)),
  fc.string({ unit: 'binary' }),
  fc.nat(20_000).map((depth) => '{"geometry":'.repeat(depth)),
  fc.nat(8_000).map((depth) => `${'{"type":"Feature","geometry":'.repeat(depth)}null${'}'.repeat(depth)}`),
);

test('whatever a file holds that is chosen as an area, it is taken or refused in words, and what is taken can be kept in an address', async () => {
  await fc.assert(
    fc.asyncProperty(content, fc.string({ maxLength: 40 }), async (words, name) => {
      tried.files += 1;
      const read = await areasOfFile(new File([words], 'area.geojson'));
      if (!read.ok) {
        tried.refused += 1;
        expect(read.error.length).toBeGreaterThan(3);
        expect(read.error).not.toMatch(/is not a function|is not iterable|Cannot read prop|call stack/);
        return;
      }
      const made = makeUploaded(read.value, name);
      if (!made.ok) {
        tried.refused += 1;
        expect(made.faults.length).toBeGreaterThan(0);
        for (const fault of made.faults) expect(faultWords(fault, String).length).toBeGreaterThan(3);
        return;
      }
      tried.taken += 1;
      expect(readArea(writeArea(made.value), new Map())).toMatchObject({ ok: true });
    }),
    runs(1000),
  );
});

test('whatever is kept from another visit, it is a setting that there is or is left alone', () => {
  const keys: readonly string[] = COLUMNS.map(({ key }) => key);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('__proto__', 'constructor', '[]', '{}', 'null', ',,', ''),
        fc.array(fc.constantFrom(...keys, 'toString')).map(String),
      ),
      (kept) => {
        tried.kept += 1;
        const columns = readColumns(kept);
        expect(columns.length).toBeGreaterThan(0);
        expect(columns.every((key) => keys.includes(key))).toBe(true);
        expect(new Set(columns).size).toBe(columns.length);
        expect(['zh', 'en']).toContain(
          chooseLanguage({ search: '', remembered: kept, browser: [kept] }, ['zh', 'en']).language,
        );
      },
    ),
    runs(1000),
  );
});
