import { expect } from 'vitest';

const TIMES_LARGER = 8;
const ROUNDS = 5;

/**
 * That work on an input eight times as large takes about eight times as much of the processor. What grows with the square takes
 * sixty-four times, what grows by powers does not come back. Counted is the time of this process, which does nothing else, not that of a
 * clock: a busy machine makes long work wait longer than short work. The least of several rounds, in turn.
 */
export async function expectLinear(work: (size: number) => Promise<unknown>, size: number): Promise<void> {
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number];
  for (let round = 0; round < ROUNDS; round++)
    for (const [which, times] of [1, TIMES_LARGER].entries()) {
      const from = process.cpuUsage();
      await work(size * times);
      const { user, system } = process.cpuUsage(from);
      least[which] = Math.min(least[which] ?? 0, user + system);
    }
  expect(least[1] / least[0]).toBeLessThan(TIMES_LARGER * 3);
}
