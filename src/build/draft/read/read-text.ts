import iconv from 'iconv-lite';

/**
 * Text in UTF-8, UTF-16 or GB18030, with or without a mark at its start.
 * @throws where it is none of these.
 */
export function readText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  const [one, two] = buffer;
  if (one === 0xff && two === 0xfe) return iconv.decode(buffer.subarray(2), 'utf-16le');
  if (one === 0xfe && two === 0xff) return iconv.decode(buffer.subarray(2), 'utf-16be');
  const utf8 = decodeStrictly(buffer);
  if (utf8 !== null && !utf8.includes('\0')) return utf8.replace(/^\uFEFF/, '');
  const wide = guessUtf16(buffer);
  if (wide) return iconv.decode(buffer, wide);
  const text = iconv.decode(buffer, 'gb18030');
  if (text.includes('\0') || (text.match(/\uFFFD/g)?.length ?? 0) > text.length / 1000)
    throw new Error('is no text in UTF-8, UTF-16 or GB18030');
  return text;
}

function decodeStrictly(buffer: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: Chinese and line ends give themselves away by where their zero bytes stand. */
function guessUtf16(buffer: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (buffer.length % 2 === 1) return null;
  const isMostlyHan = (encoding: 'utf-16le' | 'utf-16be'): boolean => {
    const text = iconv.decode(buffer.subarray(0, 4000), encoding);
    return (text.match(/[\u4e00-\u9fff，。、]/g)?.length ?? 0) > text.length * 0.6 && /[的和在，。\n]/.test(text);
  };
  return isMostlyHan('utf-16le') ? 'utf-16le' : isMostlyHan('utf-16be') ? 'utf-16be' : null;
}
