import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import type { FeatureCollection, Position } from 'geojson';
import type { About, AtlasFile } from '../domain/about.ts';
import { boundsOf } from '../domain/bounds.ts';
import type { Box } from '../domain/boxes.ts';
import { positionsOf } from '../domain/positions.ts';
import { readFrom, readJson } from './files.ts';
import type { ReadText } from './places/read-places.ts';

const SCHEMA = join(import.meta.dirname, '../../geodata/atlas.schema.json');

/** Where an atlas without a base map may lie: a generous box about China. */
const ANYWHERE: Box = [73, 17, 136, 54];

/** How much the base map holds beyond the district at least, of its width and height, on each side. */
const MARGIN = 0.15;

/** What the atlas in a folder says of itself, and what follows from its outline. @throws naming file, path and what was expected. */
export function readAbout(folder: string): About {
  const read = readFrom(folder);
  const { $schema: _, ...content } = readJson<AtlasFile & { $schema?: string }>(read, 'atlas.json', {} as AtlasFile);
  checkAtlasFile(content);
  const { credits, geocoders = [], baseAccuracyM = null, ...file } = content;
  const outline = positionsIn(read, 'base/district.geojson');
  const bounds = boundsOf(outline);
  if (!bounds && read('base/district.geojson') !== null) missing('base/district.geojson');
  const extent = bounds ? outward(bounds) : ANYWHERE;
  const frame = bounds ? cornersOf(outward(widen(bounds, MARGIN))) : [];
  const around = boundsOf([...frame, ...positionsIn(read, 'base/neighbours.geojson')]) ?? extent;
  const middle = middleOf(around);
  return {
    ...file,
    geocoders,
    baseAccuracyM,
    mapCredit: credits.map,
    sources: credits.sources,
    licence: credits.licence,
    isSeveral: file.reports.length > 1,
    onlyRole: roleOfAll(file.reports),
    hasSubdistricts: file.subdistricts.length > 0,
    years: tellYears(file.reports),
    extent,
    around,
    middle,
    written: write(middle[0]),
    reach: bounds ? widen(around, 1) : ANYWHERE,
    hasBase: bounds !== null,
  };
}

/** Made once: who reads ten thousand atlases would wait for it. */
let validator: ValidateFunction<AtlasFile> | null = null;

/** The content of `atlas.json`, held against its schema. @throws with every fault, by its path. */
export function checkAtlasFile(content: unknown): asserts content is AtlasFile {
  validator ??= new Ajv({ allErrors: true }).compile<AtlasFile>(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  const validate = validator;
  if (validate(content)) return;
  const faults = (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `atlas.json${instancePath.replaceAll('/', '.')}: ${message}${'additionalProperty' in params ? ` “${params.additionalProperty}”` : ''}`,
  );
  throw new Error(faults.join('\n'));
}

/** Every position of a file of GeoJSON; one that is not there has none. */
const positionsIn = (read: ReadText, path: string): Position[] =>
  readJson<FeatureCollection>(read, path, { type: 'FeatureCollection', features: [] }).features.flatMap(
    ({ geometry }) => [...positionsOf(geometry)],
  );

/** The years of all reports in a row, and as they are written. */
function tellYears(reports: AtlasFile['reports']): About['years'] {
  const reviewed = reports.flatMap((report) => report.reviewed);
  const planned = reports.flatMap((report) => report.planned ?? []);
  const all = [...new Set([...reviewed, ...planned])].sort((a, b) => a - b);
  const ends = (years: readonly number[]): number[] =>
    years.length > 0 ? [...new Set([Math.min(...years), Math.max(...years)])] : [];
  return {
    all,
    span: ends(all).join('/'),
    spans: { reviewed: ends(reviewed).join('–'), planned: ends(planned).join('–') },
  };
}

function roleOfAll(reports: AtlasFile['reports']): About['onlyRole'] {
  const isReviewed = reports.some(({ reviewed }) => reviewed.length > 0);
  const isPlanned = reports.some(({ planned }) => planned !== null);
  if (isReviewed === isPlanned) return null;
  return isReviewed ? 'reviewed' : 'planned';
}

/** A longitude in degrees to four decimals, and in degrees, minutes and seconds. */
function write(degrees: number): About['written'] {
  const seconds = Math.round(degrees * 3600);
  const two = (value: number): string => String(value).padStart(2, '0');
  const dms = `${Math.floor(seconds / 3600)}°${two(Math.floor(seconds / 60) % 60)}′${two(seconds % 60)}″`;
  return { degrees: degrees.toFixed(4), dms };
}
const middleOf = ([west, south, east, north]: Box): About['middle'] => [(west + east) / 2, (south + north) / 2];
/** The box with so much of its width and height added on each side. */
function widen([west, south, east, north]: Box, share: number): Box {
  const [width, height] = [(east - west) * share, (north - south) * share];
  return [west - width, south - height, east + width, north + height];
}
const cornersOf = ([west, south, east, north]: Box): Position[] => [
  [west, south],
  [east, north],
];
const down = (degrees: number): number => Math.floor(degrees * 1000) / 1000;
const up = (degrees: number): number => Math.ceil(degrees * 1000) / 1000;
const outward = ([west, south, east, north]: Box): Box => [down(west), down(south), up(east), up(north)];

function missing(path: string): never {
  throw new Error(`${path}: expected the outline of the district, a GeoJSON feature with a polygon`);
}
