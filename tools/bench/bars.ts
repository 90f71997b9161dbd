import { parseArgs } from 'node:util';
import { note } from '../figures.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, most: { type: 'string' }, 'no-bars': { type: 'boolean', default: false } },
});
const hasBars = !values['no-bars'];

/** How often each thing is measured: as `--rounds=` says, else as usual. */
export const roundsOf = (usual: number): number => Number(values.rounds ?? usual);

/** The most of a thing that is measured, as `--most=` says; Infinity without it. */
export const MOST = Number(values.most ?? Number.POSITIVE_INFINITY);

/** Says what has no bar. */
export function say(what: string, value: string): void {
  console.log(`said    ${what}: ${value}`);
  if (hasBars) note({ what, value });
}

/**
 * Says how a measure stands to the most that it may be, and ends with 1 where it is more. With `--no-bars` it only says the measure: whether
 * the bench works can be asked of a machine that is too busy to be asked how fast it is.
 */
export function tell(what: string, value: string, is: number, most: number, bar: string): void {
  const met = is <= most;
  const share = `${((100 * is) / most).toFixed(0)} % of it`;
  const verdict = hasBars ? (met ? 'met   ' : 'MISSED') : 'said  ';
  console.log(`${verdict}  ${what}: ${value}; ${bar} (${share})`);
  if (!Number.isFinite(is)) throw new Error(`${what}: nothing was measured`);
  if (!hasBars) return;
  note({ what, value: `${value} (${share})`, bar, met });
  if (!met) process.exitCode = 1;
}
