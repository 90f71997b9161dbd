import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** By this a folder is known as one that a command has written: `format` is what it writes. */
export const markOf = (format: string): string => `_${format}.json`;

/** Makes a folder ready to be written to. @throws where something else is there, with what; nothing of it is touched. */
export function openMarked(out: string, format: string): void {
  const mark = markOf(format);
  const content = contentOf(format);
  const there = statSync(out, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) refuse(out, 'a file is there');
  const names = there ? readdirSync(out) : [];
  const isOurs = names.includes(mark) && readFileSync(join(out, mark), 'utf8') === content;
  if (names.includes(mark) && !isOurs) refuse(out, `its ${mark} is none of this version`);
  if (names.length > 0 && !isOurs) refuse(out, `it holds ${names.slice(0, 3).join(', ')} and no ${mark}`);
  if (!isOurs) markFolder(out, format);
}

/** Makes a folder one that a command has written, whatever is there. */
export const markFolder = (out: string, format: string): void => writeWhole(out, markOf(format), contentOf(format));

const contentOf = (format: string): string => `${JSON.stringify({ format, version: 1 })}\n`;

/** Writes a file below a folder under its name only when all of it is there. */
export function writeWhole(out: string, path: string, content: string | Uint8Array): void {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, content);
  renameSync(`${file}.tmp`, file);
}

function refuse(out: string, found: string): never {
  throw new Error(
    `${out}: ${found}; expected no folder, an empty one, or one that this command has written. Nothing was touched; give another with --out`,
  );
}
