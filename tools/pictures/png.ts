import { inflateSync } from 'node:zlib';

/** Bytes of a pixel by PNG colour type: RGB and RGBA, the two that browsers write. */
const PIXEL: Record<number, number> = { 2: 3, 6: 4 };
const SIGNATURE = 8;

/** Whether every pixel of a PNG has the same colour. */
export function isOneColour(png: Buffer): boolean {
  const { rows, pixel } = decode(png);
  const first = rows[0]?.subarray(0, pixel);
  if (!first) throw new Error('a PNG without a pixel');
  return rows.every((row) => row.every((byte, at) => byte === first[at % pixel]));
}

/** A dot looks otherwise when a part of its colour has changed by this much of 255, and a picture when so many dots do. */
const OTHERWISE = { by: 24, dots: 4 };

/** Whether two PNGs of one size look alike: browsers smooth edges otherwise when they paint a part of a page once more. */
export function isAlike(one: Buffer, other: Buffer): boolean {
  if (one.equals(other)) return true;
  const [{ rows, pixel }, { rows: others }] = [decode(one), decode(other)];
  let dots = 0;
  for (const [y, row] of rows.entries())
    for (let at = 0; at < row.length; at += pixel)
      if ([0, 1, 2].some((part) => Math.abs((row[at + part] ?? 0) - (others[y]?.[at + part] ?? 0)) >= OTHERWISE.by))
        dots += 1;
  return rows.length === others.length && dots < OTHERWISE.dots;
}

function decode(png: Buffer): { rows: Uint8Array[]; pixel: number } {
  const width = png.readUInt32BE(16);
  const [depth, type = 0] = png.subarray(24, 26);
  const pixel = PIXEL[type];
  if (depth !== 8 || !pixel) throw new Error(`a PNG of depth ${depth} and colour type ${type}: expected 8-bit RGB(A)`);
  const raw = inflateSync(Buffer.concat(readChunks(png, 'IDAT')));
  const stride = width * pixel + 1;
  const rows: Uint8Array[] = [];
  for (let at = 0; at < raw.length; at += stride) {
    rows.push(unfilter(raw[at] ?? 0, raw.subarray(at + 1, at + stride), rows.at(-1), pixel));
  }
  return { rows, pixel };
}

function readChunks(png: Buffer, wanted: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === wanted) found.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

/** Undoes a row's filter: each byte was stored less a guess from its left, upper and upper left neighbours. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array | undefined, pixel: number): Uint8Array {
  const out = new Uint8Array(row.length);
  for (let at = 0; at < row.length; at++) {
    const left = out[at - pixel] ?? 0;
    const up = above?.[at] ?? 0;
    out[at] = (row[at] ?? 0) + guess(filter, left, up, at < pixel ? 0 : (above?.[at - pixel] ?? 0));
  }
  return out;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? nearest(left + up - corner, left, up, corner) : 0;
}

function nearest(to: number, left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(to - left), Math.abs(to - up), Math.abs(to - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
