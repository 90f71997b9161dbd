import type { OwnProgress } from '../domain/own-data.ts';

const PIECE = 8 * 1024 * 1024;

/** The bytes of a file, piece by piece. @throws DOMException when it has been changed or taken away meanwhile. */
export async function readBytes(file: Blob, progress: OwnProgress): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  for (let at = 0; at < file.size; at += PIECE) {
    progress(at, file.size, 'reading');
    bytes.set(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()), at);
  }
  return bytes;
}
