import type { OwnFault, OwnOptions, OwnProgress, OwnResult, OwnSource } from '../../contract/own-data.ts';
import { LIMITS } from './limits.ts';
import type { FromReader, ToReader } from './messages.ts';

/** What reading needs besides the file. `spawn` is for tests. */
export interface Reading {
  readonly progress: OwnProgress;
  readonly signal: AbortSignal;
  readonly spawn?: () => Worker;
}

const spawnWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** Reads a person's own files in a worker, and never rejects. Aborting ends the worker at once, whatever it is at. */
export function readOwnFile(source: OwnSource, options: OwnOptions, reading: Reading): Promise<OwnResult> {
  const { progress, signal, spawn = spawnWorker } = reading;
  const most = LIMITS.fileBytes.most;
  if (signal.aborted) return failed({ kind: 'aborted' });
  const size = source.files.reduce((sum, { file }) => sum + file.size, 0);
  if (size === 0) return failed({ kind: 'empty-file' });
  if (size > most) return failed({ kind: 'too-much', limit: 'fileBytes', is: size, most });
  return new Promise((resolve) => {
    const lifetime = new AbortController();
    const worker = spawn();
    const end = (result: OwnResult): void => {
      lifetime.abort();
      worker.terminate();
      resolve(result);
    };
    const fail = (error: OwnFault): void => end({ ok: false, error });
    const until = { signal: lifetime.signal };
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FromReader>) => {
        if (data.kind === 'done') end(data.result);
        else progress(data.done, data.total, data.step);
      },
      until,
    );
    worker.addEventListener('error', (event) => fail({ kind: 'worker-died', detail: event.message ?? '' }), until);
    worker.addEventListener('messageerror', () => fail({ kind: 'worker-died', detail: '' }), until);
    signal.addEventListener('abort', () => fail({ kind: 'aborted' }), until);
    const message: ToReader = { source, options };
    worker.postMessage(message);
  });
}

const failed = async (error: OwnFault): Promise<OwnResult> => ({ ok: false, error });
