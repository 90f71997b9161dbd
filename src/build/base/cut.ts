import { createHash } from 'node:crypto';
import type { ReadText } from '../places/read-places.ts';
import { checkBase } from './check.ts';
import { layersIn, readLayer } from './layers.ts';
import { readDrawn } from './own-name.ts';
import { cutBaseTiles } from './tiles.ts';

/** The base map's tiles by `z/x/y`, and a name of their content. */
export interface BaseTiles {
  readonly version: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Cuts `geodata/<atlas>/base/*.geojson` into vector tiles. */
export function cutBase(read: ReadText): BaseTiles {
  const files = cutBaseTiles((layer) => readDrawn(read, layer));
  const digest = createHash('sha256');
  for (const [tile, bytes] of files) digest.update(tile).update(bytes);
  return { version: digest.digest('hex').slice(0, 12), files };
}

/** Says what is wrong with the base layers: file, feature, what, expected. */
export const checkBaseFiles = (read: ReadText): string[] =>
  checkBase((layer) => readLayer(read, layer), layersIn(read));
