import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadText } from './places/read-places.ts';

/** Reads text files below a folder; a missing file is null, any other fault is thrown. */
export function readFrom(folder: string): ReadText {
  return (path) => {
    const file = join(folder, path);
    if (!statSync(file, { throwIfNoEntry: false })) return null;
    return readFileSync(file, 'utf8');
  };
}

/** The value of a JSON file, or the empty one where there is no file. @throws naming the file when it is not JSON. */
export function readJson<T>(read: ReadText, path: string, empty: T): T {
  const text = read(path);
  if (text === null) return empty;
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

/** Writes files below a folder by their paths, and removes those that are null. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | null>): void {
  for (const [path, text] of files) {
    if (text === null) rmSync(join(folder, path), { force: true });
    else writeFileSync(join(folder, path), text);
  }
}
