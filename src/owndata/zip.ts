import { type UnzipFileInfo, unzipSync } from 'fflate';
import { OWN_FORMATS, type OwnDataset, type OwnOptions, type OwnProgress } from '../domain/own-data.ts';
import { cleanText } from './clean-text.ts';
import { decodeTextFile } from './decode.ts';
import { detect } from './detect.ts';
import { hold, RATIO_FROM } from './limits.ts';
import { readText } from './read-text.ts';
import { detailOf, Refusal, refuse } from './refusal.ts';

const SINGLE = /\.(gpx|geojson|json|csv|tsv|txt|gpkg)$/i;
const PARTS = /\.(shp|dbf|prj|cpg)$/i;

/** Decodes what is in a zip: a shapefile, a KML, or one file of another format. @throws Refusal */
export async function decodeZip(
  bytes: Uint8Array,
  name: string,
  options: OwnOptions,
  progress: OwnProgress,
): Promise<OwnDataset> {
  progress(0, bytes.length, 'unpacking');
  const all = listEntries(bytes);
  const names = all.map((entry) => entry.name).filter((path) => !/(^|\/)(__MACOSX\/|\._)/.test(path));
  if (names.some((path) => /\.shp$/i.test(path))) {
    const files = unpack(
      bytes,
      all.filter((entry) => PARTS.test(entry.name) && names.includes(entry.name)),
    );
    return (await import('./shapefile.ts')).decodeShapefile(files, name, options, progress);
  }
  const documents = names.filter((path) => /\.kml$/i.test(path));
  if (documents.length > 0) {
    const files = unpack(
      bytes,
      all.filter((entry) => documents.includes(entry.name)),
    );
    return decodeKmz(files, name, options, progress);
  }
  const chosen = names.find((path) => SINGLE.test(path));
  if (!chosen) refuse({ kind: 'foreign', found: foundIn(names), expected: OWN_FORMATS });
  const inner = unpack(
    bytes,
    all.filter((entry) => entry.name === chosen),
  ).get(chosen);
  if (!inner || inner.length === 0) refuse({ kind: 'empty-file' });
  const found = detect(inner);
  if (found.kind === 'geopackage') {
    return (await import('./geopackage.ts')).decodeGeoPackage(inner, name, options, progress);
  }
  if (found.kind !== 'text') {
    refuse({ kind: 'foreign', found: found.kind === 'foreign' ? found.found : 'archive', expected: OWN_FORMATS });
  }
  return decodeTextFile(inner, name, options, progress, found);
}

/** All documents of a KMZ: the first one may do no more than link to the others. @throws Refusal */
async function decodeKmz(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  options: OwnOptions,
  progress: OwnProgress,
): Promise<OwnDataset> {
  let size = 0;
  const documents = [...files].map(([entry, file]) => {
    size += file.length;
    hold('xmlBytes', size);
    const path = cleanText(entry);
    const found = file.length > 0 ? detect(file) : null;
    if (found?.kind === 'text' && found.format === 'kml') return { text: readText(file).text, path };
    return refuse(
      found?.kind === 'foreign'
        ? { kind: 'foreign', found: found.found, expected: OWN_FORMATS }
        : { kind: 'broken', format: 'kmz', detail: path },
    );
  });
  return { ...(await import('./xml.ts')).decodeXml(documents, name, 'kml', options, progress), format: 'kmz' };
}

const foundIn = (names: readonly string[]) =>
  names.includes('[Content_Types].xml') || names.includes('mimetype') ? 'spreadsheet' : 'zip-without-data';

/** The directory alone; nothing is unpacked. */
function listEntries(bytes: Uint8Array): UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = [];
  run(bytes, (entry) => {
    entries.push(entry);
    hold('zipEntries', entries.length);
    return false;
  });
  return entries;
}

/** Unpacks entries whose sizes, as the directory tells them, hold: no more than that is written, whatever they hold. */
function unpack(bytes: Uint8Array, wanted: readonly UnzipFileInfo[]): Map<string, Uint8Array> {
  const size = wanted.reduce((sum, { originalSize }) => sum + originalSize, 0);
  hold('unzippedBytes', size);
  const packed = wanted.reduce((sum, entry) => sum + entry.size, 0);
  // What claims more packed bytes than there are shares them among entries: the sum that counts is the file's own.
  const ratio = Math.round(size / Math.max(1, Math.min(packed, bytes.length)));
  if (size > RATIO_FROM) hold('unzipRatio', ratio);
  for (const { compression } of wanted) {
    if (compression !== 0 && compression !== 8) broken(`compression ${compression}`);
  }
  const names = new Set(wanted.map((entry) => entry.name));
  const files = new Map<string, Uint8Array>();
  for (const [path, file] of Object.entries(run(bytes, (entry) => names.delete(entry.name)))) files.set(path, file);
  return files;
}

function run(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return broken(detailOf(error));
  }
}

const broken = (detail: string): never => refuse({ kind: 'broken', format: 'zip', detail });
