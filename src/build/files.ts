import { readFileSync, statSync } from 'node:fs';
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
