import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Feature } from 'geojson';
import { expect } from 'vitest';
import type { OwnDataset, OwnFault, OwnField, OwnOptions } from '../../../../src/contract/own-data.ts';
import { decodeOwn } from '../../../../src/files/read/decode.ts';

const WGS: OwnOptions = { datum: 'WGS-84' };
export const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

const decode = (file: Uint8Array | string, options: OwnOptions) =>
  decodeOwn(typeof file === 'string' ? toBytes(file) : file, 'file', options);

/** The dataset of a file that is to be read. */
export async function taken(file: Uint8Array | string, options: OwnOptions = WGS): Promise<OwnDataset> {
  const result = await decode(file, options);
  if (!result.ok) expect.fail(JSON.stringify(result.error));
  return result.value;
}

/** The fault of a file that is not. */
export async function refused(file: Uint8Array | string, options: OwnOptions = WGS): Promise<OwnFault> {
  const result = await decode(file, options);
  if (result.ok) expect.fail('it was read');
  return result.error;
}

/** The values of a column as a person reads them. */
export function column({ fields }: OwnDataset, name: string): (string | number)[] {
  const field = fields.find((one) => one.name === name);
  if (!field) expect.fail(`no ${name} among ${fields.map((one) => one.name).join()}`);
  return valuesOf(field);
}
const valuesOf = (field: OwnField): (string | number)[] =>
  field.kind === 'number' ? [...field.values] : Array.from(field.codes, (code) => field.words[code] ?? '?');

const point = (name: string, seats: number, lng: number, lat: number): Feature => ({
  type: 'Feature',
  properties: { name, seats },
  geometry: { type: 'Point', coordinates: [lng, lat] },
});

/** Three points, a line, and a polygon with a hole. */
export const POINTS = [
  point('临湖大道', 12, 123.431234, 41.712345),
  point('南湖中心', 60000, 123.465432, 41.743211),
  point('it’s, "quoted"', 7, 123.5, 41.8),
];
export const SHAPES: Feature[] = [
  {
    type: 'Feature',
    properties: { name: '线', seats: 1 },
    geometry: {
      type: 'LineString',
      coordinates: [
        [123.4, 41.7],
        [123.41, 41.71],
        [123.42, 41.7],
      ],
    },
  },
];
export const AREAS: Feature[] = [
  {
    type: 'Feature',
    properties: { name: '面', seats: 2 },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [123.4, 41.7],
          [123.5, 41.7],
          [123.5, 41.8],
          [123.4, 41.8],
          [123.4, 41.7],
        ],
        [
          [123.43, 41.73],
          [123.43, 41.76],
          [123.46, 41.76],
          [123.46, 41.73],
          [123.43, 41.73],
        ],
      ],
    },
  },
];

export const collectionOf = (features: readonly Feature[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });

/** What GDAL writes of features: all files of it, by name. */
export function byGdal(
  features: readonly Feature[],
  file: string,
  args: readonly string[],
): Record<string, Uint8Array> {
  const from = mkdtempSync(join(tmpdir(), 'atlas-own-'));
  const to = mkdtempSync(join(tmpdir(), 'atlas-own-'));
  writeFileSync(join(from, 'from.geojson'), collectionOf(features));
  execFileSync('ogr2ogr', [...args, join(to, file), join(from, 'from.geojson')], { stdio: 'ignore' });
  return Object.fromEntries(readdirSync(to).map((name) => [name, new Uint8Array(readFileSync(join(to, name)))]));
}

export const oneByGdal = (features: readonly Feature[], file: string, args: readonly string[]): Uint8Array =>
  byGdal(features, file, args)[file] ?? expect.fail('nothing was written');

export const shapefileOf = (features: readonly Feature[], ...args: readonly string[]): Record<string, Uint8Array> =>
  byGdal(features, 'own.shp', ['-f', 'ESRI Shapefile', ...(args.includes('-lco') ? [] : UTF_8), ...args]);
const UTF_8 = ['-lco', 'ENCODING=UTF-8'];

export const zip = (files: Record<string, Uint8Array>): Uint8Array => zipSync(files);

/** That the points of a dataset lie where they were. */
export function expectAt({ positions }: OwnDataset, features: readonly Feature[] = POINTS): void {
  const wanted = features.flatMap(({ geometry }) => (geometry.type === 'Point' ? geometry.coordinates : []));
  expect(positions.length).toBe(wanted.length);
  for (const [i, degrees] of wanted.entries()) expect(Math.abs((positions[i] ?? 0) - degrees)).toBeLessThan(1e-6);
}
