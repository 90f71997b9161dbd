/**
 * Makes `geodata/<atlas>/base/`, or some of its files, from a folder of source files:
 * `npm run base:prepare -- <source-folder> [target-folder] [file…]`. Run by hand when a source changes; the atlas itself is built from the result. See SOURCES.md in the `base/` of the atlas. Of any other district `npm run base` makes it from an outline and an extract.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature } from 'geojson';
import { findAtlas } from '../find-atlas.ts';
import { BASE_FILES, type BaseFile } from './layers.ts';
import { makeLandcover, makeRelief, makeWater } from './prepare/areas.ts';
import { makeLabels } from './prepare/labels.ts';
import { makeAirport, makeRoads, makeTrams, makeWaterways } from './prepare/lines.ts';
import { makeMetro, makeStations } from './prepare/metro.ts';
import { makeDistrict, makeNeighbours } from './prepare/outlines.ts';
import { type ReadSource, readSources, toText } from './prepare/source.ts';
import { makeStreets } from './prepare/streets.ts';

const MAKE: Readonly<Record<BaseFile, (read: ReadSource) => Feature[]>> = {
  district: makeDistrict,
  neighbours: makeNeighbours,
  landcover: makeLandcover,
  relief: makeRelief,
  water: makeWater,
  waterways: makeWaterways,
  roads: makeRoads,
  streets: makeStreets,
  metro: makeMetro,
  trams: makeTrams,
  airport: makeAirport,
  stations: makeStations,
  labels: makeLabels,
};

const atlas = findAtlas(process.cwd());
const [source, target = join(atlas, 'base'), ...chosen] = process.argv.slice(2);
if (!source) throw new Error('usage: npm run base:prepare -- <source-folder> [target-folder] [file…]');
const unknown = chosen.filter((file) => !BASE_FILES.some((each) => each === file));
if (unknown.length > 0)
  throw new Error(`no such file: ${unknown.join(', ')}; expected some of ${BASE_FILES.join(', ')}`);
const read = readSources(source, atlas);
for (const file of BASE_FILES.filter((each) => chosen.length === 0 || chosen.includes(each))) {
  const features = MAKE[file](read);
  const text = toText(features);
  writeFileSync(join(target, `${file}.geojson`), text);
  console.log(`${file}: ${features.length} features, ${Math.round(text.length / 1024)} kB`);
}
