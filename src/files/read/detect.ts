import type { ForeignKind, OwnFormat } from '../../contract/own-data.ts';
import { guessEncoding, readHead } from './read-text.ts';
import { isScript } from './script.ts';

/** What the bytes are, whatever the file is called. Of a zip only its contents tell. */
export type Detected =
  | { readonly kind: 'zip' }
  | { readonly kind: 'geopackage' }
  /** `declared`: the encoding that a document says it is in. */
  | { readonly kind: 'text'; readonly format: OwnFormat; readonly declared?: string }
  /** `detail`: the element that it begins with. */
  | { readonly kind: 'foreign'; readonly found: ForeignKind; readonly detail?: string };

const HEAD = 64 * 1024;

/** First bytes by what they begin; spelled as one character per byte. */
const MAGIC: readonly (readonly [string, ForeignKind])[] = [
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['RIFF', 'image'],
  ['BM', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['%PDF', 'pdf'],
  ['\xd0\xcf\x11\xe0', 'spreadsheet'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['\0\0\x27\x0a', 'lone-shp'],
];

const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

const startOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 16));

export function isZip(bytes: Uint8Array): boolean {
  const start = startOf(bytes);
  return ZIP.some((head) => start.startsWith(head));
}

/** Tells a file by its first bytes. It must not be empty. */
export function detect(bytes: Uint8Array): Detected {
  if (isZip(bytes)) return { kind: 'zip' };
  const start = startOf(bytes);
  if (start.startsWith('SQLite format 3')) return isGeoPackage(bytes) ? { kind: 'geopackage' } : foreign('database');
  const magic = MAGIC.find(([head]) => start.startsWith(head) && !(head === 'BM' && isPlain(bytes)));
  if (magic) return foreign(magic[1]);
  const encoding = guessEncoding(bytes);
  if (!encoding) return foreign('binary');
  return tellText(behindBlanks(readHead(bytes.subarray(0, HEAD), encoding)));
}

/** Also behind marks of the byte order, and the sign that some programs write before each record. */
function behindBlanks(head: string): string {
  let at = 0;
  while (/[\s\ufeff]/.test(head.charAt(at)) || head[at] === '\u001e') at++;
  return head.slice(at);
}

function tellText(head: string): Detected {
  if (/^[{[]/.test(head)) return { kind: 'text', format: 'geojson' };
  if (!head.startsWith('<')) return { kind: 'text', format: isScript(head) ? 'geojson' : 'csv' };
  const body = behindProlog(head);
  if (/^(<!doctype\s+html|<html)/i.test(body)) return foreign('html');
  const declared = /^<\?xml\b[^<>]*?\bencoding\s*=\s*["']([\w.-]+)["']/i.exec(head)?.[1];
  const root = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(body)?.[1] ?? '';
  const found = /<(?:[\w.-]+:)?(kml|gpx)\b/i.exec(body)?.[1]?.toLowerCase();
  // A piece of a document, without what is written around it.
  const format = found ?? (/^(Document|Folder|Placemark)$/.test(root) ? 'kml' : undefined);
  if (format === 'kml' || format === 'gpx') return { kind: 'text', format, ...(declared ? { declared } : {}) };
  if (/^svg$/i.test(root)) return foreign('svg');
  if (/^(body|div|head|p|table|script)$/i.test(root)) return foreign('html');
  return { ...foreign('xml'), ...(root ? { detail: root.slice(0, 40) } : {}) };
}

/** What follows the declarations and comments that a document begins with. One by one: a pattern of them all tries every way to part them. */
function behindProlog(head: string): string {
  let at = 0;
  for (;;) {
    const isComment = head.startsWith('<!--', at);
    const ending = isComment ? '-->' : head.startsWith('<?', at) ? '>' : null;
    const end = ending === null ? -1 : head.indexOf(ending, at + (isComment ? 4 : 2));
    if (ending === null || end < 0) return head.slice(at);
    at = end + ending.length;
    while (/\s/.test(head.charAt(at))) at++;
  }
}

const foreign = (found: ForeignKind): { readonly kind: 'foreign'; readonly found: ForeignKind } => ({
  kind: 'foreign',
  found,
});
const isPlain = (bytes: Uint8Array): boolean => !bytes.subarray(0, HEAD).includes(0);
/** The application id of a GeoPackage. */
const isGeoPackage = (bytes: Uint8Array): boolean => /^GP/.test(String.fromCharCode(...bytes.subarray(68, 72)));
