import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import type { BaseFile } from '../../../../src/build/base/layers.ts';

/** Reads one layer of `geodata/base/` from the disk, afresh each time. */
export function readBase(name: BaseFile): FeatureCollection {
  const url = new URL(`../../../../geodata/base/${name}.geojson`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as FeatureCollection;
}
