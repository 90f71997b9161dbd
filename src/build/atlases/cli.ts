import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { INTERRUPTED, untilAsked } from '../in-lanes.ts';
import { VITE } from './build-one.ts';
import { buildSite } from './build-site.ts';

const root = join(import.meta.dirname, '../../..');
const USAGE = 'npm run build -- <atlas or folder of atlases>… | --all [--out <folder>] [--jobs n] [--index]';
/** What this command is asked with, where it is not the build of one atlas. */
const OURS = /^(?:--(?:all|index|jobs|out)(?:=|$)|[^-])/;

/**
 * Without a name the build of the one atlas, as `vite build` does it. With names a folder of all of them and the pages over them.
 * Ends with 1 when any was refused, with 130 when it was stopped.
 */
async function main(words: readonly string[]): Promise<void> {
  if (!OURS.test(words[0] ?? '-')) {
    const { status } = spawnSync(process.execPath, [VITE, 'build', ...words], { cwd: root, stdio: 'inherit' });
    process.exitCode = status ?? 1;
    return;
  }
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      all: { type: 'boolean' },
      index: { type: 'boolean' },
      jobs: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (positionals.length > 0 === Boolean(values.all)) throw new Error(`expected names of atlases, or --all: ${USAGE}`);
  if (values.jobs && !/^[1-9]\d{0,3}$/.test(values.jobs))
    throw new Error(`--jobs ${values.jobs}: expected a whole number from 1`);
  const { published, refused, left, out } = await buildSite(
    {
      root,
      asked: values.all ? ['geodata'] : positionals,
      out: values.out ? resolve(values.out) : null,
      jobs: Number(values.jobs ?? availableParallelism()),
      isIndexOnly: Boolean(values.index),
    },
    untilAsked(),
    (line, isFault) => (isFault ? console.error(line) : console.log(line)),
  );
  console.log(`${published} atlas(es) in ${out}, ${refused} refused, ${left} not begun`);
  if (left > 0) process.exitCode = INTERRUPTED;
  else if (refused > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(`build: ${error.message}`);
  process.exit(1);
});
