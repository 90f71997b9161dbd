import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { INTERRUPTED, untilAsked } from '../in-lanes.ts';
import { type Corpus, draftCorpus } from './corpus.ts';

const USAGE =
  'npm run corpus -- <folder of reports> --out <folder> [--jobs n] [--districts districts.csv] [--timeout seconds]';
/** Seconds, of which a report takes a few. */
const TIMEOUT = 300;

/** Drafts every report of a folder, as many at once as there are cores. Ends with 1 when any failed, with 130 when it was stopped. */
async function main(): Promise<void> {
  const corpus = readWords();
  const rows = await draftCorpus(corpus, untilAsked(), (line, isFault) =>
    isFault ? console.error(line) : console.log(line),
  );
  const [drafted, kept, failed, left] = (['drafted', 'kept', 'failed', 'not-begun'] as const).map(
    (state) => rows.filter((row) => row.state === state).length,
  );
  console.log(`${drafted} drafts, ${kept} kept, ${failed} failed, ${left} not begun; ${corpus.out}/corpus.csv`);
  if (left) console.error('stopped: every folder there is whole; run it again for the rest');
  if (left) process.exitCode = INTERRUPTED;
  else if (failed) process.exitCode = 1;
}

/** @throws saying what was expected. */
function readWords(): Corpus {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      jobs: { type: 'string' },
      districts: { type: 'string' },
      timeout: { type: 'string' },
    },
  });
  const [reports, ...more] = positionals;
  if (!reports || more.length > 0) throw new Error(`expected one folder, got ${positionals.length}: ${USAGE}`);
  if (!values.out) throw new Error(`expected a folder at --out: ${USAGE}`);
  if (!statSync(reports, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${reports}: no such folder`);
  return {
    reports: resolve(reports),
    out: resolve(values.out),
    jobs: readCount('jobs', values.jobs) ?? availableParallelism(),
    timeoutS: readCount('timeout', values.timeout) ?? TIMEOUT,
    districts: values.districts ?? null,
  };
}

function readCount(option: string, given: string | undefined): number | null {
  if (given === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(given)) throw new Error(`--${option} ${given}: expected a whole number from 1`);
  return Number(given);
}

main().catch((error: Error) => {
  console.error(`corpus: ${error.message}`);
  process.exit(1);
});
