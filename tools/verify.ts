import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { auditPackages } from './audit.ts';
import { installMissing } from './setup.ts';

interface Count {
  passed: number;
  failed: number;
}
type Gate = readonly [name: string, command: string];

/**
 * A gate is one test that passes when its command exits with 0. The two lists share nothing and run beside each other, one for each
 * core; within a list the order matters.
 */
const GATES: readonly (readonly Gate[])[] = [
  [
    ['build', 'npx vite build'],
    ['single file', 'npx vite build --mode single'],
    ['weights', 'npx tsx tools/bench/weigh.ts'],
  ],
  [
    ['types', 'npx tsc --noEmit'],
    ['lint', 'npx biome check'],
    ['dead code', 'npx knip'],
    ['data', 'npx tsx src/build/cli.ts check'],
    ['sample atlas', 'ATLAS=test/sample npx vite build --outDir dist-sample'],
  ],
];
const UNIT: Gate = ['unit tests', 'npx vitest run'];
const BROWSER: Gate = ['browser tests', 'npx vitest run --config vitest.e2e.config.ts'];
/**
 * One round each, so that they cannot rot unseen; what they measure is for the long run to judge. They wait for a slow network most of
 * the time, and do so beside the unit tests.
 */
const BENCHES: readonly Gate[] = [
  ['bench', 'npx tsx tools/bench/bench.ts --rounds=1 --no-bars'],
  ['bench of points', 'npx tsx tools/bench/points.ts --rounds=1 --no-bars --most=10000'],
];

/** Holds all that gates write beside the repository, and goes with them. */
const scratch = mkdtempSync(join(tmpdir(), 'atlas-tests-'));
const total: Count = { passed: 0, failed: 0 };
const times: { name: string; seconds: number }[] = [];

const began = performance.now();
await timed('setup', async () => installMissing());
await Promise.all(GATES.map(runGates));
const audited = auditPackages();
if (audited !== 'not done') say('audit', { passed: audited === 'clean' ? 1 : 0, failed: audited === 'faulty' ? 1 : 0 });
await Promise.all([runSuite(UNIT), runGates(BENCHES)]);
await runSuite(BROWSER);

console.log('\nWhere the time went, in seconds, the slowest first:');
for (const { name, seconds } of times.sort((a, b) => b.seconds - a.seconds))
  console.log(`${seconds.toFixed(1).padStart(7)}  ${name}`);
console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)}  all of it`);
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

/** One after another; what a gate says is printed when it has ended, so that two beside each other can be read. */
async function runGates(gates: readonly Gate[]): Promise<void> {
  for (const [name, command] of gates) {
    const { ok, said } = await timed(name, () => run(command, false));
    console.log(`\n— ${command}\n${said.trim()}`);
    say(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
  }
}

/** A suite that reports nothing, or that fails outside its tests, is a failure of its own. */
async function runSuite([name, command]: Gate): Promise<void> {
  const file = join(scratch, `${name}.json`);
  console.log(`\n— ${command}`);
  const { ok } = await timed(name, () =>
    run(`${command} --reporter=default --reporter=json --outputFile.json="${file}"`, true),
  );
  if (!existsSync(file)) return say(name, { passed: 0, failed: 1 });
  const {
    numPassedTests: passed,
    numFailedTests: failed,
    testResults,
  } = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { name: string; startTime: number; endTime: number }[];
  };
  for (const { name: path, startTime, endTime } of testResults)
    times.push({ name: relative(process.cwd(), path), seconds: (endTime - startTime) / 1000 });
  say(name, !passed || (!ok && failed === 0) ? { passed, failed: failed + 1 } : { passed, failed });
}

function run(command: string, isShown: boolean): Promise<{ ok: boolean; said: string }> {
  const child = spawn(command, {
    shell: true,
    env: { ...process.env, TMPDIR: scratch },
    stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, said: `${said}${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, said }));
  });
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    times.push({ name, seconds: (performance.now() - started) / 1000 });
  }
}

function say(name: string, { passed, failed }: Count): void {
  total.passed += passed;
  total.failed += failed;
  console.log(`${name}: ${failed === 0 ? 'ok' : 'FAILED'}`);
}
