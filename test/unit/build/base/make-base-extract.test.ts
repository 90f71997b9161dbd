import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OsmFeature } from '../../../../src/build/base/osm/extract.ts';
import { splitFeatures } from '../../../../src/build/base/osm/geojson/split-features.ts';
import { readOsm } from '../../../../src/build/base/osm/read-osm.ts';
import { aBlob, aPbf, type Elements } from './make-base-pbf.ts';
import { aScene } from './make-base-scene.ts';

const folder = mkdtempSync(join(tmpdir(), 'make-base-'));
const { elements, geojson, at } = aScene([123.4, 41.6], 990103, '云溪区');
const BOX = [...at(-0.03, -0.02), ...at(0.23, 0.18)] as [number, number, number, number];
let files = 0;
function read(content: Uint8Array | string, tell: (what: string, share: number) => void = () => {}) {
  files += 1;
  const path = join(folder, `${files}.osm`);
  writeFileSync(path, content);
  return readOsm(path, BOX, tell);
}
const readPbf = (more: Partial<Elements>) => read(aPbf({ nodes: [], ways: [], relations: [], ...more }));
const readJson = (...features: unknown[]) => read(JSON.stringify({ type: 'FeatureCollection', features }));

/** What does not depend on the order in which things come, nor on where a ring begins or which way round it runs. */
const summary = (features: readonly OsmFeature[]): string[] =>
  features
    .map(({ kind, tags, geometry }) => {
      const corners = [...new Set(JSON.stringify(geometry.coordinates).match(/[\d.]+,[\d.]+/g))].sort();
      return JSON.stringify([kind, tags.name, geometry.type, corners]);
    })
    .sort();

describe('an extract', () => {
  it.each([
    ['packed, its nodes together', {}],
    ['not packed, its nodes one by one', { packing: 'none', isDense: false } as const],
  ])('as .osm.pbf, %s, holds what the same as GeoJSON does', async (_, form) => {
    const [pbf, json] = [await read(aPbf(elements, form)), await read(JSON.stringify(geojson))];
    expect(summary(pbf.features)).toEqual(summary(json.features));
    expect(pbf.features.length).toBeGreaterThan(25);
    // The lake without a whole edge comes as a line there, which no area is.
    expect([pbf.broken, json.broken]).toEqual([1, 0]);
  });

  it('says how far it is read, and to which day it is up to date', async () => {
    const told: string[] = [];
    const { asOf } = await read(aPbf(elements, { upTo: 1_893_456_000 }), (what) => told.push(what));
    expect(asOf).toBe('2030-01-01');
    expect([...new Set(told)]).toEqual(['what touches the district', 'the rest of its areas', 'where it lies']);
    expect((await readPbf({})).asOf).toBeNull();
  });

  it('is kept only where it touches the box, but then whole', async () => {
    const far = [1, 2, 3].map((id) => ({ id, at: at(1, id / 100) }));
    const near = [{ id: 4, at: at(0.1, 0.1) }];
    const road = { highway: 'primary' };
    const { features } = await readPbf({
      nodes: [...far, ...near],
      ways: [{ id: 1, refs: [1, 2], tags: road }, { id: 2, refs: [3, 4], tags: road }], // biome-ignore format: one line
    });
    expect(features.map(({ geometry }) => geometry.type === 'LineString' && geometry.coordinates.length)).toEqual([2]);
  });

  it('may lack nodes and members: lines break there, areas are counted as broken', async () => {
    const nodes = [1, 2, 4, 5].map((id) => ({ id, at: at(id / 100, 0.1) }));
    const { features, broken } = await readPbf({
      nodes,
      ways: [
        { id: 1, refs: [1, 2, 3, 4, 5], tags: { highway: 'primary' } },
        { id: 2, refs: [1, 2, 3, 1], tags: { natural: 'water' } },
        { id: 3, refs: [1], tags: { highway: 'primary' } },
        { id: 4, refs: [1, 2] },
      ],
      relations: [
        { id: 1, members: [{ way: 4, role: 'outer' }, { way: 9, role: 'outer' }], tags: { type: 'multipolygon', landuse: 'forest' } }, // biome-ignore format: one line
        { id: 2, members: [{ way: 4, role: 'outer' }], tags: { type: 'multipolygon', landuse: 'forest' } },
        { id: 3, members: [], tags: { type: 'multipolygon', landuse: 'forest' } },
      ],
    });
    expect(features.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'LineString']);
    expect(broken).toBe(3);
  });

  it('tells by its routes which lines run on a track', async () => {
    const { features } = await readPbf({
      nodes: [1, 2].map((id) => ({ id, at: at(id / 100, 0.1) })),
      ways: [{ id: 1, refs: [1, 2], tags: { railway: 'subway', name: '共轨段' } }],
      relations: ['2', '地铁10号线', '无名'].flatMap((ref, i) =>
        [10, 20].map((id) => ({
          id: id + i,
          members: [{ way: 1, role: '' }],
          tags: { type: 'route', route: 'subway', ref },
        })),
      ),
    });
    expect(features.map(({ lines }) => lines)).toEqual([['2', '10']]);
  });

  it('as GeoJSON may have its tags in a property of their own, and lines and points in parts', async () => {
    const [a, b] = [at(0.1, 0.1), at(0.11, 0.1)];
    const { features } = await readJson(
      { type: 'Feature', properties: { tags: { highway: 'primary', lanes: 4 } }, geometry: { type: 'MultiLineString', coordinates: [[a, b], [b, a]] } }, // biome-ignore format: one line
      { type: 'Feature', properties: { aeroway: 'aerodrome' }, geometry: { type: 'MultiPoint', coordinates: [a, b] } },
    );
    expect(features.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'LineString', 'Point']);
    expect(features[0]?.tags).toEqual({ highway: 'primary' });
  });

  it('as GeoJSON may hold things without tags, and things that cannot be drawn, which are counted', async () => {
    const road = { highway: 'primary' };
    const of = (properties: unknown, geometry: unknown) => ({ type: 'Feature', properties, geometry });
    const { features, broken } = await readJson(
      of(null, { type: 'Point', coordinates: at(0.1, 0.1) }),
      of({}, null),
      of(road, null),
      of(road, { type: 'LineString', coordinates: [[123.5, null], at(0.1, 0.1)] }), // biome-ignore format: one line
      of(road, { type: 'LineString', coordinates: 'x' }),
      of(road, { type: 'LineString', coordinates: [] }),
      of(road, { type: 'GeometryCollection', geometries: [] }),
      of(road, { type: 'constructor', coordinates: [] }),
      of({ highway: ['primary'] }, { type: 'LineString', coordinates: [at(0.1, 0.1), at(0.2, 0.1)] }), // biome-ignore format: one line
    );
    expect([features, broken]).toEqual([[], 6]);
  });
});

