import type { ReachPart, ReachRequest } from './reach.ts';

export interface ReachEvents {
  /** A radius has been measured. */
  part(part: ReachPart): void;
  /** The worker died or could not be started. */
  failed(): void;
}

const spawnWorker = (): Worker => new Worker(new URL('./reach-worker.ts', import.meta.url), { type: 'module' });

/** Measures reach in a worker of its own, which ends with the last radius. Answers how to give it up: nothing is heard after that. */
export function runReach(request: ReachRequest, events: ReachEvents, spawn: () => Worker = spawnWorker): () => void {
  let left = 1 + request.others.length;
  let hasEnded = false;
  const worker = spawn();
  const end = (): void => {
    hasEnded = true;
    worker.terminate();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ReachPart>) => {
    if (hasEnded) return;
    left -= 1;
    if (left === 0) end();
    events.part(data);
  });
  for (const trouble of ['error', 'messageerror'] as const)
    worker.addEventListener(trouble, (event) => {
      event.preventDefault();
      if (hasEnded) return;
      end();
      events.failed();
    });
  worker.postMessage(request);
  return end;
}
