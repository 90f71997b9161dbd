import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildClient } from '../../src/build/atlases/build-client.ts';
import { readAtlas } from '../../src/build/atlases/read-atlas.ts';
import { findAtlas } from '../../src/build/find-atlas.ts';
import { inventDistricts } from './invent.ts';
import { type Cost, tellCosts, weighSite } from './weigh-site.ts';

const SIZES = [10, 100, 1000, 10_000];
const SEARCHES = 260;

/** Invents as many atlases as asked for (10 to 10,000 where nothing is), publishes the pages over them and says what a visit costs. */
async function main(words: readonly string[]): Promise<void> {
  const sizes = words.length > 0 ? words.map(Number) : SIZES;
  if (!sizes.every((size) => Number.isInteger(size) && size > 0))
    throw new Error(`${words.join(' ')}: expected numbers of atlases, as in npm run atlases:measure -- 10 100`);
  const seeds = [readAtlas(findAtlas(process.cwd()), true)];
  console.log('| atlases | first load | a search, median | worst | another page, median | worst | files | MB | s |');
  console.log('|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
  for (const size of sizes) console.log(await measure(size, seeds));
}

async function measure(size: number, seeds: Parameters<typeof inventDistricts>[0]): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'atlases-'));
  try {
    const assets = await buildClient(process.cwd(), (path, content) => {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      writeFileSync(join(out, path), content);
    });
    copyFileSync('public/icon.svg', join(out, 'icon.svg'));
    const began = performance.now();
    const { firstLoad, searches, pages, files, bytes } = await weighSite(
      inventDistricts(seeds, size),
      assets,
      out,
      SEARCHES,
    );
    const [search, page] = [tellCosts(searches), tellCosts(pages)];
    const cells = [firstLoad, search.median, search.worst, page.median, page.worst].map(write);
    const seconds = Math.round((performance.now() - began) / 1000);
    return `| ${[size.toLocaleString('en'), ...cells, files.toLocaleString('en'), (bytes / 1e6).toFixed(1), seconds].join(' | ')} |`;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const write = ({ requests, bytes }: Cost): string => `${requests} × ${(bytes / 1000).toFixed(1)} kB`;

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(`atlases:measure: ${error.message}`);
  process.exit(1);
});
