import {
  OWN_FORMATS,
  type OwnDataset,
  type OwnFault,
  type OwnOptions,
  type OwnProgress,
  type OwnResult,
} from '../../contract/own-data.ts';
import { detect, isZip } from './detect.ts';
import type { LooseFile } from './files.ts';
import { hold } from './limits.ts';
import { readText } from './read-text.ts';
import { faultOf, Refusal, refuse } from './refusal.ts';

/** A file that is given: its name, and what it holds or why that cannot be known. */
export type GivenFile = { readonly path: string } & ({ readonly bytes: Uint8Array } | { readonly fault: OwnFault });

/** Decodes a file by what it holds. Never throws: every failure is a fault. Runs in a worker as well as in Node. */
export const decodeOwn = (
  bytes: Uint8Array,
  name: string,
  options: OwnOptions,
  progress: OwnProgress = () => undefined,
): Promise<OwnResult> => decodeOwnFiles([{ path: name, bytes }], name, options, progress);

/** The same of several files that are given together, under one name. */
export async function decodeOwnFiles(
  files: readonly GivenFile[],
  name: string,
  options: OwnOptions,
  progress: OwnProgress = () => undefined,
): Promise<OwnResult> {
  try {
    return { ok: true, value: await decode(files, name, options, progress) };
  } catch (error) {
    return { ok: false, error: faultOf(error) };
  }
}

async function decode(
  files: readonly GivenFile[],
  name: string,
  options: OwnOptions,
  progress: OwnProgress,
): Promise<OwnDataset> {
  const [only] = files;
  if (only && files.length === 1) {
    if ('fault' in only) throw new Refusal(only.fault);
    if (only.bytes.length === 0) refuse({ kind: 'empty-file' });
    hold('fileBytes', only.bytes.length);
    // What unpacks and joins files loads only where there are several.
    if (!isZip(only.bytes)) return decodeOne({ ...only, beside: [], isPacked: false }, name, options, progress);
  }
  return (await import('./decode-files.ts')).decodeFiles(files, name, options, progress);
}

/** Decodes one file that is no archive. @throws Refusal */
export async function decodeOne(
  file: LooseFile,
  name: string,
  options: OwnOptions,
  progress: OwnProgress,
): Promise<OwnDataset> {
  const { bytes } = file;
  progress(0, 0, 'parsing');
  const found = detect(bytes);
  if (found.kind === 'zip') refuse({ kind: 'foreign', found: 'archive', expected: OWN_FORMATS });
  if (found.kind === 'foreign') {
    const { found: kind, detail } = found;
    refuse({ kind: 'foreign', found: kind, expected: OWN_FORMATS, ...(detail ? { detail } : {}) });
  }
  if (found.kind === 'geopackage') {
    return (await import('./geopackage.ts')).decodeGeoPackage(bytes, name, options, progress);
  }
  return decodeText(file, name, options, progress, found);
}

async function decodeText(
  { path, bytes, beside, isPacked }: LooseFile,
  name: string,
  options: OwnOptions,
  progress: OwnProgress,
  { format, declared }: Extract<ReturnType<typeof detect>, { kind: 'text' }>,
): Promise<OwnDataset> {
  const isXml = format === 'kml' || format === 'gpx';
  if (isXml) hold('xmlBytes', bytes.length);
  const { text, encoding } = readText(bytes, {
    chosen: options.encoding,
    declared: declared && believed(bytes, declared),
  });
  if (text.trim() === '') refuse({ kind: 'empty-file' });
  if (format === 'geojson') return (await import('./geojson.ts')).decodeGeoJson(text, name, options, progress);
  if (format === 'csv') return (await import('./csv.ts')).decodeCsv({ text, name, encoding }, options, progress);
  const { decodeXml } = await import('./xml.ts');
  const data = decodeXml({ text, path, beside }, name, format === 'gpx' ? 'gpx' : 'kml', options, progress);
  return format === 'kml' && isPacked ? { ...data, format: 'kmz' } : data;
}

/** The encoding that a document says, unless its bytes are whole as UTF-8 with characters that no other would have by chance. */
function believed(bytes: Uint8Array, declared: string): string | undefined {
  // Its first words were read with one byte a letter.
  if (/16|32|ucs/i.test(declared)) return undefined;
  if (/utf-?8/i.test(declared)) return declared;
  try {
    return /[\u0800-\uffff]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) ? undefined : declared;
  } catch {
    return declared;
  }
}
