import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { hasBase } from '#about';
import { checkBaseFiles } from './base/cut.ts';
import { buildDataset } from './dataset.ts';
import { readFrom, readJson } from './files.ts';
import { findAtlas } from './find-atlas.ts';
import { addRelease, RELEASES } from './locations/releases.ts';
import { reportLocations } from './locations/report.ts';
import { checkPublished, PUBLISHED } from './publish/published.ts';
import { buildSearchTable } from './search/search-table.ts';
import { LOCATIONS, storeLinks } from './store-links.ts';
import { writeRecords } from './write-json.ts';

const root = join(import.meta.dirname, '../..');
const atlas = findAtlas(root);
const read = readFrom(atlas);

/**
 * `links`: stores the links found by rule and hand, and all that follows from them. `locations`: writes the page on the locations; with
 * `--release <day>` the places stand in the ledger as released on that day. `check`: fails on anything wrong.
 */
function main([command, ...rest]: readonly string[]): void {
  if (command === 'links') links();
  else if (command === 'locations') tellLocations(rest);
  else if (command === 'check') check();
  else throw new Error(`expected “links”, “locations” or “check”, got “${command ?? ''}”`);
}

function tellLocations([option, day = '', ...more]: readonly string[]): void {
  if ((option !== undefined && option !== '--release') || more.length > 0)
    throw new Error(`expected nothing or “--release <day>”, got “${[option, day, ...more].join(' ').trim()}”`);
  if (option) {
    const { releases, places, errors } = buildDataset(read);
    fail(errors);
    const grown = addRelease(releases, places, day);
    writeFileSync(join(atlas, RELEASES), writeRecords(grown));
    const lines = grown.length - releases.length;
    console.log(
      lines === 0
        ? 'every place stands as at the last release: the ledger stays as it is'
        : `${lines} places stand otherwise than at the release before`,
    );
  }
  const dataset = buildDataset(read);
  fail(dataset.errors);
  writeFileSync(join(atlas, LOCATIONS), reportLocations(dataset));
  console.log(`${relative(root, join(atlas, LOCATIONS))}: written`);
}

function links(): void {
  const { links, errors } = storeLinks(atlas);
  fail(errors);
  console.log(`${links.length} links stored, ${links.filter((link) => link.madeBy === 'hand').length} of them by hand`);
}

function check(): void {
  const started = performance.now();
  const dataset = buildDataset(read);
  const stale =
    read(LOCATIONS) === reportLocations(dataset)
      ? []
      : [`${relative(root, join(atlas, LOCATIONS))}: out of date; run “npm run locations”`];
  const { table, errors } = buildSearchTable(dataset, read);
  if (dataset.errors.length === 0) stale.push(...checkPublished(readJson(read, PUBLISHED, {}), dataset));
  const base = hasBase ? checkBaseFiles(readFrom(join(atlas, 'base'))) : [];
  fail([...dataset.errors, ...errors, ...base, ...stale]);
  const { places, mentions, figures, passages } = dataset;
  if (passages.length === 0 || (places.length === 0 && figures.length === 0)) fail(['nothing was read']);
  const byHand = figures.filter((figure) => figure.madeBy === 'hand').length;
  const characters = Object.values(table.syllables).join('').length;
  console.log(
    `data: ${passages.length} passages, ${places.length} places, ${mentions.length} mentions and ${figures.length} figures (${byHand} by hand) resolved, ${characters} characters read, 0 errors, ${Math.round(performance.now() - started)} ms`,
  );
}

function fail(errors: readonly string[]): void {
  if (errors.length === 0) return;
  for (const error of errors) console.error(error);
  console.error(`${errors.length} error(s)`);
  process.exit(1);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  fail([(error as Error).message]);
}
