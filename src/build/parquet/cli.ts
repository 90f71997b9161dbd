import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFrom, readJson } from '../files.ts';
import { findAtlas, namesOfAtlases } from '../find-atlas.ts';
import { INTERRUPTED, inLanes, untilAsked } from '../in-lanes.ts';
import type { Answer } from './atlas-process.ts';
import { dropOthers, openFolder } from './out-folder.ts';

const root = join(import.meta.dirname, '../../..');
const USAGE = 'npm run parquet -- --out <folder> [atlas…]';

/** Publishes atlases as Parquet, as many at once as there are cores. Ends with 1 when any was refused, with 130 when it was stopped. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  if (!values.out) throw new Error(`expected a folder at --out: ${USAGE}`);
  const out = resolve(values.out);
  const asked = positionals.length > 0 ? positionals : namesOfAtlases(root);
  const atlases = [...new Set(asked.map((name) => findAtlas(root, name)))];
  checkSlugs(atlases);
  openFolder(out);
  const stop = untilAsked();
  console.log(`${atlases.length} atlas(es) to ${out}`);
  const { written, refused } = await publishAll(atlases, out, stop);
  const left = atlases.length - written - refused;
  console.log(`${written} written, ${refused} refused, ${left} not begun`);
  if (left > 0) console.error('stopped: every file there is whole; run it again for the rest');
  if (left > 0) process.exitCode = INTERRUPTED;
  else if (refused > 0) process.exitCode = 1;
}

/** Tells of each atlas as it ends. Once it is stopped, none is begun any more. */
async function publishAll(atlases: readonly string[], out: string, stop: AbortSignal) {
  const before = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const count = { written: 0, refused: 0 };
  await inLanes(atlases, availableParallelism(), stop, async (atlas) => {
    const answer = await publishApart(atlas, out);
    if (!answer) return;
    const isRefused = 'error' in answer;
    count[isRefused ? 'refused' : 'written'] += 1;
    const which = `${count.written + count.refused}/${atlases.length} ${relative(root, atlas)}`;
    if (isRefused) console.error(`${which}: refused: ${answer.error}`);
    else {
      dropOthers(out, before, answer.paths);
      console.log(`${which}: ${answer.told}`);
    }
  });
  return count;
}

/** @throws when two atlases have the same slug, which names their files. */
function checkSlugs(atlases: readonly string[]): void {
  const bySlug = new Map<string, string>();
  for (const atlas of atlases) {
    const slug = slugIn(atlas);
    const other = bySlug.get(slug);
    if (slug && other)
      throw new Error(`${atlas}/atlas.json: slug “${slug}” is that of ${other} too; expected one that no other has`);
    bySlug.set(slug, atlas);
  }
}

/** Empty where there is none: its own process tells what is wrong. */
function slugIn(atlas: string): string {
  try {
    return readJson<{ slug?: string }>(readFrom(atlas), 'atlas.json', {}).slug ?? '';
  } catch {
    return '';
  }
}

/** In a group of its own the process is not met by Ctrl-C and ends what it began; null where it was met before it had one. */
function publishApart(atlas: string, out: string): Promise<Answer | null> {
  const child = fork(join(import.meta.dirname, 'atlas-process.ts'), [out], {
    cwd: root,
    env: { ...process.env, ATLAS: atlas },
    detached: true,
  });
  return new Promise((answer) => {
    child.once('message', (said) => answer(said as Answer));
    child.once('error', ({ message }) => answer({ error: message }));
    child.once('exit', (code, signal) =>
      answer(
        signal === 'SIGINT' || signal === 'SIGTERM' ? null : { error: `its process ended with ${signal ?? code}` },
      ),
    );
  });
}

main().catch((error: Error) => {
  console.error(`parquet: ${error.message}`);
  process.exit(1);
});
