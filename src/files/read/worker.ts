import type { OwnProgress, OwnResult } from '../../contract/own-data.ts';
import { decodeOwnFiles } from './decode.ts';
import { type FromReader, type ToReader, transfersOf } from './messages.ts';
import { readGiven } from './read-bytes.ts';

const tell = (message: FromReader, transfer: ArrayBufferLike[] = []): void =>
  self.postMessage(message, { transfer: transfer as ArrayBuffer[] });

self.addEventListener('message', async ({ data }: MessageEvent<ToReader>) => {
  const result = await read(data);
  tell({ kind: 'done', result }, transfersOf(result));
});

async function read({ source, options }: ToReader): Promise<OwnResult> {
  const progress: OwnProgress = (done, total, step) => tell({ kind: 'progress', done, total, step });
  return decodeOwnFiles(await readGiven(source.files, progress), source.name, options, progress);
}
