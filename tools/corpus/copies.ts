import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readText } from '../../src/build/draft/read/read-text.ts';
import { createRandom } from '../random.ts';

const SEED = 20310108;

/** Writes as many copies of reports into a folder, the reports taken by turns, each under a name of its own; numerals of plain text are others. */
export function writeCopies(reports: readonly string[], copies: number, into: string): void {
  mkdirSync(into, { recursive: true });
  const random = createRandom(SEED);
  for (let copy = 0; copy < copies; copy += 1) {
    const report = reports[copy % reports.length] ?? '';
    const file = join(into, `copy-${String(copy + 1).padStart(6, '0')}${extname(report)}`);
    if (extname(report) === '.txt') writeFileSync(file, otherNumerals(readText(readFileSync(report)), random));
    else cpSync(report, file);
  }
}

/** A text with other digits, as many of them. Years, months and days stay: what is a heading is told by them. */
export const otherNumerals = (text: string, random: () => number): string =>
  text.replace(/(\d+)([年月日]?)/g, (whole, digits: string, unit: string) =>
    unit === ''
      ? digits.replace(/\d/g, (_, at: number) => String(Math.floor(random() * (at ? 10 : 9)) + (at ? 0 : 1)))
      : whole,
  );
