import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readFrom } from '../files.ts';
import { findAtlas } from '../find-atlas.ts';
import { applyPatch } from './apply.ts';

/** Takes a file of placements over into the atlas. Ends with 1 when any of them was refused; those that were not are written all the same. */
function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Error('expected one file: npm run apply -- placements.json [--only id,id]');
  const root = join(import.meta.dirname, '../../..');
  const atlas = findAtlas(root);
  const only = values.only === undefined ? undefined : new Set(values.only.split(',').filter(Boolean));
  const { files, applied, unchanged, refused } = applyPatch(readFrom(atlas), readContent(file), only);
  for (const [path, text] of files) writeFileSync(join(atlas, path), text);
  for (const id of applied) console.log(`placed: ${id}`);
  for (const id of unchanged) console.log(`stands so already: ${id}`);
  for (const { id, reason } of refused) console.error(`refused: ${id}: ${reason}`);
  const written = [...files.keys()].map((path) => relative(root, join(atlas, path))).join(', ');
  console.log(
    `${applied.length} placed, ${unchanged.length} stood so already, ${refused.length} refused${written && `; changed: ${written}. Now “npm run links”, look at the difference, and commit`}`,
  );
  if (refused.length > 0) process.exitCode = 1;
}

function readContent(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}: expected a file of placements, as the atlas saves it`);
  }
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
