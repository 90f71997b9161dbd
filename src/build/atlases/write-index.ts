import { createHash } from 'node:crypto';
import {
  AREA,
  type IndexAtlas,
  type IndexLine,
  type IndexTable,
  pathOf,
  ROOT,
  START,
  VARIANTS,
} from '../../contract/atlas-index.ts';
import { pairVariants } from '../search/variants.ts';
import { type Form, keysOf } from './keys.ts';

/** What the index leads to: a place, or a province, city or district. */
export interface Thing {
  readonly name: string;
  readonly nameEn: string;
  /** The name first. Where the English name is one, it has no syllables. */
  readonly forms: readonly Form[];
  /** The newest that has it; of an area what it lies in. */
  readonly atlas: IndexAtlas;
  /** The place in that atlas, or the address of a page. */
  readonly lead: string;
  /** How many atlases have the place; 0 where it is no place. */
  readonly count: number;
}

/** Writes a file by its path. */
export type Write = (path: string, content: string) => void;

/** Bytes of a file of lines, at most; and of files that a table is over. */
const MOST_BYTES = 16_000;
const MOST_FILES = 500;
/** Part of the version: another form of the files has another address. */
const FORMAT = 1;

/** Writes the index over all things and returns its folder, whose name changes exactly when its content does. */
export function writeIndex(things: readonly Thing[], write: Write): string {
  const folder = `assets/index-${versionOf(things)}`;
  const into: Write = (path, content) => write(`${folder}/${path}`, content);
  let level = 0;
  let firsts = writeLines(things, into);
  while (firsts.length > MOST_FILES) {
    firsts = writeTables(firsts, level, into);
    level += 1;
  }
  into(ROOT, JSON.stringify({ level, start: 0, firsts } satisfies IndexTable));
  const used = new Set(things.flatMap(({ forms }) => forms.flatMap(({ reading }) => [...reading.text])));
  into(VARIANTS, JSON.stringify(pairVariants(used)));
  return folder;
}

function versionOf(things: readonly Thing[]): string {
  const hash = createHash('sha256').update(`${FORMAT} ${MOST_BYTES} ${MOST_FILES}`);
  for (const thing of things) hash.update(JSON.stringify(thing));
  return hash.digest('hex').slice(0, 12);
}

/** Writes tables over the files of a level; returns the first keys of these. */
function writeTables(firsts: readonly string[], level: number, write: Write): string[] {
  const heads: string[] = [];
  for (let start = 0; start < firsts.length; start += MOST_FILES) {
    const table: IndexTable = { level, start, firsts: firsts.slice(start, start + MOST_FILES) };
    write(pathOf(level + 1, heads.length), JSON.stringify(table));
    heads.push(firsts[start] ?? '');
  }
  return heads;
}

/** Writes all lines in the order of their keys; returns where each file begins. */
function writeLines(things: readonly Thing[], write: Write): string[] {
  const firsts: string[] = [];
  let file = openFile();
  let last = '';
  const close = (): void => write(pathOf(0, firsts.length - 1), file.toText());
  for (const { key, form, thing } of sortKeys(things)) {
    if (firsts.length === 0) firsts.push('');
    else if (file.bytes >= MOST_BYTES) {
      close();
      file = openFile();
      firsts.push(between(last, key));
    }
    file.add(key, thing, form);
    last = key;
  }
  if (firsts.length > 0) close();
  else write(pathOf(0, firsts.push('') - 1), file.toText());
  return firsts;
}

/** The shortest beginning of a key that comes after another; the key itself where the two are the same. */
function between(last: string, key: string): string {
  for (let length = 1; length < key.length; length += 1) if (key.slice(0, length) > last) return key.slice(0, length);
  return key;
}

/** A file of lines as it grows; what several of them share is written once. */
function openFile() {
  const atlases = new Map<IndexAtlas, number>();
  const lines: string[] = [];
  const file = { bytes: 0, add, toText };
  return file;

  function add(key: string, { name, nameEn, forms, atlas, lead, count }: Thing, form: Form): void {
    const alias = form === forms[0] || form.reading.text === nameEn ? '' : form.reading.text;
    const known = atlases.get(atlas) ?? atlases.size;
    if (known === atlases.size) file.bytes += Buffer.byteLength(JSON.stringify(atlas)) + 1;
    atlases.set(atlas, known);
    const line = JSON.stringify([key, name, nameEn, alias, known, lead, count] satisfies IndexLine);
    file.bytes += Buffer.byteLength(line) + 1;
    lines.push(line);
  }
  function toText(): string {
    return `{"atlases":${JSON.stringify([...atlases.keys()])},"lines":[${lines.join(',')}]}`;
  }
}

interface Keyed {
  readonly key: string;
  readonly form: Form;
  readonly thing: Thing;
}

/** Keys that are held in memory at once. */
const MOST_KEYS = 5_000_000;

/** Every key of every thing, in order: those of a stretch of beginnings at a time, for all of them would not fit into memory. */
function* sortKeys(things: readonly Thing[]): Generator<Keyed> {
  for (const stretch of stretchesOf(things)) {
    const held = new Map<string, Keyed[]>(stretch.map((begin) => [begin, []]));
    for (const thing of things) for (const keyed of keysOfThing(thing)) held.get(beginOf(keyed))?.push(keyed);
    for (const keyed of held.values()) yield* keyed.sort(inOrderOfKeys);
  }
}

/** By key; whom a name is of stands before whom it is another name of. */
const inOrderOfKeys = (a: Keyed, b: Keyed): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : Number(isAlias(a)) - Number(isAlias(b));
const isAlias = ({ form, thing }: Keyed): boolean => form !== thing.forms[0];

/** What keys begin with, in order, cut where those before are enough. */
function stretchesOf(things: readonly Thing[]): string[][] {
  const counts = new Map<string, number>();
  for (const thing of things)
    for (const keyed of keysOfThing(thing)) counts.set(beginOf(keyed), (counts.get(beginOf(keyed)) ?? 0) + 1);
  const stretches: string[][] = [];
  let held = MOST_KEYS;
  for (const begin of [...counts.keys()].sort()) {
    if (held >= MOST_KEYS) stretches.push([]);
    held = (held >= MOST_KEYS ? 0 : held) + (counts.get(begin) ?? 0);
    stretches.at(-1)?.push(begin);
  }
  return stretches;
}

const beginOf = ({ key }: Keyed): string => key.slice(0, 2);

/** Each key once, by the first form that has it. Areas are found by how they begin alone. */
function keysOfThing(thing: Thing): Keyed[] {
  const keyed = new Map<string, Keyed>();
  for (const form of thing.forms)
    for (const key of keysOf(form)) {
      const own = thing.count > 0 ? key : key.startsWith(START) ? AREA + key.slice(1) : null;
      if (own !== null && !keyed.has(own)) keyed.set(own, { key: own, form, thing });
    }
  return [...keyed.values()];
}
