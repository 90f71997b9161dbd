import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFrom } from '../../files.ts';
import { findAtlas } from '../../find-atlas.ts';
import { measureAtlas } from './measure-atlas.ts';
import { measureFolder } from './measure-names.ts';
import { precisionOf, recallOf, type Score, sum } from './score.ts';

const root = join(import.meta.dirname, '../../../..');
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Measures the rules: against reviewed atlases (folders with `atlas.json`) and reports whose names are listed (folders with `names.json`). */
function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' } } });
  const folders =
    positionals.length > 0
      ? positionals
      : [findAtlas(root), join(root, 'test/reports'), join(root, 'test/reports/unseen')];
  for (const folder of folders.map((each) => resolve(each))) {
    console.log(`\n${folder}`);
    if (existsSync(join(folder, 'atlas.json'))) {
      for (const [what, score] of Object.entries(measureAtlas(readFrom(folder))))
        say(what, score as Score, values.list ?? false);
    } else {
      const scores = measureFolder(folder);
      for (const [report, score] of scores) say(basename(report), score, values.list ?? false);
      say('together', sum([...scores.values()]), false);
    }
  }
}

function say(what: string, score: Score, list: boolean): void {
  const { sought, found, given, right, missed, wrong } = score;
  const of = sought === 0 && what === 'values' ? '' : `found ${found} of ${sought} (${percent(recallOf(score))}), `;
  console.log(`${what.padEnd(24)} ${of}right ${right} of ${given} (${percent(precisionOf(score))})`);
  if (!list) return;
  if (missed.length > 0) console.log(`  missed: ${missed.join(' ')}`);
  if (wrong.length > 0) console.log(`  wrong: ${wrong.join(' ')}`);
}

main();
