/** What the generators of all property tests start from: the same in every run of the gate, another in each long run. */
export const SEED = Number(process.env.ATLAS_SEED ?? 20230109);

/** How many times as many inputs as in the gate the long run tries. */
export const TIMES = Number(process.env.ATLAS_RUNS ?? 1);

/** Settings of a property that tries another number of inputs than the rest: so many in the gate. */
export const runs = (count: number): { numRuns: number } => ({ numRuns: Math.ceil(count * TIMES) });
