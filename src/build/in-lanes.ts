/** How a shell tells of a command that Ctrl-C ended. */
export const INTERRUPTED = 130;

/** Aborted once the process is asked to end (Ctrl-C, SIGTERM), which from then on is for the command to do. */
export function untilAsked(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  return stop.signal;
}

/** Does the work for each item in order, as many at once as there are lanes; told which lane, from 0. Once it is stopped, none is begun any more. */
export async function inLanes<T>(
  items: readonly T[],
  lanes: number,
  stop: AbortSignal,
  work: (item: T, lane: number) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const run = async (_: unknown, lane: number): Promise<void> => {
    while (!stop.aborted) {
      const { done, value } = queue.next();
      if (done) return;
      await work(value, lane);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, run));
}
