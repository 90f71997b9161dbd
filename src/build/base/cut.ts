import { createHash } from 'node:crypto';
import type { FeatureCollection } from 'geojson';
import type { ReadText } from '../places/read-places.ts';
import { cutBaseTiles } from './tiles.ts';

/** The base map's tiles by `z/x/y`, and a name of their content. */
export interface BaseTiles {
  readonly version: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Cuts `geodata/base/*.geojson` into vector tiles. @throws when a layer's file is missing. */
export function cutBase(read: ReadText): BaseTiles {
  const files = cutBaseTiles((layer) => {
    const text = read(`${layer}.geojson`);
    if (text === null) throw new Error(`base/${layer}.geojson: missing`);
    return JSON.parse(text) as FeatureCollection;
  });
  const digest = createHash('sha256');
  for (const [tile, bytes] of files) digest.update(tile).update(bytes);
  return { version: digest.digest('hex').slice(0, 12), files };
}
