import type { OwnDataset, OwnFault, OwnOptions, OwnProgress, OwnResult } from '../domain/own-data.ts';
import { OWN_FORMATS } from '../domain/own-data.ts';
import { detect } from './detect.ts';
import { hold } from './limits.ts';
import { readText } from './read-text.ts';
import { detailOf, Refusal, refuse } from './refusal.ts';

/** Decodes a file by what it holds. Never throws: every failure is a fault. Runs in a worker as well as in Node. */
export async function decodeOwn(
  bytes: Uint8Array,
  name: string,
  options: OwnOptions,
  progress: OwnProgress = () => undefined,
): Promise<OwnResult> {
  try {
    return { ok: true, value: await decode(bytes, name, options, progress) };
  } catch (error) {
    return { ok: false, error: faultOf(error) };
  }
}

/** What a decoder throws that is no refusal comes from a library that met what it does not know. */
const faultOf = (error: unknown): OwnFault =>
  error instanceof Refusal ? error.fault : { kind: 'unreadable-file', detail: detailOf(error) };

async function decode(
  bytes: Uint8Array,
  name: string,
  options: OwnOptions,
  progress: OwnProgress,
): Promise<OwnDataset> {
  if (bytes.length === 0) refuse({ kind: 'empty-file' });
  hold('fileBytes', bytes.length);
  progress(0, 0, 'parsing');
  const found = detect(bytes);
  if (found.kind === 'foreign') refuse({ kind: 'foreign', found: found.found, expected: OWN_FORMATS });
  if (found.kind === 'zip') return (await import('./zip.ts')).decodeZip(bytes, name, options, progress);
  if (found.kind === 'geopackage') {
    return (await import('./geopackage.ts')).decodeGeoPackage(bytes, name, options, progress);
  }
  return decodeTextFile(bytes, name, options, progress, found);
}

/** Decodes a file that is text, by the format that was found in it. @throws Refusal */
export async function decodeTextFile(
  bytes: Uint8Array,
  name: string,
  options: OwnOptions,
  progress: OwnProgress,
  { format }: Extract<ReturnType<typeof detect>, { kind: 'text' }>,
): Promise<OwnDataset> {
  if (format === 'kml' || format === 'gpx') hold('xmlBytes', bytes.length);
  progress(0, 0, 'parsing');
  const { text, encoding } = readText(bytes, { chosen: options.encoding });
  if (text.trim() === '') refuse({ kind: 'empty-file' });
  if (format === 'geojson') return (await import('./geojson.ts')).decodeGeoJson(text, name, options, progress);
  if (format === 'csv') return (await import('./csv.ts')).decodeCsv({ text, name, encoding }, options, progress);
  return (await import('./xml.ts')).decodeXml([{ text }], name, format === 'gpx' ? 'gpx' : 'kml', options, progress);
}
