import { buildDataset } from '../dataset.ts';
import { readFrom } from '../files.ts';
import { buildSearchTable } from '../search/search-table.ts';
import { storeLinks } from '../store-links.ts';

/** Adds to a draft’s folder what follows from its files, and checks it. @throws with every fault. */
export function finishDraft(folder: string): void {
  const { errors } = storeLinks(folder);
  const read = readFrom(folder);
  const dataset = buildDataset(read);
  const faults = [...errors, ...dataset.errors, ...buildSearchTable(dataset, read).errors];
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
