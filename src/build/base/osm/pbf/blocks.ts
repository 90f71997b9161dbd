import type { FileHandle } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { PbfReader } from 'pbf';

/** The most that the format allows (OpenStreetMap wiki, “PBF Format”), in bytes: of the header of a block, and of its content, packed or not. */
const MOST_HEADER = 64 * 1024;
const MOST_CONTENT = 32 * 1024 * 1024;
const LENGTH = 4;

/** Where the content of a block lies in its file, in bytes. */
export interface Block {
  readonly type: string;
  readonly at: number;
  readonly size: number;
}

/** The blocks of a file of `total` bytes, by their headers alone. @throws when it is none of this format or ends within a block. */
export async function listBlocks(file: FileHandle, total: number): Promise<Block[]> {
  const blocks: Block[] = [];
  for (let at = 0; at < total; ) {
    const length = (await readBytes(file, at, LENGTH, total)).readUInt32BE();
    if (length === 0 || length > MOST_HEADER) throw notPbf(at);
    const { type, size } = readHeader(await readBytes(file, at + LENGTH, length, total), at);
    const content = at + LENGTH + length;
    if (size < 0 || size > MOST_CONTENT) throw notPbf(at);
    if (content + size > total) throw cutOff(total);
    blocks.push({ type, at: content, size });
    at = content + size;
  }
  if (blocks[0]?.type !== 'OSMHeader') throw notPbf(0);
  return blocks;
}

function readHeader(bytes: Uint8Array, at: number): { type: string; size: number } {
  try {
    return new PbfReader(bytes).readFields(
      (field, header, pbf) => {
        if (field === 1) header.type = pbf.readString();
        if (field === 3) header.size = pbf.readVarint();
      },
      { type: '', size: -1 },
    );
  } catch {
    throw notPbf(at);
  }
}

/** The content of a block, unpacked. @throws where it is damaged or packed in another way than zlib's. */
export async function readBlock(file: FileHandle, { at, size }: Block): Promise<Uint8Array> {
  const bytes = await readBytes(file, at, size, at + size);
  const blob = new PbfReader(bytes).readFields<{ raw?: Uint8Array; zlib?: Uint8Array }>((field, found, pbf) => {
    if (field === 1) found.raw = pbf.readBytes();
    if (field === 3) found.zlib = pbf.readBytes();
  }, {});
  if (blob.raw) return blob.raw;
  if (!blob.zlib)
    throw new Error('is packed in a way that is not read here; “osmium cat -o other.osm.pbf” writes it packed by zlib');
  return inflateSync(blob.zlib, { maxOutputLength: MOST_CONTENT });
}

async function readBytes(file: FileHandle, at: number, size: number, total: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size);
  for (let got = 0; got < size; ) {
    const { bytesRead } = await file.read(bytes, got, size - got, at + got);
    if (bytesRead === 0) throw cutOff(total);
    got += bytesRead;
  }
  return bytes;
}

const notPbf = (at: number): Error =>
  new Error(`no .osm.pbf: at byte ${at} a block of that format was expected and is not there`);
const cutOff = (total: number): Error =>
  new Error(`ends within a block, after ${total} bytes: it was cut off; get it again`);
