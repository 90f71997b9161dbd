import { Converter } from 'opencc-js/t2cn';

/** One replacement of bytes within a run: offsets and values in bytes, hexadecimal. */
export interface ByteEdit {
  readonly at: number;
  readonly remove: string;
  readonly insert: string;
}

/** One damaged run of the received text, and the bytes that prove its restoration. */
export interface Repair {
  readonly id: string;
  /** The run as received; occurs exactly once. */
  readonly raw: string;
  /** Glosses taken out of the run, in order. */
  readonly glosses: readonly string[];
  /** The run without glosses, misread punctuation widened again. */
  readonly core: string;
  /** `core` in GBK. */
  readonly bytesBefore: string;
  readonly edits: readonly ByteEdit[];
  /** `bytesBefore` after the edits. */
  readonly bytesAfter: string;
  /** `bytesAfter` read as GBK: the run in Traditional characters. */
  readonly read: string;
  /** The run in the canonical text. */
  readonly restored: string;
  readonly reason: string;
}

/** Stands for one character that nobody can read any more. */
export const ILLEGIBLE = '□';

const PINYIN = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüê';
const GLOSS = new RegExp(`(?<=[\\u4e00-\\u9fff])\\([${PINYIN}]{1,6}\\)`, 'g');
const LEFT_OVER = new RegExp(`\\?|\\([${PINYIN}]+\\)|[\\u3100-\\u312f]`);
const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '(': '（',
  ')': '）',
  '─': '—',
};

const toSimplified = Converter({ from: 't', to: 'cn' });

/**
 * Undoes the damage of the received text.
 * @throws when a repair does not occur exactly once, or when damage is left that no repair explains.
 */
export function restoreReport(raw: string, repairs: readonly Repair[]): string {
  let text = raw.replace(/\r\n?/g, '\n').trimEnd();
  for (const repair of repairs) text = applyRepair(text, repair);
  text = simplify(text.replace(GLOSS, ''));
  const left = LEFT_OVER.exec(text);
  if (left) throw new Error(`report: damage without a repair at ${left.index}: “${around(text, left.index)}”`);
  return text;
}

function applyRepair(text: string, repair: Repair): string {
  const parts = text.split(repair.raw);
  if (parts.length !== 2) {
    throw new Error(
      `report: repair “${repair.id}” expects its raw run once, found ${parts.length - 1}: “${repair.raw}”`,
    );
  }
  return parts.join(repair.read);
}

/** Traditional to Simplified, character by character, with full-width punctuation. */
export function simplify(traditional: string): string {
  const simplified = toSimplified(traditional).replace(/(?<!显)著(?!名|作)/g, '着');
  const wide = simplified.replace(/[,;:!()─]/g, (mark) => WIDE[mark] ?? mark);
  if ([...wide].length !== [...traditional].length)
    throw new Error('report: simplification changed the number of characters');
  return wide;
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 10), at + 20);
}
