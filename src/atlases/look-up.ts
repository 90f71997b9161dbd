import {
  type IndexAtlas,
  type IndexLine,
  type IndexLines,
  type IndexTable,
  pathOf,
  ROOT,
} from '../contract/atlas-index.ts';

/** Fetches a file of the index by its path in it. Asked for the same path again, it may answer from memory. */
export type LoadIndex = (path: string) => Promise<unknown>;

/** A line with what it shares with others. */
export interface Hit {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly alias: string;
  /** The newest that has the place. */
  readonly atlas: IndexAtlas;
  /** The place in it, or the address of a page. */
  readonly lead: string;
  /** How many atlases have the place; 0 where it is no place. */
  readonly count: number;
}

/** What a look-up found. */
export interface LookedUp {
  readonly hits: readonly Hit[];
  /** Whether there are more that begin so. */
  readonly isCut: boolean;
  /** How many characters the keys next to it begin with in common, at most. */
  readonly near: number;
}

/** Files of lines that one look-up reads at most. */
const MOST_FILES = 3;

/** The lines whose key begins so and which are kept, in their order, at most so many. Reads a table a level, and few files of lines. */
export async function lookUp(
  load: LoadIndex,
  begin: string,
  most: number,
  keeps: (hit: Hit) => boolean = () => true,
): Promise<LookedUp> {
  const hits: Hit[] = [];
  let near = 0;
  let read = 0;
  for await (const file of filesFrom(load, begin)) {
    read += 1;
    for (const line of file.lines) {
      near = Math.max(near, countSame(line[0], begin));
      if (!line[0].startsWith(begin)) {
        if (line[0] > begin) return { hits, isCut: false, near };
        continue;
      }
      const hit = toHit(line, file);
      if (!keeps(hit)) continue;
      if (hits.length === most) return { hits, isCut: true, near };
      hits.push(hit);
    }
    if (read === MOST_FILES) return { hits, isCut: true, near };
  }
  return { hits, isCut: false, near };
}

/** The files of lines from that on in which a key is, or would be. */
async function* filesFrom(load: LoadIndex, key: string, path = ROOT): AsyncGenerator<IndexLines> {
  const { level, start, firsts } = (await load(path)) as IndexTable;
  const from = Math.max(
    0,
    firsts.findLastIndex((first) => first < key),
  );
  for (const [at, first] of firsts.entries()) {
    if (at < from) continue;
    if (at > from && first > key && !first.startsWith(key)) return;
    const next = pathOf(level, start + at);
    if (level === 0) yield (await load(next)) as IndexLines;
    else yield* filesFrom(load, key, next);
  }
}

function toHit([key, name, nameEn, alias, atlas, lead, count]: IndexLine, file: IndexLines): Hit {
  return { key, name, nameEn, alias, atlas: file.atlases[atlas] ?? ['', '', '', '', '', '', '', ''], lead, count };
}

function countSame(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  return same;
}
