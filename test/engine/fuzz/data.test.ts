import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { toAtlas, toDetails, toFigures } from '../../../src/build/dataset.ts';
import { buildSearchTable } from '../../../src/build/search/search-table.ts';
import {
  decodeDetails,
  decodeGround,
  decodeRepairs,
  decodeSearchTable,
  decodeStations,
  decodeSummaries,
} from '../../../src/data/decode.ts';
import { decodeAtlas } from '../../../src/data/decode-atlas.ts';
import { decodeFigures } from '../../../src/data/decode-figures.ts';
import type { Decoded } from '../../../src/domain/atlas.ts';
import { dataset, read } from '../../unit/dataset.ts';
import { runs } from '../../unit/seed.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const square = [
  [
    [
      [123, 41],
      [124, 41],
      [124, 42],
      [123, 41],
    ],
  ],
];
/** Every file that the page fetches: its content, who reads it, and how its errors begin. */
const FILES: Readonly<
  Record<string, readonly [whole: unknown, decode: (json: unknown) => Decoded<unknown>, name: RegExp]>
> = {
  atlas: [toAtlas(dataset), (json) => decodeAtlas(json, () => 'words'), /^(atlas data|report)/],
  details: [toDetails(dataset), decodeDetails, /^place details/],
  figures: [toFigures(dataset), decodeFigures, /^figures/],
  ground: [
    { outline: { type: 'MultiPolygon', coordinates: square }, built: { type: 'MultiPolygon', coordinates: square } },
    decodeGround,
    /^ground data/,
  ],
  repairs: [dataset.repairs, decodeRepairs, /^repairs/],
  search: [buildSearchTable(dataset, read).table, decodeSearchTable, /^search table/],
  stations: [[{ name: '甲', nameEn: 'A', at: [123, 41] }], decodeStations, /^stations/],
  summaries: [dataset.summaries, decodeSummaries, /^summaries/],
};
const tally = { tried: 0, refused: 0 };
afterAll(() => console.log(`data files tried: ${JSON.stringify(tally)}`));

const other = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, -1, 'x', '', '__proto__', [], {}, [null], { __proto__: null, id: null }),
  fc.jsonValue() as fc.Arbitrary<Json>,
);

/** The same with what stands at the end of the path exchanged, or taken out. */
function change(json: Json, path: readonly number[], value: Json | undefined): Json {
  if (json === null || typeof json !== 'object' || path.length === 0) return value ?? null;
  const keys = Object.keys(json);
  const key = keys[(path[0] ?? 0) % Math.max(1, keys.length)];
  if (key === undefined) return value ?? null;
  const at = (json as Record<string, Json>)[key] ?? null;
  const isEnd = path.length === 1 || at === null || typeof at !== 'object';
  if (Array.isArray(json))
    return json.map((each, i) =>
      String(i) === key ? (isEnd ? (value ?? null) : change(each, path.slice(1), value)) : each,
    );
  const { [key]: _, ...rest } = json as Record<string, Json>;
  if (isEnd && value === undefined) return rest;
  return { ...rest, [key]: isEnd ? (value ?? null) : change(at, path.slice(1), value) };
}

test.each(Object.keys(FILES))(
  'the %s file is read while it is whole, and else refused in words or read, never thrown at',
  (file) => {
    const [whole, decode, name] = FILES[file] ?? [null, decodeFigures, /^/];
    const json = JSON.parse(JSON.stringify(whole)) as Json;
    expect(decode(json).ok).toBe(true);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 3 }), fc.option(other, { nil: undefined }), (path, value) => {
        tally.tried += 1;
        const decoded = decode(change(json, path, value));
        if (decoded.ok) return;
        tally.refused += 1;
        expect(decoded.error).toMatch(name);
        expect(decoded.error).toMatch(/expected|missing/);
      }),
      runs(200),
    );
  },
);

test('a record that lacks a field is named, and the field, and what was expected', () => {
  const atlas = JSON.parse(JSON.stringify(toAtlas(dataset)));
  delete atlas.places[3].layer;
  const decoded = decodeAtlas(atlas, () => '');
  expect(!decoded.ok && decoded.error).toBe(`atlas data: places: ${atlas.places[3].id}: layer: expected string`);
});
