import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { growAddresses, SAVED } from '../addresses/saved-addresses.ts';
import { buildDataset, relink } from '../dataset.ts';
import { readFrom } from '../files.ts';
import { reportLocations } from '../locations/report.ts';
import { digestsOf, PUBLISHED } from '../publish/published.ts';
import { buildSearchTable } from '../search/search-table.ts';

/** Adds to a draft’s folder what follows from its files, as `npm run links` does, and checks it. @throws with every fault. */
export function finishDraft(folder: string): void {
  const read = readFrom(folder);
  const { links, errors } = relink(read);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  write(join(folder, 'links/mentions.json'), links);
  write(join(folder, SAVED), growAddresses([], buildDataset(read)));
  const dataset = buildDataset(read);
  writeFileSync(join(folder, 'locations.md'), reportLocations(dataset));
  writeFileSync(join(folder, PUBLISHED), `${JSON.stringify(digestsOf(dataset), null, 2)}\n`);
  const faults = [...dataset.errors, ...buildSearchTable(dataset, read).errors];
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

const write = (path: string, records: readonly unknown[]): void =>
  writeFileSync(path, `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(',\n')}\n]\n`);
