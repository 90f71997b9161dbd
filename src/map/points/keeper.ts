import type { FromWorker, Picture, ToWorker } from './messages.ts';
import type { PointsToDraw } from './points-to-draw.ts';
import type { PaintOrder } from './set-discs.ts';
import { buffersOf, tellChanges } from './tell-changes.ts';

/** How often a worker that died is started again with the same positions. */
const RESTARTS = 1;

interface Parts {
  spawn(): Worker;
  indexed(tree: ArrayBuffer, rows: Uint32Array): void;
  /** The worker died, and so did the one after it. */
  failed(): void;
}

interface Asked {
  readonly order: PaintOrder;
  resolve(picture: Picture): void;
  reject(reason: unknown): void;
}

/** Keeps a worker for the points that are shown: starts it, tells it what changed, and starts it once more when it dies. */
export function createKeeper({ spawn, indexed, failed }: Parts) {
  let data: PointsToDraw | null = null;
  let highlighted: Uint32Array | null = null;
  let worker: Worker | null = null;
  let deaths = 0;
  let lastId = 0;
  const asked = new Map<number, Asked>();

  function tell(message: ToWorker): void {
    worker?.postMessage(message, buffersOf(message) as ArrayBuffer[]);
  }
  function start(): void {
    if (!data) return;
    const born = spawn();
    worker = born;
    born.addEventListener('message', ({ data: message }: MessageEvent<FromWorker>) => {
      if (born === worker) hear(message);
    });
    for (const end of ['error', 'messageerror'] as const)
      born.addEventListener(end, (event) => {
        event.preventDefault();
        if (born === worker) mourn();
      });
    for (const message of tellChanges(null, data)) tell(message);
    if (highlighted) tell({ kind: 'highlight', rows: highlighted.slice() });
    for (const [id, { order }] of asked) tell({ kind: 'paint', id, order });
  }
  function hear(message: FromWorker): void {
    if (message.kind === 'indexed') indexed(message.tree, message.rows);
    else {
      asked.get(message.id)?.resolve(message.picture);
      asked.delete(message.id);
    }
  }
  function mourn(): void {
    worker?.terminate();
    worker = null;
    deaths += 1;
    if (deaths <= RESTARTS) start();
    else {
      refuseAll();
      failed();
    }
  }
  function refuseAll(): void {
    const reason = new DOMException('the points are no longer painted', 'AbortError');
    for (const { reject } of asked.values()) reject(reason);
    asked.clear();
  }
  function stop(): void {
    worker?.terminate();
    worker = null;
    refuseAll();
  }

  return {
    /** Other positions get another worker: one that is still sorting the old ones need not finish. */
    show(next: PointsToDraw | null): void {
      const before = data;
      data = next;
      if (next && before?.positions === next.positions) {
        for (const message of tellChanges(before, next)) tell(message);
        return;
      }
      stop();
      deaths = 0;
      highlighted = null;
      start();
    },
    highlight(rows: Uint32Array | null): void {
      highlighted = rows;
      tell({ kind: 'highlight', rows: rows?.slice() ?? null });
    },
    /** Rejects with an AbortError when other points are shown, or none, before it is painted. */
    ask: (order: PaintOrder): Promise<Picture> =>
      new Promise((resolve, reject) => {
        if (!worker) {
          reject(new DOMException('no points are shown', 'AbortError'));
          return;
        }
        lastId += 1;
        asked.set(lastId, { order, resolve, reject });
        tell({ kind: 'paint', id: lastId, order });
      }),
    stop,
  };
}
