import { SEED, TIMES } from './seed.ts';

/** Said once per run, so that a red property can be met again. */
export function setup(): void {
  console.log(`property tests: ATLAS_SEED=${SEED} ATLAS_RUNS=${TIMES}`);
}
