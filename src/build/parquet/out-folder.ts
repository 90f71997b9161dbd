import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** By this a folder is known as one that the command has written. Readers of Parquet pass over names that begin so. */
export const MARK = '_atlas-parquet.json';
const CONTENT = `${JSON.stringify({ format: 'atlas-parquet', version: 1 })}\n`;

/** What the files of an atlas are called, in whichever partition. */
export const partOf = (slug: string): string => `part-${slug}.parquet`;

/** Makes a folder ready to be written to. @throws where something else is there, with what; nothing of it is touched. */
export function openFolder(out: string): void {
  const there = statSync(out, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) refuse(out, 'a file is there');
  const names = there ? readdirSync(out) : [];
  const isOurs = names.includes(MARK) && readFileSync(join(out, MARK), 'utf8') === CONTENT;
  if (names.includes(MARK) && !isOurs) refuse(out, `its ${MARK} is none of this version`);
  if (names.length > 0 && !isOurs) refuse(out, `it holds ${names.slice(0, 3).join(', ')} and no ${MARK}`);
  if (!isOurs) writeWhole(out, MARK, CONTENT);
}

/** Writes a file below a folder under its name only when all of it is there. */
export function writeWhole(out: string, path: string, content: string | Uint8Array): void {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, content);
  renameSync(`${file}.tmp`, file);
}

/** Takes away what an earlier run wrote of an atlas in partitions that it has no longer: `before` are the paths of then, `paths` its own of now. */
export function dropOthers(out: string, before: readonly string[], paths: readonly string[]): void {
  const part = basename(paths[0] ?? '');
  for (const path of before) if (basename(path) === part && !paths.includes(path)) rmSync(join(out, path));
}

function refuse(out: string, found: string): never {
  throw new Error(
    `${out}: ${found}; expected no folder, an empty one, or one that this command has written. Nothing was touched; give another with --out`,
  );
}
