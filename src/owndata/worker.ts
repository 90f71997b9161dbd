import type { OwnResult } from '../domain/own-data.ts';
import { decodeOwn } from './decode.ts';
import { type FromReader, type ToReader, transfersOf } from './messages.ts';
import { readBytes } from './read-bytes.ts';
import { detailOf } from './refusal.ts';

const tell = (message: FromReader, transfer: ArrayBufferLike[] = []): void =>
  self.postMessage(message, { transfer: transfer as ArrayBuffer[] });

self.addEventListener('message', async ({ data: { file, options } }: MessageEvent<ToReader>) => {
  const result = await read(file, options);
  tell({ kind: 'done', result }, transfersOf(result));
});

async function read(file: File, options: ToReader['options']): Promise<OwnResult> {
  const progress = (done: number, total: number, step: 'reading' | 'unpacking' | 'parsing' | 'gathering'): void =>
    tell({ kind: 'progress', done, total, step });
  try {
    return await decodeOwn(await readBytes(file, progress), file.name, options, progress);
  } catch (error) {
    return { ok: false, error: { kind: 'unreadable-file', detail: detailOf(error) } };
  }
}
