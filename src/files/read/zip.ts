import { type UnzipFileInfo, unzipSync } from 'fflate';
import { cleanText } from './clean-text.ts';
import { hold, RATIO_FROM } from './limits.ts';
import { readText } from './read-text.ts';
import { detailOf, Refusal } from './refusal.ts';
import { entryFlags, IS_LOCKED, IS_UTF8 } from './zip-directory.ts';

/** What is unpacked of one file that a person gives, over all archives within it. */
export interface Budget {
  /** The bytes of that file. */
  readonly given: number;
  entries: number;
  unpacked: number;
}

/** A file of an archive: where it lies, and how it is unpacked. */
export interface Entry {
  readonly path: string;
  readonly isLocked: boolean;
  readonly info: UnzipFileInfo;
  /** Which one it is in the directory: names need not be different. */
  readonly at: number;
}

/** The files of an archive, by its directory alone; nothing is unpacked. @throws Refusal */
export function listEntries(bytes: Uint8Array, budget: Budget): Entry[] {
  const flags = entryFlags(bytes);
  const entries: Entry[] = [];
  let at = 0;
  run(bytes, (info) => {
    hold('zipEntries', ++budget.entries);
    const flag = flags[at] ?? 0;
    const path = cleanText(flag & IS_UTF8 ? info.name : nameOf(info.name)).replaceAll('\\', '/');
    entries.push({ path, isLocked: (flag & IS_LOCKED) !== 0, info, at: at++ });
    return false;
  });
  return entries.filter(({ path }) => !path.endsWith('/') && !LEFT_BY_SYSTEMS.test(path));
}
/** What systems leave in archives for themselves. */
const LEFT_BY_SYSTEMS = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** A name whose encoding the archive does not say: its bytes came as characters each. */
function nameOf(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[^\0-\u00ff]/.test(name)) return name;
  return readText(Uint8Array.from(name, (char) => char.charCodeAt(0))).text;
}

/**
 * Unpacks entries whose sizes, as the directory tells them, hold, over all archives of a file: no more than that is written, whatever
 * they hold. One that is damaged is a fault of its own. @throws Refusal over a limit
 */
export function unpack(bytes: Uint8Array, wanted: readonly Entry[], budget: Budget): Map<Entry, Uint8Array | Refusal> {
  const size = wanted.reduce((sum, { info }) => sum + info.originalSize, 0);
  budget.unpacked += size;
  hold('unzippedBytes', budget.unpacked);
  const packed = wanted.reduce((sum, { info }) => sum + info.size, 0);
  // What claims more packed bytes than there are shares them among entries: the sum that counts is the file's own.
  holdRatio(size, Math.min(packed, bytes.length));
  holdRatio(budget.unpacked, budget.given);
  const files = new Map<Entry, Uint8Array | Refusal>();
  const readable: Entry[] = [];
  for (const entry of wanted) {
    const { compression } = entry.info;
    if (compression === 0 || compression === 8) readable.push(entry);
    else files.set(entry, broken(`compression ${compression}`));
  }
  unpackAll(bytes, readable, files);
  return files;
}

const MOST_ALONE = 200;

/** All at once; one by one where one of them cannot be unpacked, or bears the name of another. */
function unpackAll(bytes: Uint8Array, wanted: readonly Entry[], files: Map<Entry, Uint8Array | Refusal>): void {
  const names = new Map(wanted.map((entry) => [entry.info.name, entry]));
  try {
    const places = new Set([...names.values()].map(({ at }) => at));
    let at = 0;
    const taken = run(bytes, () => places.has(at++));
    for (const [name, entry] of names) {
      files.set(entry, Object.hasOwn(taken, name) ? (taken[name] ?? broken(entry.path)) : broken(entry.path));
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (names.size < 2 || names.size > MOST_ALONE) for (const entry of names.values()) files.set(entry, error);
    else for (const entry of names.values()) unpackAll(bytes, [entry], files);
  }
  const again = wanted.filter((entry) => !files.has(entry)).slice(0, MOST_ALONE);
  for (const entry of again) unpackAll(bytes, [entry], files);
}

function holdRatio(size: number, packed: number): void {
  if (size > RATIO_FROM) hold('unzipRatio', Math.round(size / Math.max(1, packed)));
}

function run(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof Refusal ? error : broken(detailOf(error));
  }
}

const broken = (detail: string): Refusal => new Refusal({ kind: 'broken', format: 'zip', detail });
