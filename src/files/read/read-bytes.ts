import type { OwnFile, OwnProgress } from '../../contract/own-data.ts';
import type { GivenFile } from './decode.ts';
import { detailOf } from './refusal.ts';

const PIECE = 8 * 1024 * 1024;

/** The files of a source with their bytes; one that has been changed or taken away meanwhile, or is a folder, with the reason. */
export async function readGiven(files: readonly OwnFile[], progress: OwnProgress): Promise<GivenFile[]> {
  const given: GivenFile[] = [];
  for (const { path, file } of files) {
    try {
      given.push({ path, bytes: await readBytes(file, progress) });
    } catch (error) {
      given.push({ path, fault: { kind: 'unreadable-file', detail: detailOf(error) } });
    }
  }
  return given;
}

/** The bytes of a file, piece by piece. @throws DOMException when it has been changed or taken away meanwhile. */
async function readBytes(file: Blob, progress: OwnProgress): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  for (let at = 0; at < file.size; at += PIECE) {
    progress(at, file.size, 'reading');
    bytes.set(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()), at);
  }
  return bytes;
}
