import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import type { BaseRead } from '../../../../src/build/base/layers.ts';
import { ATLAS } from '../../../atlas.ts';

/** Reads one layer of `geodata/<atlas>/base/` from the disk, afresh each time. */
export function readBase(name: BaseRead): FeatureCollection {
  const url = `${ATLAS}/base/${name}.geojson`;
  return JSON.parse(readFileSync(url, 'utf8')) as FeatureCollection;
}
