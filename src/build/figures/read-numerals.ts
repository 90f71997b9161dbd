import type { PassageId } from '../../domain/ids.ts';
import type { Passage } from '../../domain/report.ts';

/** A quantity as the rule reads it. Offsets count UTF-16 units of the passage's text. */
export interface Reading {
  readonly at: number;
  readonly exact: string;
  /** Null where a digit cannot be read. */
  readonly value: number | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
}

/** A stretch of digits, Arabic or Chinese, and the quantity it would be. */
export interface Numeral {
  readonly passage: PassageId;
  readonly at: number;
  readonly digits: string;
  readonly reading: Reading;
}

const HAN = '零一二三四五六七八九十百千万亿两';
const MULTIPLE = '[十百千万亿]*';
const NUMERAL = new RegExp(`[\\d□]+(?:\\.\\d+)?${MULTIPLE}|[${HAN}]+(?:分之[${HAN}]+)?`, 'g');
const NUMBER = new RegExp(`^(?:[\\d□]+(?:\\.\\d+)?|[${HAN}]+(?:分之[${HAN}]+)?)`);
/** Qualifiers and the words of rank that stand directly before a number. */
const BEFORE =
  /(?:(超过|突破|不少于|不低于|不超过|高于|低于|(?<![签预合条])约|(?<![附接最靠])近|逾|(?<![赶])超)|前|第)$/;
const UNIT = `(?:${MULTIPLE}(?:平方公里|平方公里|平方米|立方米|公里|公里|公顷|米|个百分点|%|美元|元|亩|千克|公斤|吨标准煤|吨|倍|天|强|人次|人|名|千瓦时|千瓦|兆瓦|[个家项座条支宗处套场门件户张间所大台辆架艘栋幢幅株棵头只羽盏部册例起对组块片]))`;
const AFTER = new RegExp(`^(余|多)?(${UNIT})?(以上|以下|以内|左右)?`);

/** Every numeral of a passage, quantity or not, with its unit and qualifier as far as the rule knows them. */
export function readNumerals({ id, text }: Passage): Numeral[] {
  return [...text.matchAll(NUMERAL)].map((match) => {
    const [digits] = match;
    return { passage: id, at: match.index, digits, reading: readAround(text, match.index) };
  });
}

function readAround(text: string, at: number): Reading {
  const [number = ''] = NUMBER.exec(text.slice(at)) ?? [];
  const [lead = '', before] = BEFORE.exec(text.slice(0, at)) ?? [];
  const [tail = '', between, unit, after] = AFTER.exec(text.slice(at + number.length)) ?? [];
  return {
    at: at - lead.length,
    exact: lead + number + tail,
    value: readNumber(number),
    unit: unit ?? null,
    qualifier: before ?? between ?? after ?? null,
  };
}

/** The number that a quote states: its Arabic one where there is one, else its Chinese one. Null where it cannot be read, or there is none. */
export function numberIn(exact: string): number | null {
  const [arabic] = /[\d□]+(?:\.\d+)?/.exec(exact) ?? [];
  const [han] = new RegExp(`[${HAN}]+(?:分之[${HAN}]+)?`).exec(exact) ?? [];
  return readNumber(arabic ?? han ?? '');
}

function readNumber(number: string): number | null {
  if (number === '' || number.includes('□')) return null;
  if (/^\d/.test(number)) return Number(number);
  const [whole = '', part] = number.split('分之');
  return part ? Math.round((hanValue(part) / hanValue(whole)) * 1e4) / 1e4 : hanValue(whole);
}

/** 三 → 3, 十四 → 14, 十万 → 100000. Numerals in words (一般) come out as some number, which nobody uses. */
function hanValue(number: string): number {
  let whole = 0;
  let part = 0;
  let digit: number | null = null;
  for (const char of number) {
    const small = { 十: 10, 百: 100, 千: 1e3 }[char];
    const large = { 万: 1e4, 亿: 1e8 }[char];
    if (small) part += (digit ?? 1) * small;
    if (large) {
      whole = (whole + part + (digit ?? (whole + part > 0 ? 0 : 1))) * large;
      part = 0;
    }
    digit = small || large ? null : char === '两' ? 2 : '零一二三四五六七八九'.indexOf(char);
  }
  return whole + part + (digit ?? 0);
}
