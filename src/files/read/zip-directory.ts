/** Bits of what a zip says of an entry: it is packed with a password; its name is UTF-8. */
export const IS_LOCKED = 1;
export const IS_UTF8 = 1 << 11;

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The bits of each entry, in the order of the directory; as many as can be read. The library that unpacks does not tell them. */
export function entryFlags(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.length - end <= 65_558 && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) return [];
  const flags: number[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY) {
    flags.push(view.getUint16(at + 8, true));
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return flags;
}
