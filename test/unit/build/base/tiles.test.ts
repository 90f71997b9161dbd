import { brotliCompressSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { BASE_RANGE } from '../../../../src/build/base/tile-range.ts';
import { TILE_LAYERS } from '../../../../src/build/base/tile-rules.ts';
import { cutBaseTiles } from '../../../../src/build/base/tiles.ts';
import { readBase } from './base-files.ts';

const tiles = cutBaseTiles(readBase);
const weigh = (bytes: Uint8Array): number => brotliCompressSync(bytes).length;
const decode = (bytes: Uint8Array): VectorTile => new VectorTile(new PbfReader(bytes));
const total = (zooms: readonly number[]): number =>
  [...tiles]
    .filter(([at]) => zooms.includes(Number(at.split('/')[0])))
    .reduce((sum, [, bytes]) => sum + weigh(bytes), 0);

describe('cutBaseTiles', () => {
  it('makes every tile from corner to corner of the bounds, and none is empty', () => {
    const { minzoom, maxzoom, bounds } = BASE_RANGE;
    const [west, south, east, north] = bounds;
    const expected: string[] = [];
    for (let z = minzoom; z <= maxzoom; z++) {
      const [first, last] = [tileAt(west, north, z), tileAt(east, south, z)];
      for (let x = first.x; x <= last.x; x++) for (let y = first.y; y <= last.y; y++) expected.push(`${z}/${x}/${y}`);
    }
    expect([...tiles.keys()].sort()).toEqual(expected.sort());
    expect(tiles.size).toBeGreaterThan(40);
    for (const bytes of tiles.values()) expect(bytes.length).toBeGreaterThan(0);
  });

  it('makes tiles that decode, with every layer somewhere in the last zoom', () => {
    const found = new Set<string>();
    for (const [at, bytes] of tiles) {
      if (!at.startsWith(`${BASE_RANGE.maxzoom}/`)) continue;
      for (const [name, layer] of Object.entries(decode(bytes).layers)) {
        found.add(name);
        for (let i = 0; i < layer.length; i++) expect(layer.feature(i).loadGeometry().length).toBeGreaterThan(0);
      }
    }
    expect([...found].sort()).toEqual([...TILE_LAYERS].sort());
  });

  it('puts the runway where it is', () => {
    const { z, x, y } = tileAt(123.4834, 41.6398, 11);
    const runway = decode(tiles.get(`${z}/${x}/${y}`) as Uint8Array).layers.aeroway;
    const [feature] = Array.from({ length: runway?.length ?? 0 }, (_, i) =>
      runway?.feature(i).toGeoJSON(x, y, z),
    ).filter((f) => f?.properties?.kind === 'runway');
    const geometry = feature?.geometry;
    expect(geometry?.type).toBe('Polygon');
    const [[lon = 0, lat = 0] = []] = geometry?.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : [];
    expect(lon).toBeGreaterThan(123.468);
    expect(lon).toBeLessThan(123.499);
    expect(lat).toBeGreaterThan(41.63);
    expect(lat).toBeLessThan(41.65);
  });

  it('leaves small streets out of small scales', () => {
    const ranks = (zoom: number): Set<unknown> => {
      const own = [...tiles].filter(([at]) => at.startsWith(`${zoom}/`)).map(([, bytes]) => decode(bytes).layers.road);
      return new Set(
        own.flatMap((road) => Array.from({ length: road?.length ?? 0 }, (_, i) => road?.feature(i).properties.rank)),
      );
    };
    expect(ranks(8)).toEqual(new Set([1]));
    expect(ranks(9)).toEqual(new Set([1, 2]));
    expect(ranks(11)).toEqual(new Set([1, 2, 3, 4]));
  });

  it('stays light: all tiles under 300 kB, a first view of one zoom under 60 kB (brotli)', () => {
    expect(total([7, 8, 9, 10, 11])).toBeLessThan(300_000);
    for (const zoom of [8, 9, 10]) expect(total([zoom])).toBeLessThan(60_000);
  });

  it('gives the same bytes for the same layers', () => {
    const again = cutBaseTiles(readBase);
    expect([...again.keys()]).toEqual([...tiles.keys()]);
    for (const [at, bytes] of tiles) expect(Buffer.compare(bytes, again.get(at) as Uint8Array)).toBe(0);
  });
});

function tileAt(lon: number, lat: number, z: number): { z: number; x: number; y: number } {
  const size = 2 ** z;
  const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
  return { z, x: Math.floor(((lon + 180) / 360) * size), y: Math.floor(y * size) };
}
