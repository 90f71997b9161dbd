import { createHash } from 'node:crypto';
import type { FeatureCollection } from 'geojson';
import type { ReadText } from '../places/read-places.ts';
import { checkBase } from './check.ts';
import { cutBaseTiles, type ReadLayer } from './tiles.ts';

/** The base map's tiles by `z/x/y`, and a name of their content. */
export interface BaseTiles {
  readonly version: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Cuts `geodata/<atlas>/base/*.geojson` into vector tiles. @throws when a layer's file is missing. */
export function cutBase(read: ReadText): BaseTiles {
  const files = cutBaseTiles(layersFrom(read));
  const digest = createHash('sha256');
  for (const [tile, bytes] of files) digest.update(tile).update(bytes);
  return { version: digest.digest('hex').slice(0, 12), files };
}

/** Says what is wrong with the base layers: file, feature, what, expected. */
export const checkBaseFiles = (read: ReadText): string[] => checkBase(layersFrom(read));

function layersFrom(read: ReadText): ReadLayer {
  return (layer) => {
    const text = read(`${layer}.geojson`);
    if (text === null) throw new Error(`base/${layer}.geojson: missing`);
    return JSON.parse(text) as FeatureCollection;
  };
}
