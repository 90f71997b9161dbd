import type { OwnFile } from '../../contract/own-data.ts';
import { LIMITS } from './limits.ts';

type Entry = FileSystemEntry | null | undefined;

/** The files of what was dropped, and those in folders among it, up to as many as an archive may have. What cannot be opened is left to whoever reads it. */
export async function walkFolders(entries: readonly Entry[]): Promise<OwnFile[]> {
  const found: OwnFile[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); waiting.length > 0 || entry; entry = waiting.shift()) {
    if (!entry) continue;
    if (found.length >= LIMITS.zipEntries.most) break;
    if (entry.isDirectory) waiting.push(...(await entriesOf(entry as FileSystemDirectoryEntry)));
    else found.push({ path: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry as FileSystemFileEntry) });
  }
  return found;
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A folder tells its entries some at a time, and none at its end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
