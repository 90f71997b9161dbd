import { expect } from 'vitest';

const TIMES_LARGER = 8;
const LEAST_ROUNDS = 3;
const MOST_ROUNDS = 40;

/**
 * That work on an input eight times as large takes about eight times as long. What grows with the square takes sixty-four times, what
 * grows by powers does not come back. The quickest of several rounds, in turn, as many as it takes for both to have met a moment in which
 * the machine did nothing else: what grows faster finds none, however many there are.
 */
export async function expectLinear(work: (size: number) => Promise<unknown>, size: number): Promise<void> {
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number];
  const isNear = (): boolean => least[1] / least[0] < TIMES_LARGER * 3;
  for (let round = 0; round < MOST_ROUNDS && !(round >= LEAST_ROUNDS && isNear()); round++)
    for (const [which, times] of [1, TIMES_LARGER].entries()) {
      const from = performance.now();
      await work(size * times);
      least[which] = Math.min(least[which] ?? 0, performance.now() - from);
    }
  expect(least[1] / least[0]).toBeLessThan(TIMES_LARGER * 3);
}
