import { expect, it } from 'vitest';
import { inLanes } from '../../../src/build/in-lanes.ts';

const never = new AbortController().signal;

it('does all work in order, no more at once than there are lanes', async () => {
  const begun: number[] = [];
  const ends = new Map<number, () => void>();
  const done = inLanes([1, 2, 3, 4], 2, never, (item) => {
    begun.push(item);
    return new Promise((end) => ends.set(item, end));
  });
  expect(begun).toEqual([1, 2]);
  ends.get(2)?.();
  await new Promise(setImmediate);
  expect(begun).toEqual([1, 2, 3]);
  for (const item of [1, 3]) ends.get(item)?.();
  await new Promise(setImmediate);
  ends.get(4)?.();
  await done;
  expect(begun).toEqual([1, 2, 3, 4]);
});

it('tells the lane, and begins nothing more once it is stopped', async () => {
  const stop = new AbortController();
  const begun: [string, number][] = [];
  await inLanes(['a', 'b', 'c'], 8, stop.signal, async (item, lane) => {
    begun.push([item, lane]);
    if (item === 'b') stop.abort();
  });
  expect(begun).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
});
