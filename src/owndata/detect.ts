import type { Encoding, ForeignKind, OwnFormat } from '../domain/own-data.ts';
import { guessEncoding, readHead } from './read-text.ts';

/** What the bytes are, whatever the file is called. Of a zip only its contents tell. */
export type Detected =
  | { readonly kind: 'zip' }
  | { readonly kind: 'geopackage' }
  | { readonly kind: 'text'; readonly format: OwnFormat; readonly encoding: Encoding }
  | { readonly kind: 'foreign'; readonly found: ForeignKind };

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

/** Tells a file by its first bytes. It must not be empty. */
export function detect(bytes: Uint8Array): Detected {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (ZIP.some((head) => start.startsWith(head))) return { kind: 'zip' };
  if (start.startsWith('SQLite format 3')) return isGeoPackage(bytes) ? { kind: 'geopackage' } : foreign('database');
  const magic = MAGIC.find(([head]) => start.startsWith(head) && !(head === 'BM' && isPlain(bytes)));
  if (magic) return foreign(magic[1]);
  const encoding = guessEncoding(bytes);
  if (!encoding) return foreign('binary');
  return tellText(readHead(bytes.subarray(0, HEAD), encoding).trimStart(), encoding);
}

function tellText(head: string, encoding: Encoding): Detected {
  const text = (format: OwnFormat): Detected => ({ kind: 'text', format, encoding });
  if (/^[{[]/.test(head)) return text('geojson');
  if (!head.startsWith('<')) return text('csv');
  const body = behindProlog(head);
  if (/^(<!doctype\s+html|<html)/i.test(body)) return foreign('html');
  const root = /<(?:[\w.-]+:)?(kml|gpx|svg|html|body|div)\b/i.exec(body)?.[1]?.toLowerCase();
  if (root === 'kml' || root === 'gpx') return text(root);
  if (root === 'svg') return foreign('svg');
  return foreign(root ? 'html' : 'xml');
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

const foreign = (found: ForeignKind): Detected => ({ kind: 'foreign', found });
const isPlain = (bytes: Uint8Array): boolean => !bytes.subarray(0, HEAD).includes(0);
/** The application id of a GeoPackage. */
const isGeoPackage = (bytes: Uint8Array): boolean => /^GP/.test(String.fromCharCode(...bytes.subarray(68, 72)));
