import { Converter } from 'opencc-js/t2cn';
import type { Repair } from '../../domain/repair.ts';
import type { ReportFacts } from './structure.ts';

/** Stands for one character that nobody can read any more. */
export const ILLEGIBLE = '□';

export const PINYIN = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüê';
/** A reading in brackets behind a character, as some pages put them. */
export const GLOSS = new RegExp(`(?<=[\\u4e00-\\u9fff])\\([${PINYIN}]{1,6}\\)`, 'g');
const LEFT_OVER = new RegExp(`\\?|\\([${PINYIN}]+\\)|[\\u3100-\\u312f]`, 'g');
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
 * @throws when a repair does not occur exactly once, or when damage is left that no repair explains and that is not told as unproved.
 */
export function restoreReport(
  raw: string,
  repairs: readonly Repair[],
  { unproved = [] }: Pick<ReportFacts, 'unproved'> = {},
): string {
  let text = withUnixLines(raw).trimEnd();
  for (const repair of repairs) text = applyRepair(text, repair);
  text = simplify(text.replace(GLOSS, ''));
  const told = unproved.map(({ quote }) => ({ from: text.indexOf(quote), to: text.indexOf(quote) + quote.length }));
  for (const { index } of text.matchAll(LEFT_OVER)) {
    if (!told.some(({ from, to }) => from <= index && index < to))
      throw new Error(`report.txt: damage without a repair at ${index}: “${around(text, index)}”`);
  }
  return text;
}

/**
 * Where in the canonical text each repair was made, in code points. The text before a run restores to as many characters as
 * stand before it in the canonical text, for a run never lies within another.
 * @throws when the restored run does not stand where it was found.
 */
export function locateRepairs(raw: string, repairs: readonly Repair[], canonical: string): readonly RepairSite[] {
  const received = withUnixLines(raw);
  const points = [...canonical];
  return repairs.map((repair) => {
    let before = received.slice(0, received.indexOf(repair.raw));
    for (const other of repairs) before = before.replace(other.raw, () => other.read);
    const start = [...before.replace(GLOSS, '')].length;
    const end = start + [...repair.restored].length;
    const found = points.slice(start, end).join('');
    if (found !== repair.restored)
      throw new Error(
        `repairs.json: “${repair.id}”: expected “${repair.restored}” at character ${start} of the report, found “${found}”`,
      );
    return { repair, start, end };
  });
}

/** Offsets in code points of the canonical text, end exclusive. */
export interface RepairSite {
  readonly repair: Repair;
  readonly start: number;
  readonly end: number;
}

const withUnixLines = (text: string): string => text.replace(/\r\n?/g, '\n');

function applyRepair(text: string, repair: Repair): string {
  const parts = text.split(repair.raw);
  if (parts.length !== 2) {
    throw new Error(
      `repairs.json: repair “${repair.id}” expects its raw run once, found ${parts.length - 1}: “${repair.raw}”`,
    );
  }
  return parts.join(repair.read);
}

/** Traditional to Simplified, character by character, with full-width punctuation. */
export function simplify(traditional: string): string {
  const simplified = toSimplified(traditional).replace(/(?<!显)著(?!名|作)/g, '着');
  const wide = simplified.replace(/[,;:!()─]/g, (mark) => WIDE[mark] ?? mark);
  if ([...wide].length !== [...traditional].length)
    throw new Error('report.txt: simplification changed the number of characters');
  return wide;
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 10), at + 20);
}
