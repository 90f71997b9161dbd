import iconv from 'iconv-lite';
import { pinyin } from 'pinyin-pro';
import type { ByteEdit, Repair } from '../../../domain/repair.ts';
import { GLOSS, PINYIN, simplify } from '../../report/restore.ts';
import { isCommon, isWord } from './plausible.ts';

/** A gloss that was put between the two bytes of a character: its opening bracket went with the first. */
const TORN = new RegExp(`\\?([${PINYIN}]{1,6})\\)`, 'g');
/** So many glosses are no accident. */
const FEW = 3;

/** What is to be done with a text as received, and what nothing proves. */
export interface Repaired {
  readonly repairs: readonly Repair[];
  /** Words of the restored text that stay damaged, each found once. */
  readonly unproved: readonly { readonly quote: string; readonly note: string }[];
  /** Whether the text was converted to Traditional characters, glossed and narrowed on its way. */
  readonly isConverted: boolean;
}

const UNPROVED = '来文在此丢失字节，无从证明原字，照录未改';

/** Finds the damage of a received text: converted and glossed as a whole, with bytes lost here and there. */
export function repairText(received: string): Repaired {
  const isConverted = (received.match(GLOSS)?.length ?? 0) >= FEW || isTraditional(received);
  if (!isConverted) return { repairs: [], unproved: [], isConverted };
  const repairs: Repair[] = [];
  for (const site of findSites(received)) {
    const repair = proveRepair(received, site, repairs.length + 1);
    if (repair && received.split(repair.raw).length === 2 && !repairs.some((other) => overlap(received, other, repair)))
      repairs.push(repair);
  }
  return { repairs, unproved: leftOver(received, repairs), isConverted };
}

/** So many of a hundred characters are Traditional where a text was converted; in a Simplified one hardly any is. */
const CONVERTED = 10;

function isTraditional(text: string): boolean {
  const han = [...text].filter((char) => /\p{Script=Han}/u.test(char));
  const plain = [...simplify(han.join(''))];
  return han.filter((char, at) => char !== plain[at]).length * 100 > han.length * CONVERTED;
}

const overlap = (text: string, one: Repair, other: Repair): boolean => {
  const [a, b] = [text.indexOf(one.raw), text.indexOf(other.raw)];
  return a < b + other.raw.length && b < a + one.raw.length;
};

/** Where a byte was lost: the place of its question mark, after a Chinese character or mark. */
const findSites = (text: string): number[] =>
  [...text.matchAll(/(?<=[\u4e00-\u9fff。，、；：！？”’）])\?/g)].map(({ index }) => index);

/** What follows a lost byte up to the next character of one byte, glosses aside. */
interface Run {
  readonly raw: string;
  readonly core: string;
  readonly glosses: readonly string[];
  /** The reading of a gloss that tore the character, where there is one. */
  readonly torn: string | null;
}

const NARROW: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };

function readRun(text: string, at: number): Run {
  const glosses: string[] = [];
  let rest = text.slice(at);
  const torn = new RegExp(`^${TORN.source}`).exec(rest);
  let raw = '?';
  let core = '?';
  rest = rest.slice(1);
  if (torn) {
    const gloss = `${torn[1]})`;
    glosses.push(gloss);
    raw += gloss;
    rest = rest.slice(gloss.length);
  }
  for (let first = true; rest !== ''; first = false) {
    const gloss = new RegExp(`^\\([${PINYIN}]{1,6}\\)`).exec(rest)?.[0];
    if (gloss) {
      glosses.push(gloss);
      raw += gloss;
      rest = rest.slice(gloss.length);
      continue;
    }
    const char = rest.slice(0, 1);
    // A full-width mark that was made narrow is one of two bytes still.
    const wide = first && /[!,;:?]/.test(char) ? NARROW[char] : undefined;
    const isSingle = !wide && char.charCodeAt(0) < 0x80;
    // With the lost byte in front, the last byte pairs with a letter: its pair came apart.
    const isTrail = isSingle && iconv.encode(core, 'gbk').length % 2 === 1 && /[@-~]/.test(char);
    if (isSingle && !isTrail) break;
    core += wide ?? char;
    raw += char;
    rest = rest.slice(1);
    if (isTrail) break;
  }
  return { raw, core, glosses, torn: torn?.[1] ?? null };
}

