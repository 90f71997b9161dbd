import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditPackages } from './audit.ts';
import { installMissing } from './setup.ts';

interface Count {
  passed: number;
  failed: number;
}

/** A gate is one test that passes when its command exits with 0. */
const GATES: readonly (readonly [name: string, ...command: string[]])[] = [
  ['types', 'npx', 'tsc', '--noEmit'],
  ['lint', 'npx', 'biome', 'check'],
  ['dead code', 'npx', 'knip'],
  ['data', 'npx', 'tsx', 'src/build/cli.ts', 'check'],
  ['build', 'npx', 'vite', 'build'],
  ['single file', 'npx', 'vite', 'build', '--mode', 'single'],
  ['weights', 'npx', 'tsx', 'test/bench/weigh.ts'],
];
const SUITES: readonly (readonly [name: string, ...args: string[]])[] = [
  ['unit tests'],
  ['browser tests', '--config', 'vitest.e2e.config.ts'],
];

installMissing();
const reports = mkdtempSync(join(tmpdir(), 'atlas-tests-'));
const total: Count = { passed: 0, failed: 0 };
for (const [name, ...command] of GATES) count(name, run(command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
const audited = auditPackages();
if (audited !== 'not done')
  count('audit', { passed: audited === 'clean' ? 1 : 0, failed: audited === 'faulty' ? 1 : 0 });
for (const [name, ...args] of SUITES) count(name, runSuite(name, args));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

function runSuite(name: string, args: readonly string[]): Count {
  const file = join(reports, `${name}.json`);
  const ok = run([
    'npx',
    'vitest',
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  // A suite that reports nothing, or that fails outside its tests, is a failure of its own.
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    number
  >;
  if (!passed || failed === undefined) return { passed: 0, failed: 1 };
  return { passed, failed: !ok && failed === 0 ? 1 : failed };
}

function run([command = '', ...args]: readonly string[]): boolean {
  console.log(`\n— ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

function count(name: string, { passed, failed }: Count): void {
  total.passed += passed;
  total.failed += failed;
  console.log(`${name}: ${failed === 0 ? 'ok' : 'FAILED'}`);
}
