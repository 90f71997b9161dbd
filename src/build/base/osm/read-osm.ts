import { closeSync, openSync, readSync } from 'node:fs';
import type { Box } from '../geometry/clip.ts';
import type { OsmExtract, TellShare } from './extract.ts';
import { readExtract } from './geojson/read-extract.ts';
import { readPbf } from './pbf/read-pbf.ts';

/** What of an extract of OpenStreetMap (.osm.pbf, or GeoJSON) touches a box, degrees WGS-84. @throws naming the file and what is wrong with it. */
export async function readOsm(path: string, box: Box, tell: TellShare): Promise<OsmExtract> {
  try {
    const read = isJson(path) ? readExtract : readPbf;
    return await read(path, box, tell);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

/** What a file begins with says what it is; its name need not. */
function isJson(path: string): boolean {
  const bytes = Buffer.alloc(512);
  const file = openSync(path, 'r');
  const length = readSync(file, bytes, 0, bytes.length, 0);
  closeSync(file);
  if (length === 0) throw new Error('is empty');
  const start = bytes
    .toString('utf8', 0, length)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^<(?:!doctype html|html)/i.test(start))
    throw new Error('is a web page, not an extract: the download went wrong');
  if (/^<(?:\?xml|osm)/i.test(start)) throw new Error('is OSM XML; “osmium cat -o other.osm.pbf” makes it an .osm.pbf');
  if (bytes[0] === 0x1f || start.startsWith('PK') || start.startsWith('BZh'))
    throw new Error('is compressed: unpack it first');
  return start.startsWith('{');
}
