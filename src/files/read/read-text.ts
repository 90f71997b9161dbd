import type { Encoding } from '../../contract/own-data.ts';
import { tellEncoding } from './tell-encoding.ts';

/** A text out of bytes. */
interface ReadText {
  /** Without its byte order mark; what could not be read is U+FFFD. */
  readonly text: string;
  /** As browsers call it, in lower case: `utf-8`, `gb18030`, `windows-1250` … */
  readonly encoding: string;
  /** How many characters could not be read. */
  readonly damaged: number;
}

/** What is known of the encoding beforehand. */
interface Said {
  /** By the person: it is obeyed, whatever comes of it. */
  readonly chosen?: string | undefined;
  /** By the file or one beside it, in any spelling: believed unless it damages what another reads whole. */
  readonly declared?: string | undefined;
}

/** Reads bytes as text: as the person says, else as the file says, else as its bytes tell. Never throws. */
export function readText(bytes: Uint8Array, { chosen, declared }: Said = {}): ReadText {
  const wanted = chosen === undefined ? undefined : labelOf(chosen);
  if (wanted !== undefined) return readAs(bytes, wanted);
  const said = declared === undefined ? undefined : labelOf(declared);
  const believed = said === undefined ? undefined : readAs(bytes, said);
  if (believed?.damaged === 0) return believed;
  const told = readAs(bytes, guessEncoding(bytes) ?? 'utf-8');
  return believed && believed.damaged <= told.damaged ? believed : told;
}

function readAs(bytes: Uint8Array, encoding: string): ReadText {
  const hasUtf8Mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = new TextDecoder(encoding).decode(hasUtf8Mark ? bytes.subarray(3) : bytes);
  let damaged = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) damaged++;
  return { text, encoding, damaged };
}

const NAMES: Readonly<Record<string, string>> = {
  '65001': 'utf-8',
  utf8: 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  '936': 'gb18030',
  '54936': 'gb18030',
  '950': 'big5',
  '932': 'shift_jis',
  '949': 'euc-kr',
  '1200': 'utf-16le',
  '1201': 'utf-16be',
  '866': 'ibm866',
};

/** The name that browsers know an encoding by: of “CP936”, “ANSI 1252”, “UTF8” … Undefined: they do not know it. */
export function labelOf(said: string): string | undefined {
  const bare = said
    .trim()
    .toLowerCase()
    .replace(/^(ansi|cp|ms|windows)[ _-]?(?=\d)/, '');
  const named = NAMES[bare] ?? (/^(125\d|874)$/.test(bare) ? `windows-${bare}` : bare);
  try {
    return new TextDecoder(named).encoding.replace(/^gbk$/, 'gb18030');
  } catch {
    return undefined;
  }
}

const HEAD = 64 * 1024;

/** The encoding of a text, told by its bytes; null when it is none. */
export function guessEncoding(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD);
  if (head.includes(0)) return wideEncodingOf(head);
  return tellEncoding(a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes);
}

/** Signs, digits and ends of lines have a byte of zero in UTF-16, always on one side; a text has some zeros on the other, “一” for one. */
function wideEncodingOf(head: Uint8Array): Encoding | null {
  let [even, odd, controls] = [0, 0, 0];
  for (const [at, byte] of head.entries()) {
    if (byte === 0) at % 2 === 0 ? even++ : odd++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26) controls++;
  }
  // A byte lost from one of a few cells, or the blank end of a device's log: text yet.
  if ((even + odd) * 50 < head.length && controls * 50 < head.length) return tellEncoding(head);
  for (const [encoding, zeros, others] of [
    ['utf-16le', odd, even],
    ['utf-16be', even, odd],
  ] as const) {
    if (zeros * 16 > head.length && zeros > others * 4 && isWords(head, encoding)) return encoding;
  }
  return null;
}

/** Whether what comes out is text: what is none has characters that nobody writes. */
function isWords(head: Uint8Array, encoding: Encoding): boolean {
  const text = new TextDecoder(encoding).decode(head.subarray(0, 8192), { stream: true });
  const strange = text.match(/[\p{Cn}\p{Co}\p{Cs}\ufffd]|(?![\t\n\f\r\ufeff])\p{Cc}/gu)?.length ?? 0;
  return strange * 20 < text.length;
}

/** The text of the first bytes, which may end within a character. */
export const readHead = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding).decode(bytes, { stream: true });
