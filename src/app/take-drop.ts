import { sourceOf } from '../contract/own-data.ts';
import { walkFolders } from '../files/read/walk-folders.ts';
import type { Store } from '../state/store.ts';
import { openBench, type ViewState } from '../state/view.ts';

interface Given {
  readonly files: readonly File[];
  readonly entries: Parameters<typeof walkFolders>[0];
}

/** Opens the tool that reads a person's own data with all that was dropped. */
export async function takeDrop({ files, entries }: Given, store: Store, view: ViewState): Promise<void> {
  const flat = files.map((file) => ({ path: file.name, file }));
  const hasFolder = entries.some((entry) => entry?.isDirectory);
  // Where folders cannot be looked into, whoever reads them names them.
  const source = sourceOf(hasFolder ? await walkFolders(entries).catch(() => flat) : flat);
  if (!source) return;
  view.ownFile.value = source;
  openBench(store, view, 'data');
}
