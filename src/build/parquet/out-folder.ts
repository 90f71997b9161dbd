import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { markOf, openMarked } from '../out-folder.ts';

const FORMAT = 'atlas-parquet';
/** By this a folder is known as one that the command has written. Readers of Parquet pass over names that begin so. */
export const MARK = markOf(FORMAT);

/** What the files of an atlas are called, in whichever partition. */
export const partOf = (slug: string): string => `part-${slug}.parquet`;

/** Makes a folder ready to be written to. @throws where something else is there, with what; nothing of it is touched. */
export const openFolder = (out: string): void => openMarked(out, FORMAT);

/** Takes away what an earlier run wrote of an atlas in partitions that it has no longer: `before` are the paths of then, `paths` its own of now. */
export function dropOthers(out: string, before: readonly string[], paths: readonly string[]): void {
  const part = basename(paths[0] ?? '');
  for (const path of before) if (basename(path) === part && !paths.includes(path)) rmSync(join(out, path));
}
