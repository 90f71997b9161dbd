import { expect } from 'vitest';

const TIMES_LARGER = 8;
const ROUNDS = 7;

/**
 * That work on an input eight times as large takes about eight times as long. What grows with the square takes sixty-four times, what
 * grows by powers does not come back. The quickest of several rounds, in turn, so that neither the machine's speed nor what else it does counts.
 */
export async function expectLinear(work: (size: number) => Promise<unknown>, size: number): Promise<void> {
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number];
  for (let round = 0; round < ROUNDS; round++)
    for (const [which, times] of [1, TIMES_LARGER].entries()) {
      const from = performance.now();
      await work(size * times);
      least[which] = Math.min(least[which] ?? 0, performance.now() - from);
    }
  expect(least[1] / least[0]).toBeLessThan(TIMES_LARGER * 3);
}
