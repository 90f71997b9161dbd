import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect } from 'vitest';
import { note } from '../../tools/figures.ts';
import { runs, SEED } from './seed.ts';

const kept = globalThis as { network?: typeof fetch };
const network = kept.network ?? globalThis.fetch;
// The files of a thread share one global: the first of them has it as it came.
kept.network = network;

// The page fetches what is not script from its own folder; here that is the folder of the packages. A server of a test is asked as it is.
globalThis.fetch = async (url, init) =>
  String(url).startsWith('http://127.0.0.1:')
    ? network(url, init)
    : new Response(readFileSync(join(process.cwd(), String(url))));

let inputs = 0;

fc.configureGlobal({
  seed: SEED,
  ...runs(100),
  reporter: (details) => {
    inputs += details.numRuns;
    if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
  },
});

afterAll(() => {
  const folder = dirname(relative(process.cwd(), expect.getState().testPath ?? ''));
  if (inputs > 0) note({ what: `inputs tried in ${folder}`, value: inputs, sum: 'inputs tried in all' });
});