/** The one first byte with which the whole run reads as sound text; null where none does, or more than one. */
function proveRepair(text: string, at: number, number: number): Repair | null {
  const run = readRun(text, at);
  const before = text.slice(Math.max(0, at - 1), at);
  const gbk = iconv.encode(run.core, 'gbk');
  const readings: { byte: number; read: string }[] = [];
  for (let byte = 0x81; byte <= 0xfe; byte += 1) {
    const read = decode(Buffer.concat([Buffer.from([byte]), gbk.subarray(1)]));
    if (read !== null && isSound(read, run, `${text.slice(Math.max(0, at - 4), at).replace(/\([^)]*\)/g, '')}`))
      readings.push({ byte, read });
  }
  const [only] = readings.length === 1 ? readings : prefer(readings, text, at);
  if (!only) return null;
  const core = before + run.core;
  const bytesBefore = iconv.encode(core, 'gbk');
  const lead = iconv.encode(before, 'gbk').length;
  const edits: ByteEdit[] = [{ at: lead, remove: '3f', insert: only.byte.toString(16) }];
  const raw = before + run.raw;
  const bytesAfter = Buffer.concat([
    bytesBefore.subarray(0, lead),
    Buffer.from([only.byte]),
    bytesBefore.subarray(lead + 1),
  ]);
  const read = before + only.read;
  return {
    id: `byte-${number}`,
    raw,
    glosses: run.glosses,
    core,
    bytesBefore: bytesBefore.toString('hex'),
    edits,
    bytesAfter: bytesAfter.toString('hex'),
    read,
    restored: simplify(read.replace(GLOSS, '')),
    reason: run.torn
      ? '注音插入到汉字的两个字节之间，把该字拆断；去掉注音、补回首字节，读音与注音相符'
      : '一个字节丢失，其后每两个字节错位一次配对，直到下一个单字节字符为止；只有补回这一字节，按 GBK 重读才通顺',
  };
}

/** Reads bytes as GBK; null where they are none, or end within a character. */
function decode(bytes: Buffer): string | null {
  const read = iconv.decode(bytes, 'gbk');
  return read.includes('\uFFFD') || !iconv.encode(read, 'gbk').equals(bytes) ? null : read;
}

/** Whether a reading is text: common characters throughout, and where a gloss tells how the torn one is read, it is read so. */
function isSound(read: string, { torn, core }: Run, before: string): boolean {
  const [first = '', ...rest] = [...simplify(read)];
  if (![first, ...rest].every(isCommon)) return false;
  if (torn) return readingsOf([...read][0] ?? '').includes(torn);
  // What was received must be the worse text, or nothing was lost.
  const received = [...simplify(core.slice(1))];
  return rest.length === 0
    ? isWord(before.slice(-3) + first)
    : !received.every(isCommon) || /^[。，；：！]/.test(first) || rest.length >= 1;
}

const readingsOf = (char: string): readonly string[] =>
  pinyin(char, { multiple: true, type: 'array', toneType: 'symbol' });

/** Several first bytes read well: one that ends a word of four characters (应保尽保), else the end of a sentence, else one that makes a word. */
function prefer(
  readings: readonly { byte: number; read: string }[],
  text: string,
  at: number,
): readonly { byte: number; read: string }[] {
  const before = simplify(text.slice(Math.max(0, at - 24), at).replace(GLOSS, '')).slice(-3);
  const long = readings.filter(({ read }) => isWord(before + [...simplify(read)][0]));
  if (long.length === 1) return long;
  const stops = readings.filter(({ read }) => /^[。；，]/.test(read));
  if (stops.length === 1) return stops;
  const words = readings.filter(({ read }) => {
    const [first = '', second = ''] = [...simplify(read)];
    return isWord(before.slice(-1) + first) || isWord(first + second) || isWord(before.slice(-2) + first);
  });
  return words.length === 1 && stops.length === 0 ? words : [];
}

/** What stays damaged after the repairs, in the words of the restored text. */
function leftOver(received: string, repairs: readonly Repair[]): Repaired['unproved'] {
  let text = received;
  for (const { raw, read } of repairs) text = text.split(raw).join(read);
  const restored = simplify(text.replace(GLOSS, ''));
  const left = new RegExp(`\\?|\\([${PINYIN}]+\\)|[\\u3100-\\u312f]`, 'g');
  return [...restored.matchAll(left)].map(({ index, 0: run }) => ({
    quote: quoteOnce(restored, index, run.length),
    note: UNPROVED,
  }));
}

/** Words about a stretch, of one line, that stand once in the text. */
function quoteOnce(text: string, at: number, length: number): string {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
  for (let about = 4; ; about += 4) {
    const words = text.slice(Math.max(start, at - about), Math.min(end, at + length + about));
    if (text.split(words).length === 2 || about > end - start) return words;
  }
}
