import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { BROWSER } from '../../test/e2e/browser.ts';
import { installMissing, SERVER } from '../setup.ts';
import { FAMILIES, type Family } from './families.ts';
import type { Results } from './record.ts';
import { runFamily } from './run-family.ts';
import { writeRecord } from './write-record.ts';

/** What was found, as data; the page beside it is written from it. */
const DATA = 'docs/soak.json';
const PAGE = 'docs/soak.md';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = choose(values.only);
const seed = Number(process.env.ATLAS_SEED ?? randomInt(2 ** 31));
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

installMissing(SERVER);
const machine = describeMachine();
// What the families look at is the build of now, whatever was built before.
for (const mode of ['production', 'single']) run('npx', 'vite', 'build', '--logLevel', 'warn', '--mode', mode);
process.env.ATLAS = 'test/sample';
run('npx', 'vite', 'build', '--logLevel', 'warn', '--outDir', 'dist-sample');
delete process.env.ATLAS;
// The record itself is no part of what was looked at.
const isChanged = run('git', 'status', '--porcelain', '--', '.', `:!${DATA}`, `:!${PAGE}`) !== '';
const commit = `${run('git', 'rev-parse', '--short=9', 'HEAD')}${isChanged ? ', with changes' : ''}`;
let results: Results = existsSync(DATA) ? (JSON.parse(readFileSync(DATA, 'utf8')) as Results) : {};
for (const [i, family] of chosen.entries()) {
  if (stop.signal.aborted) break;
  console.log(`\n— ${i + 1} of ${chosen.length}: ${family.title}${family.isRandom ? ` (seed ${seed})` : ''}`);
  const date = new Date().toISOString().slice(0, 16).replace('T', ' ').concat(' UTC');
  const found = await runFamily(family, seed, stop.signal);
  results = { ...results, [family.name]: { commit, date, machine, ...found } };
  // After each, so that what was found stands whatever comes.
  writeFileSync(DATA, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(PAGE, writeRecord(FAMILIES, results));
  console.log(`${family.title}: ${found.ended} after ${found.seconds} s`);
}
const bad = chosen.filter(({ name }) => results[name]?.ended !== 'passed');
console.log(`\n${chosen.length - bad.length} of ${chosen.length} families passed; see ${PAGE}`);
process.exit(bad.length === 0 ? 0 : 1);

function choose(only: string | undefined): readonly Family[] {
  const names = only?.split(',');
  const unknown = names?.filter((name) => !FAMILIES.some((family) => family.name === name)) ?? [];
  if (unknown.length === 0) return FAMILIES.filter(({ name }) => names?.includes(name) ?? true);
  throw new Error(`no family ${unknown.join(', ')}; there are ${FAMILIES.map(({ name }) => name).join(', ')}`);
}

function describeMachine(): string {
  const [{ model } = { model: 'unknown processor' }] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  return `${cpus().length} × ${model}, ${memory}, Node ${process.versions.node}, ${run(BROWSER, '--version')}`;
}

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
}
