import { growAddresses, SAVED } from './addresses/saved-addresses.ts';
import { buildDataset, relink } from './dataset.ts';
import { readFrom, readJson, writeFiles } from './files.ts';
import type { StoredLink } from './links/link-mentions.ts';
import { reportLocations } from './locations/report.ts';
import type { ReadText } from './places/read-places.ts';
import { digestsOf, PUBLISHED } from './publish/published.ts';
import { DRAFT } from './review/draft-file.ts';
import { writeRecord, writeRecords } from './write-json.ts';

/** In the atlas: what is said of its positions. */
export const LOCATIONS = 'locations.md';

/** What follows from the other files of an atlas. */
interface Derived {
  /** By path below the atlas, as they are to be written. */
  readonly files: ReadonlyMap<string, string>;
  readonly links: readonly StoredLink[];
  /** Of the links alone. */
  readonly errors: readonly string[];
}

/** Makes of an atlas what follows from its other files: links, addresses, the page on its positions, and what is published of it. */
export function deriveFiles(read: ReadText): Derived {
  const { links, errors } = relink(read);
  const files = new Map([['links/mentions.json', writeRecords(links)]]);
  const dataset = buildDataset((path) => files.get(path) ?? read(path));
  // A draft has given out no address: its ids are the rules' own, and whoever reviews it may write better ones.
  const saved = read(DRAFT) === null ? readJson<string[]>(read, SAVED, []) : [];
  files.set(SAVED, writeRecords(growAddresses(saved, dataset)));
  files.set(LOCATIONS, reportLocations(dataset));
  files.set(PUBLISHED, writeRecord(digestsOf(dataset)));
  return { files, links, errors };
}

/** Writes into an atlas what follows from its other files. */
export function storeLinks(folder: string): Pick<Derived, 'links' | 'errors'> {
  const { files, links, errors } = deriveFiles(readFrom(folder));
  writeFiles(folder, files);
  return { links, errors };
}
