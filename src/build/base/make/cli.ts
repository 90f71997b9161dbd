import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { checkAtlasFile } from '../../about.ts';
import { readFrom, readJson } from '../../files.ts';
import { findAtlas } from '../../find-atlas.ts';
import { askDistrict } from './district.ts';
import type { Filled, FillTask, FillWord } from './fill.ts';
import { openWorkshop, type Workshop } from './folder.ts';
import { type BaseOptions, readOptions } from './options.ts';
import { makeProgress } from './progress.ts';
import { type Outlines, readOutlines } from './read-outlines.ts';
import { type SourceFile, sourcesPage } from './sources-page.ts';
import { tellFilled } from './tell-filled.ts';

const root = join(import.meta.dirname, '../../../..');
/** What a shell calls a command that was stopped by Ctrl-C. */
const STOPPED = 130;

/** Makes the base map of an atlas: in a folder of its own, which takes the place of `base/` when all of it is sound. */
async function main(stop: AbortSignal): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const folder = findAtlas(root);
  const about = readJson<unknown>(readFrom(folder), 'atlas.json', null);
  checkAtlasFile(about);
  const asked = askDistrict(options.district, about);
  if (options.osm !== null && !existsSync(options.osm)) throw new Error(`${options.osm}: no such file`);
  const outlines = readOutlines(options, asked);
  for (const note of outlines.notes) console.log(note);
  const workshop = openWorkshop(folder, options.replace);
  process.once('exit', workshop.clear);
  const filled = await fill(workshop, options, outlines, stop);
  writeFileSync(join(workshop.base, 'SOURCES.md'), await describeSources(options, outlines, filled));
  stop.throwIfAborted();
  workshop.place();
  for (const line of tellFilled(filled, about)) console.log(line);
  console.log(
    `written to ${relative(process.cwd(), join(folder, 'base'))}/. Now “npm run links”, look at it, and commit`,
  );
}

/** The work itself is done in a process of its own, in which every part of the engine asks for the atlas in the workshop. */
function fill(
  workshop: Workshop,
  { osm }: BaseOptions,
  { outline, others, name, adcode }: Outlines,
  stop: AbortSignal,
): Promise<Filled> {
  const raw = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: outline }] };
  writeFileSync(join(workshop.base, 'district.geojson'), JSON.stringify(raw));
  const task: FillTask = { input: { outline, others, name, adcode, osm }, folder: workshop.base };
  const child = fork(join(import.meta.dirname, 'fill.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ATLAS: workshop.atlas },
    serialization: 'advanced',
    signal: stop,
    killSignal: 'SIGKILL',
  });
  process.prependOnceListener('exit', () => child.kill('SIGKILL'));
  const progress = makeProgress(process.stderr, () => performance.now());
  child.send(task);
  return new Promise<Filled>((done, fail) => {
    child.on('message', (word: FillWord) => {
      if (word.kind === 'share') progress.tell(word.what, word.share);
      else if (word.kind === 'filled') done(word.filled);
      else fail(new Error(word.fault));
    });
    child.on('error', (error) => !stop.aborted && fail(error));
    // Comes after the last word, however the process ended.
    child.on('disconnect', () => fail(new Error('the work ended before it was done')));
  }).finally(progress.end);
}

async function describeSources(options: BaseOptions, { name, adcode }: Outlines, filled: Filled): Promise<string> {
  const { outline, neighbours, osm, datum, outlineSource } = options;
  return sourcesPage({
    day: new Date().toISOString().slice(0, 10),
    district: `${name} (${adcode})`,
    outline: await describeFile(outline),
    datum,
    outlineSource,
    neighbours: neighbours === null ? null : await describeFile(neighbours),
    osm: osm === null || !filled.extract ? null : { ...(await describeFile(osm)), ...filled.extract },
    made: filled.files,
    unnumbered: filled.unnumbered,
  });
}

async function describeFile(path: string): Promise<SourceFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { file: basename(path), sha256: hash.digest('hex') };
}

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
main(stop.signal).catch((error: Error) => {
  console.error(stop.signal.aborted ? 'base: stopped, nothing was changed' : `base: ${error.message}`);
  process.exit(stop.signal.aborted ? STOPPED : 1);
});
