import type { Answer, Ask, MeasureName } from './measures.ts';

export interface MeasureEvents<M extends MeasureName> {
  done(answer: Answer<M>): void;
  /** The worker died or could not be started. */
  failed(): void;
}

/** Asks one kind of measure, again and again. */
export interface Measurer<M extends MeasureName> {
  /** Gives up what is under way, and asks. */
  ask(ask: Ask<M>, events: MeasureEvents<M>): void;
  /** Gives up what is under way: nothing is heard of it. */
  stop(): void;
}

const spawnWorker = (): Worker => new Worker(new URL('./measure-worker.ts', import.meta.url), { type: 'module' });

/** Measures in a worker, which is kept for the next question and ended only to give one up. */
export function createMeasurer<M extends MeasureName>(name: M, spawn: () => Worker = spawnWorker): Measurer<M> {
  let worker: Worker | null = null;
  let waiting: MeasureEvents<M> | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = waiting = null;
  };
  const start = (): Worker => {
    const mine = spawn();
    mine.addEventListener('message', ({ data }: MessageEvent<Answer<M>>) => {
      const answered = mine === worker ? waiting : null;
      waiting = mine === worker ? null : waiting;
      answered?.done(data);
    });
    for (const trouble of ['error', 'messageerror'] as const)
      mine.addEventListener(trouble, (event) => {
        event.preventDefault();
        if (mine !== worker) return;
        const events = waiting;
        end();
        events?.failed();
      });
    return mine;
  };
  return {
    ask(ask, events) {
      if (waiting) end();
      worker ??= start();
      waiting = events;
      worker.postMessage({ name, ask });
    },
    stop: end,
  };
}
