import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { growAddresses, SAVED } from './addresses/saved-addresses.ts';
import { buildDataset, relink } from './dataset.ts';
import { readFrom, readJson } from './files.ts';
import type { StoredLink } from './links/link-mentions.ts';
import { reportLocations } from './locations/report.ts';
import { digestsOf, PUBLISHED } from './publish/published.ts';
import { writeRecords } from './write-json.ts';

/** In the atlas: what is said of its positions. */
export const LOCATIONS = 'locations.md';

/** Writes into an atlas what follows from its other files: links, addresses, the page on its positions, and what is published of it. */
export function storeLinks(folder: string): {
  readonly links: readonly StoredLink[];
  readonly errors: readonly string[];
} {
  const read = readFrom(folder);
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const { links, errors } = relink(read);
  write('links/mentions.json', writeRecords(links));
  const dataset = buildDataset(read);
  write(SAVED, writeRecords(growAddresses(readJson<string[]>(read, SAVED, []), dataset)));
  write(LOCATIONS, reportLocations(dataset));
  write(PUBLISHED, `${JSON.stringify(digestsOf(dataset), null, 2)}\n`);
  return { links, errors };
}
