/** Encodings that bytes alone can tell apart where no byte is zero. */
type Told = 'utf-8' | 'gb18030' | 'big5' | 'windows-1252';

/** What the runs of bytes beyond ASCII speak for; one run, one vote, so that one bad cell does not outvote the others. */
interface Votes {
  utf8: number;
  gbk: number;
  /** Single bytes that are no part of a longer run, but for one that the file ends with. */
  lone: number;
  /** Broken sequences, of any run. */
  errors: number;
  /** Characters of three bytes and more. */
  wide: number;
  pairs: number;
  /** Pairs whose second byte is ASCII: no word of GB2312 has one, every other of Big5 does. */
  low: number;
  /** Pairs that begin where Big5 keeps its common words and signs. */
  big5: number;
}

/**
 * The encoding of a text of eight-bit bytes. UTF-8 is taken also with some broken bytes in it, and not where every byte is right by
 * chance alone: words of GBK can be so.
 */
export function tellEncoding(bytes: Uint8Array): Told {
  const votes = countVotes(bytes);
  if (votes.errors === 0) {
    return votes.wide === 0 && isChance(new TextDecoder().decode(bytes.subarray(0, 1 << 20))) ? 'gb18030' : 'utf-8';
  }
  if (votes.utf8 > 0 && votes.utf8 >= votes.gbk) return 'utf-8';
  if (votes.gbk === 0) return votes.lone > 0 ? 'windows-1252' : 'utf-8';
  return votes.low * 6 > votes.pairs && votes.big5 === votes.pairs ? 'big5' : 'gb18030';
}

function countVotes(bytes: Uint8Array): Votes {
  const votes: Votes = { utf8: 0, gbk: 0, lone: 0, errors: 0, wide: 0, pairs: 0, low: 0, big5: 0 };
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < bytes.length && (bytes[end] ?? 0) >= 0x80) end++;
    countRun(bytes, at, end, votes);
    at = end;
  }
  return votes;
}

function countRun(bytes: Uint8Array, from: number, to: number, votes: Votes): void {
  let [wide, errors] = [0, 0];
  for (let at = from; at < to; ) {
    const length = sequenceAt(bytes, at, to);
    if (length === 0) errors++;
    if (length > 2) wide++;
    at += length || brokenAt(bytes, at, to);
  }
  votes.errors += errors;
  votes.wide += wide;
  const isCut = to === bytes.length;
  // One error among right characters is a cut or a slip; two and more without any are another encoding.
  if (wide > 0 && errors <= 1) votes.utf8++;
  else if (errors > 0 && to - from === 1) votes.lone += isCut ? 0 : 1;
  else if (errors > 0 && countPairs(bytes, from, to, votes)) votes.gbk++;
}

/** How many bytes a well-formed sequence of UTF-8 takes here; 0: it is none. */
function sequenceAt(bytes: Uint8Array, at: number, to: number): number {
  const lead = bytes[at] ?? 0;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > to) return 0;
  for (let i = 1; i < length; i++) if ((bytes[at + i] ?? 0) >= 0xc0) return 0;
  const second = bytes[at + 1] ?? 0;
  const isShort = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const isBeyond = (lead === 0xed && second >= 0xa0) || (lead === 0xf4 && second >= 0x90);
  return isShort || isBeyond ? 0 : length;
}

/** How many bytes of a sequence stand here that is not whole: a cut character is one error, not one a byte. */
function brokenAt(bytes: Uint8Array, at: number, to: number): number {
  const lead = bytes[at] ?? 0;
  const wanted = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
  let length = 1;
  while (length < wanted && at + length < to && (bytes[at + length] ?? 0) < 0xc0) length++;
  return length;
}

/** Counts the run as pairs of bytes; whether it can be read so but for its end. */
function countPairs(bytes: Uint8Array, from: number, to: number, votes: Votes): boolean {
  for (let at = from; at < to; at += 2) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x81 || lead === 0xff || trail === 0xff) return false;
    if (at + 1 >= bytes.length || trail < 0x40) continue;
    votes.pairs++;
    if (trail < 0x80) votes.low++;
    if (lead >= 0xa1 && lead <= 0xc6 && (trail < 0x7f || trail >= 0xa1)) votes.big5++;
  }
  return true;
}

const WORD_SIGNS = /\d°|^°|[\w ]·[\w ]|[a-z][²³]|[±£¥]\s?\d|\d\s?±|[¼½¾]\s?[a-z]|µ[a-z]|[©®«»¿¡]/i;
/** Letters that living languages write; what is left are signs of scholars and gaps, which common words of GBK look like. */
const ALPHABETS = [
  /^[\u00c0-\u024f\u0259]+$/u,
  /^[\u0384-\u03ce]+$/u,
  /^[\u0401-\u045f\u0490\u0491]+$/u,
  /^[\u05d0-\u05ea]+$/u,
  /^[\u060c-\u0669]+$/u,
];

/** Whether a text that is right as UTF-8, of characters of two bytes, says more as GBK. */
function isChance(text: string): boolean {
  let [utf8, gbk] = [0, 0];
  for (const { 0: run, index } of text.matchAll(/[\u0080-\u07ff]+/gu)) {
    const before = text[index - 1] ?? '\n';
    const behind = text[index + run.length] ?? '\n';
    const isLatin = ALPHABETS[0]?.test(run) ?? false;
    const isSign = /^[\u00a0-\u00bf]$/u.test(run);
    if (![...run].every(isCommonGb)) utf8++;
    else if (isSign) WORD_SIGNS.test(before + run + behind) ? utf8++ : gbk++;
    else if (!ALPHABETS.some((letters) => letters.test(run))) gbk++;
    else if (isLatin) /[a-z]/i.test(before + behind) ? utf8++ : gbk++;
    else if (run.length > 1) utf8++;
  }
  return gbk > utf8;
}

/** Whether the two bytes of a character are, as GBK, one of the 3755 common words. */
function isCommonGb(char: string): boolean {
  const code = char.charCodeAt(0);
  return (0xc0 | (code >> 6)) <= 0xd7 && (0x80 | (code & 63)) >= 0xa1;
}
