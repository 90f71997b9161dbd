import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Taking } from '../../../../src/files/write/taking.ts';
import { type Format, type TakenFile, writeFile } from '../../../../src/files/write/write.ts';

/** A file on the disk as a person has it after the download. */
export interface OnDisk extends TakenFile {
  readonly path: string;
}

export async function save(format: Format, taking: Taking): Promise<OnDisk> {
  const taken = await writeFile(format, taking, { day: '2026-01-02' });
  const path = join(mkdtempSync(join(tmpdir(), 'atlas-')), taken.file);
  writeFileSync(path, new Uint8Array(await taken.blob.arrayBuffer()));
  return { ...taken, path };
}

/** How GDAL is told to read a format: columns of longitude and latitude, headers in the first line, types as they look. */
const OPTIONS: Partial<Record<Format, readonly string[]>> = {
  csv: ['X_POSSIBLE_NAMES=经度', 'Y_POSSIBLE_NAMES=纬度', 'AUTODETECT_TYPE=YES'].flatMap((option) => ['-oo', option]),
};

const run = (program: 'ogrinfo' | 'ogr2ogr', args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'pipe'] });

/** What ogrinfo says of a layer. */
export function describeLayer(path: string, format: Format, layer: string) {
  const told = run('ogrinfo', ['-so', ...(OPTIONS[format] ?? []), path, layer]);
  const fields = Object.fromEntries(
    [...told.matchAll(/^([^:\n]+): (String|Integer64|Integer|Real|Date)/gm)].map(([, name = '', type]) => [name, type]),
  );
  return {
    told,
    fields: fields as Readonly<Record<string, string>>,
    count: Number(/Feature Count: (\d+)/.exec(told)?.[1]),
    geometry: /^Geometry: (.+)$/m.exec(told)?.[1],
    isWgs84: /ID\["EPSG",4326\]/.test(told),
  };
}

/** The features of a layer as ogr2ogr reads them. */
export function readLayer(path: string, format: Format, layer: string): Feature<Geometry | null>[] {
  return toFeatures([...(OPTIONS[format] ?? []), path, layer]);
}

/** The rows that a database answers. */
export const query = (path: string, sql: string) => toFeatures(['-sql', sql, path]).map(({ properties }) => properties);

function toFeatures(args: readonly string[]): Feature<Geometry | null>[] {
  const json = run('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', '-lco', 'COORDINATE_PRECISION=9', ...args]);
  return (JSON.parse(json) as FeatureCollection<Geometry | null>).features;
}

/** The names of all layers. */
export const listLayers = (path: string): string[] =>
  [...run('ogrinfo', ['-q', path]).matchAll(/^\d+: (\S+)/gm)].map(([, name = '']) => name);
