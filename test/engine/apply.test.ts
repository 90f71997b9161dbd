import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../src/build/apply/apply.ts';
import { buildDataset } from '../../src/build/dataset.ts';
import { readFrom } from '../../src/build/files.ts';
import { checkPatch } from '../../src/domain/check-patch.ts';
import type { PlaceId } from '../../src/domain/ids.ts';
import type { Placement, PlacementPatch } from '../../src/domain/placement.ts';
import { ATLAS } from '../atlas.ts';

const read = readFrom(ATLAS);
const TUNNEL: Placement = {
  place: 'beiping-tunnel' as PlaceId,
  type: 'line',
  geometry: { type: 'LineString', coordinates: [[112.41, 29.86], [112.42, 29.88]] }, // biome-ignore format: a line
  precisionM: 200,
  originalDatum: 'WGS-84',
  way: 'drawn',
  sources: [{ ref: 'https://plan.example/tunnel', date: '2032-03', fact: '规划图上的隧道走向' }],
  by: '一位居民',
  on: '2032-04-01',
};
const patchOf = (...placements: unknown[]): PlacementPatch =>
  ({ format: 'atlas-placements', version: 1, atlas: 'linhu-atlas', base: 'abc', placements }) as PlacementPatch;
const changedBy = (files: ReadonlyMap<string, string>) => (path: string) => files.get(path) ?? read(path);

describe('a patch of placements', () => {
  it('is taken over: geometry, class, radius, sources, and where the place stood before', () => {
    const { files, applied, refused } = applyPatch(read, patchOf(TUNNEL));
    expect({ applied, refused }).toEqual({ applied: ['beiping-tunnel'], refused: [] });
    expect([...files.keys()]).toEqual(['places/roads.geojson']);
    const { places, errors } = buildDataset(changedBy(files));
    expect(errors).toEqual([]);
    const place = places.find(({ id }) => id === TUNNEL.place);
    expect(place?.geometry).toEqual(TUNNEL.geometry);
    expect(place?.location).toMatchObject({ type: 'line', precisionM: 200, date: '2032-03', originalDatum: 'WGS-84' });
    expect(place?.location.sources).toEqual([
      {
        ref: 'https://plan.example/tunnel (一位居民)',
        fact: { zh: '规划图上的隧道走向', en: 'In the reader’s words: “规划图上的隧道走向”' },
        date: '2032-03',
      },
    ]);
    const record = JSON.parse(files.get('places/roads.geojson') ?? '').features.find(
      ({ id }: { id: string }) => id === TUNNEL.place,
    );
    expect(record.properties.history).toMatchObject([
      { until: '2032-04-01', geometry: null, location: { type: 'unknown' } },
    ]);
  });

  it('changes nothing when it is applied again, and no record but its own', () => {
    const once = applyPatch(read, patchOf(TUNNEL));
    const again = applyPatch(changedBy(once.files), patchOf(TUNNEL));
    expect(again).toMatchObject({ applied: [], unchanged: ['beiping-tunnel'], refused: [] });
    expect(again.files.size).toBe(0);
    const lines = (text: string | null | undefined) => new Set((text ?? '').split('\n'));
    const gone = [...lines(read('places/roads.geojson'))].filter(
      (line) => !lines(once.files.get('places/roads.geojson')).has(line),
    );
    expect(gone.join('\n')).not.toContain('环湖大道');
  });

  it.each([
    ['a place that there is not', { place: 'nowhere' }, /no such place/],
    ['no source', { sources: [] }, /sources: \[\], expected at least one source/],
    ['a source without a fact', { sources: [{ ref: 'x' }] }, /sources\[0\]\.fact: nothing, expected what it says/],
    ['latitude before longitude', { geometry: { type: 'LineString', coordinates: [[29.8, 112.4], [29.9, 112.4]] } }, /expected \[lng, lat\]/], // biome-ignore format: a row
    ['a shape that does not fit', { type: 'site' }, /geometry: "LineString", expected Point for a site/],
    ['no radius', { precisionM: 0 }, /precisionM: 0, expected metres above 0/],
  ])('with %s is refused with the reason, and the others are taken', (_, change, reason) => {
    const other = {
      ...TUNNEL,
      place: 'jinghu-seed',
      type: 'site',
      geometry: { type: 'Point', coordinates: [112.49, 29.79] },
    };
    const { applied, refused } = applyPatch(read, patchOf({ ...TUNNEL, ...change }, other));
    expect(applied).toEqual(['jinghu-seed']);
    expect(refused.map(({ reason }) => reason).join('\n')).toMatch(reason);
  });

  it('refuses what the build refuses, by the build’s own words', () => {
    const far = { ...TUNNEL, geometry: { type: 'LineString', coordinates: [[112.4123456789, 29.86], [112.42, 29.88]] } }; // biome-ignore format: a line
    const { applied, refused } = applyPatch(read, patchOf(far));
    expect(applied).toEqual([]);
    expect(refused).toEqual([{ id: 'beiping-tunnel', reason: expect.stringMatching(/more than 6 decimals/) }]);
  });

  it('with a place twice takes neither; of a choice only the chosen', () => {
    expect(applyPatch(read, patchOf(TUNNEL, { ...TUNNEL, precisionM: 100 })).refused).toHaveLength(2);
    const only = applyPatch(read, patchOf(TUNNEL), new Set(['lake-island']));
    expect(only).toMatchObject({ applied: [], refused: [{ id: 'lake-island', reason: /no such placement/ }] });
  });

  it.each([
    [{ format: 'geojson' }, /no file of placements/],
    [{ ...patchOf(), version: 2 }, /made by a newer atlas/],
    [{ ...patchOf(), atlas: 'other-atlas' }, /belongs to another atlas/],
    [null, /no file of placements/],
  ])('%j is refused as a whole', (content, reason) => {
    expect(() => applyPatch(read, content)).toThrow(reason);
  });

  it('is what its schema says', () => {
    const schema = JSON.parse(readFileSync('geodata/placements.schema.json', 'utf8'));
    const validate = new Ajv().compile(schema);
    const cases: [unknown, boolean][] = [
      [patchOf(TUNNEL), true],
      [patchOf({ ...TUNNEL, sources: [] }), false],
      [patchOf({ ...TUNNEL, precisionM: -1 }), false],
      [patchOf({ ...TUNNEL, way: 'guessed' }), false],
      [patchOf({ ...TUNNEL, on: 'today' }), false],
    ];
    for (const [content, isSound] of cases) {
      expect(validate(content)).toBe(isSound);
      expect(checkPatch(content, 'linhu-atlas').length === 0).toBe(isSound);
    }
  });
});