describe('a file that is no extract, or not whole', () => {
  const block = (content: Uint8Array) =>
    Buffer.concat([aBlob('OSMHeader', new Uint8Array()), aBlob('OSMData', content)]);
  it.each<readonly [string, Uint8Array | string, RegExp]>([
    ['nothing', '', /is empty/],
    ['a web page', '\n<!DOCTYPE html><html>', /is a web page/],
    ['OSM XML', '<?xml version="1.0"?><osm>', /is OSM XML; “osmium cat/],
    ['something compressed', gzipSync('{}'), /is compressed/],
    ['words', 'no extract at all, but long enough to be one', /no \.osm\.pbf: at byte 0/],
    ['data without a header', aBlob('OSMData', new Uint8Array()), /no \.osm\.pbf: at byte 0/],
    [
      'another kind of OpenStreetMap',
      aPbf(elements, { needs: ['HistoricalInformation'] }),
      /needs HistoricalInformation/,
    ],
    ['ways before nodes', aPbf(elements, { waysFirst: true }), /has nodes after ways; “osmium sort/],
    ['blocks packed by lz4', aPbf(elements, { packing: 'lz4' }), /packed in a way that is not read here; “osmium cat/],
    ['noise within a block', block(Buffer.from('a block that is none')), /the block at byte \d+: /],
    ['a part longer than the whole', block(Uint8Array.of(0x0a, 0xff, 0xff, 0x7f)), /longer than the whole/],
    ['raw Overpass JSON', '{"elements":[{"type":"node","id":1}]}', /things of type “node”, not features/],
    ['no feature', '{"type":"FeatureCollection","features":[]}', /holds no feature/],
    ['a feature that is no JSON', '{"features":[{"type":"Feature",}]}', /is no JSON at “{"type":"Feature",}”/],
  ])('(%s) is refused with that reason, and its name', async (_, content, reason) => {
    await expect(read(content)).rejects.toThrow(reason);
    await expect(read(content)).rejects.toThrow(join(folder, `${files}.osm`));
  });

  const sound = Buffer.from(aPbf(elements));
  it('(an .osm.pbf cut off anywhere) is refused', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: sound.length - 1 }), async (length) => {
        const ends = endsOfBlocks(sound);
        const result = await read(sound.subarray(0, length)).then(() => 'read', (error: Error) => error.message); // biome-ignore format: one line
        if (ends.includes(length)) expect(result).toBe('read');
        else expect(result).toMatch(/cut off; get it again$/);
      }),
    ));

  it('(an .osm.pbf with a byte changed anywhere) is refused or read, and nothing else', () =>
    fc.assert(
      fc.asyncProperty(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (isPacked, where, change) => {
        const changed = Buffer.from(isPacked ? sound : aPbf(elements, { packing: 'none' }));
        const index = where % changed.length;
        changed[index] = (changed[index] ?? 0) ^ change;
        const result = await read(changed).then(({ features }) => features.length, (error: Error) => error.message); // biome-ignore format: one line
        expect(typeof result === 'number' || result.startsWith(folder)).toBe(true);
      }),
    ));

  const text = JSON.stringify(geojson);
  it('(a GeoJSON cut off anywhere) is refused', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: text.length - 1 }), async (length) => {
        await expect(read(text.slice(0, length))).rejects.toThrow(/cut off; get it again$/);
      }),
    ));
});

function endsOfBlocks(bytes: Buffer): number[] {
  const ends: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const length = bytes.readUInt32BE(i);
    const header = bytes.subarray(i + 4, i + 4 + length);
    // The size is the last field of the header, in one byte or two.
    const tail = header.subarray(header.lastIndexOf(0x18, -2) + 1);
    const size = tail.reduceRight((sum, byte) => sum * 128 + (byte & 127), 0);
    i += 4 + length + size;
    ends.push(i);
  }
  return ends;
}

describe('the features of a text', () => {
  it('are the same in pieces of any length', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 40 }), async (values, size) => {
        const members = values.map((value) => ({ value }));
        const bytes = Buffer.from(JSON.stringify({ crs: { a: [{}] }, bbox: [1, 2], features: members }));
        async function* pieces() {
          for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
        }
        const found: unknown[] = [];
        for await (const feature of splitFeatures(pieces())) found.push(feature);
        expect(JSON.stringify(found)).toBe(JSON.stringify(members));
      }),
    ));
});
