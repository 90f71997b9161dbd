import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { draftCorpus } from '../../src/build/corpus/corpus.ts';
import { listReports } from '../../src/build/corpus/list-reports.ts';
import type { Row } from '../../src/build/corpus/table.ts';
import { findAtlas } from '../../src/build/find-atlas.ts';
import { untilAsked } from '../../src/build/in-lanes.ts';
import { writeCopies } from './copies.ts';

const COPIES = 1000;
const TIMEOUT_S = 300;

/** Drafts copies of the reports in folders (excerpts, and the whole reports of the atlas, where none is given) and says what it took. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { copies: { type: 'string' }, jobs: { type: 'string' } },
  });
  const folders = positionals.length > 0 ? positionals : ['test/reports', join(findAtlas(process.cwd()), 'reports')];
  const from = folders.flatMap((folder) => listReports(folder, '').reports.map((file) => join(folder, file)));
  if (from.length === 0) throw new Error(`${folders.join(', ')}: there is no report below`);
  const copies = Number(values.copies ?? COPIES);
  const jobs = Number(values.jobs ?? availableParallelism());
  if (!(copies >= 1 && jobs >= 1)) throw new Error('--copies and --jobs: expected whole numbers from 1');
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    const [reports, out] = [resolve(folder, 'reports'), resolve(folder, 'out')];
    writeCopies(from, copies, reports);
    const began = performance.now();
    const corpus = { reports, out, jobs, timeoutS: TIMEOUT_S, districts: null };
    const rows = await draftCorpus(corpus, untilAsked(), (line, isFault) => isFault && console.error(line));
    console.log(`${copies} copies of ${from.length} reports, ${jobs} at once`);
    tell(rows, (performance.now() - began) / 1000, (file) => [...readFileSync(join(reports, file), 'utf8')].length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tell(rows: readonly Row[], totalS: number, lengthOf: (file: string) => number): void {
  const drafted = rows.filter(({ state }) => state === 'drafted');
  const failed = rows.filter(({ state }) => state === 'failed').length;
  const left = rows.length - drafted.length - failed;
  console.log(`${drafted.length} drafted, ${failed} failed, ${left} not begun in ${totalS.toFixed(1)} s`);
  console.log(`${''.padEnd(24)}${['median', '95th', 'most'].map((head) => head.padStart(10)).join('')}`);
  say(
    'characters',
    0,
    drafted.map(({ file }) => lengthOf(file)),
  );
  say(
    'seconds',
    2,
    drafted.map(({ seconds }) => seconds ?? 0),
  );
  say(
    'peak memory (MiB)',
    0,
    drafted.map(({ memoryMb }) => memoryMb ?? 0),
  );
}

function say(what: string, digits: number, values: readonly number[]): void {
  const sorted = values.toSorted((a, b) => a - b);
  const cells = [0.5, 0.95, 1].map((part) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0);
  console.log(`${what.padEnd(24)}${cells.map((cell) => cell.toFixed(digits).padStart(10)).join('')}`);
}

main().catch((error: Error) => {
  console.error(`corpus:measure: ${error.message}`);
  process.exit(1);
});
