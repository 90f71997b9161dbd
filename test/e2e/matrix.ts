import { it } from 'vitest';

/**
 * Whether every case of a family is tried, as `npm run soak` asks for, or the covering few of `npm run verify`: in both the same ones in
 * every run.
 */
export const FULL = process.env.ATLAS_MATRIX === 'full';

/** A journey that only the long run takes; there is at least one of its family beside it in the gate. */
export const inFull = (...[name, run, timeout]: [string, () => Promise<void>, number?]): void => {
  if (FULL) it(name, run, timeout);
};

/** All of a list in the long run; in the gate those for which there is a reason. */
export const inGate = <T>(all: readonly T[], isWanted: (one: T, index: number) => boolean): readonly T[] =>
  FULL ? all : all.filter(isWanted);
