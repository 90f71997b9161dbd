import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { hasBase } from '#about';
import { growAddresses, SAVED } from './addresses/saved-addresses.ts';
import { checkBaseFiles } from './base/cut.ts';
import { buildDataset, relink } from './dataset.ts';
import { readFrom } from './files.ts';
import { findAtlas } from './find-atlas.ts';
import { reportLocations } from './location-report.ts';
import { buildSearchTable } from './search/search-table.ts';

const root = join(import.meta.dirname, '../..');
const atlas = findAtlas(root);
const read = readFrom(atlas);
const LOCATIONS = join(atlas, 'locations.md');

/** `links`: stores the links found by rule and hand, and writes the docs page. `check`: fails on anything wrong. */
function main(command: string | undefined): void {
  if (command === 'links') storeLinks();
  else if (command === 'check') check();
  else throw new Error(`expected “links” or “check”, got “${command ?? ''}”`);
}

function storeLinks(): void {
  const { links, errors } = relink(read);
  write('links/mentions.json', links);
  const dataset = buildDataset(read);
  write(SAVED, growAddresses(JSON.parse(read(SAVED) ?? '[]') as string[], dataset));
  writeFileSync(LOCATIONS, reportLocations(dataset));
  fail(errors);
  console.log(`${links.length} links stored, ${links.filter((link) => link.madeBy === 'hand').length} of them by hand`);
}

/** A list of the atlas, one record a line. */
function write(path: string, records: readonly unknown[]): void {
  const lines = records.map((record) => `  ${JSON.stringify(record)}`).join(',\n');
  writeFileSync(join(atlas, path), `[\n${lines}\n]\n`);
}

function check(): void {
  const started = performance.now();
  const dataset = buildDataset(read);
  const stale =
    read('locations.md') === reportLocations(dataset)
      ? []
      : [`${relative(root, LOCATIONS)}: out of date; run “npm run links”`];
  const { table, errors } = buildSearchTable(dataset, read);
  const base = hasBase ? checkBaseFiles(readFrom(join(atlas, 'base'))) : [];
  fail([...dataset.errors, ...errors, ...base, ...stale]);
  const { places, mentions, figures, report } = dataset;
  if (report.passages.length === 0 || (places.length === 0 && figures.length === 0)) fail(['nothing was read']);
  const byHand = figures.filter((figure) => figure.madeBy === 'hand').length;
  const characters = Object.values(table.syllables).join('').length;
  console.log(
    `data: ${report.passages.length} passages, ${places.length} places, ${mentions.length} mentions and ${figures.length} figures (${byHand} by hand) resolved, ${characters} characters read, 0 errors, ${Math.round(performance.now() - started)} ms`,
  );
}

function fail(errors: readonly string[]): void {
  if (errors.length === 0) return;
  for (const error of errors) console.error(error);
  console.error(`${errors.length} error(s)`);
  process.exit(1);
}

main(process.argv[2]);
