import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBare } from './bare-build.ts';
import { compressedSize, firstViewFiles, rawSize, weigh } from './first-view.ts';

const LIMIT_ABOVE_BARE = 60_000;
/** The page itself, the report and the first view of the map in it. */
const LIMIT_PAGE = 45_000;
const DIST = 'dist';

const bare = await buildBare();
const sizes = (folder: string) =>
  firstViewFiles(folder).map((file) => ({ file, bytes: compressedSize(readFileSync(join(folder, file))) }));
const atlasFiles = sizes(DIST);
const sum = (files: readonly { bytes: number }[]): number => files.reduce((total, { bytes }) => total + bytes, 0);
const atlas = sum(atlasFiles);
const least = sum(sizes(bare));
const base = weigh(DIST, /\.mvt$/);

for (const { file, bytes } of atlasFiles) console.log(`${kilobytes(bytes)}  ${file}`);
console.log(
  `first view, JS + CSS, brotli: ${kilobytes(atlas)}; bare page ${kilobytes(least)}; above it ${kilobytes(atlas - least)}, at most ${kilobytes(LIMIT_ABOVE_BARE)} (ratio ${(atlas / least).toFixed(3)})`,
);
console.log(`base map: ${base.files} tiles, ${kilobytes(base.bytes)}; MapLibre ${kilobytes(least)}`);
const page = weigh(DIST, /^index\.html$/).bytes;
console.log(
  `page ${kilobytes(page)}, at most ${kilobytes(LIMIT_PAGE)}, start data ${kilobytes(weigh(DIST, /atlas-[^/]+\.json$/).bytes)}, details ${kilobytes(weigh(DIST, /details-[^/]+\.json$/).bytes)}`,
);
const worker = weigh(DIST, /^sw\.js$/);
if (process.argv.includes('--all')) {
  const all = weigh(DIST, /./);
  console.log(
    `offline copy, after the first view is at rest: ${all.files - worker.files} files, ${kilobytes(all.bytes - worker.bytes)}, ${kilobytes(rawSize(DIST))} in storage; its worker ${kilobytes(worker.bytes)}`,
  );
}

const problems = [
  ...(atlasFiles.length < 3 || least === 0 || base.files === 0 || worker.files === 0
    ? ['too few files were found to weigh']
    : []),
  ...(page > LIMIT_PAGE ? ['the page is too heavy'] : []),
  ...(atlas - least > LIMIT_ABOVE_BARE ? ['the first view is too heavy'] : []),
  ...(atlasFiles.some(({ file }) => file === 'sw.js') ? ['the worker of the offline copy is in the first view'] : []),
  ...(base.bytes > least ? ['the base map weighs more than MapLibre'] : []),
  ...(atlasFiles.some(({ file }) => readFileSync(join(DIST, file), 'utf8').includes('luma.gl'))
    ? ['deck.gl is in the first view']
    : []),
];
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
