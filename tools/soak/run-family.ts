import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../figures.ts';
import { type Family, TIMES } from './families.ts';
import { addUp, missedOf, type Result } from './record.ts';

/** A family that has not ended by then hangs. */
const MOST_MS = 40 * 60_000;

type Run = Omit<Result, 'commit' | 'date' | 'machine'>;

/** Runs a family to its end, or until it is told to stop, and gathers what it says of itself. */
export async function runFamily(family: Family, seed: number, stop: AbortSignal): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-soak-'));
  const [figuresFile, testsFile] = [join(folder, 'figures.jsonl'), join(folder, 'tests.json')];
  const command =
    family.command ??
    `npx vitest run ${family.tests} --reporter=default --reporter=json --outputFile.json="${testsFile}"`;
  const env = {
    ...process.env,
    ATLAS_FIGURES: figuresFile,
    ATLAS_MATRIX: 'full',
    ...(family.isRandom && { ATLAS_SEED: String(seed), ATLAS_RUNS: String(TIMES) }),
  };
  const started = performance.now();
  const isOk = await toEnd(spawn(command, { shell: true, stdio: 'inherit', env, detached: true }), stop);
  const run = {
    seed: family.isRandom ? seed : null,
    seconds: Math.round((performance.now() - started) / 1000),
    tests: family.command ? null : testsIn(testsFile),
    figures: addUp(figuresIn(figuresFile), family.wanted),
  };
  return { ...run, ended: stop.aborted ? 'stopped' : isOk && isGood(run) ? 'passed' : 'failed' };
}

/** Bars may be missed without a red test, and a suite that found no tests has shown nothing. */
const isGood = (run: Omit<Run, 'ended'>): boolean =>
  missedOf(run.figures).length === 0 && (run.tests === null || (run.tests.failed === 0 && run.tests.passed > 0));

function toEnd(child: ChildProcess, stop: AbortSignal): Promise<boolean> {
  const end = AbortSignal.any([stop, AbortSignal.timeout(MOST_MS)]);
  // With all that it has started: a browser outlives who started it.
  end.addEventListener('abort', () => {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGTERM');
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

function testsIn(file: string): Result['tests'] {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
  } = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>) : {};
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

function figuresIn(file: string): Figure[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Figure);
}
