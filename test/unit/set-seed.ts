import { relative } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect } from 'vitest';
import { note } from '../figures.ts';
import { runs, SEED } from './seed.ts';

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
  const file = relative(process.cwd(), expect.getState().testPath ?? '');
  if (inputs > 0) note({ what: `inputs tried by ${file}`, value: inputs });
});
