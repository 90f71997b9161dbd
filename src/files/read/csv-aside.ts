import type { AsideRow } from '../../contract/own-data.ts';
import { cleanText } from './clean-text.ts';
import { isLabel } from './column-names.ts';

const MOST_TOLD = 100;
const MOST_WORDS = 80;

/** Rows that are no records, as they come: counted all, told the first hundred. */
export function createAside() {
  const rows: AsideRow[] = [];
  let count = 0;
  return {
    add(line: number, why: AsideRow['why'], cells: readonly string[]): void {
      count++;
      if (rows.length < MOST_TOLD) rows.push({ line, why, text: wordsOf(cells) });
    },
    taken: () => ({ aside: rows, asideCount: count }),
  };
}

/** The words of a row, cut short. */
export const wordsOf = (cells: readonly string[]): string =>
  cleanText(
    cells
      .map((cell) => cell.trim().replaceAll(/\s+/g, ' '))
      .filter((cell) => cell !== '')
      .join(' · ')
      .slice(0, MOST_WORDS),
  );

const CHINESE_SUM =
  /^(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|汇\s*总|总\s*数|总\s*和|本页(合|小)计|平\s*均(值|数)?|均\s*值|中位数|标准差|最[大小]值)\s*([:：(（\d].*)?$/;
const ENGLISH_SUM = /^(sub-?\s?total|grand total|total|sum|average|avg|mean|median|count|min|max)s?\s*([:(].*)?$/i;
const ENDS_AS_SUM = /^.{1,20}(合计|小计|总计|共计)[:：]?$/;
const NOTE =
  /^((数据|资料|信息)来源|[（(【]?\s*(注|备注|说明|附注|附|数据来源|资料来源|来源|制表|填表|填报|审核|审批|负责人|联系人|联系电话|单位|日期|时间|备查|以上|本表)[^\s,，]{0,6}\s*[:：）)】]|[*※＊]|(note|source|remark)s?\b\s*[:：.]|--+|—+|==+)/i;
const HEADING =
  /^([一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十\d]+[部分章节类])/;

/** Why a row is no record; null: it is one. `hasPosition`: its cells can be read as one on earth. */
export function whyAside(cells: readonly string[], hasPosition: boolean, isBlank: boolean): AsideRow['why'] | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [first = ''] = filled;
  const labels = cells.slice(0, 3).map((cell) => cell.trim());
  if (labels.some((label) => CHINESE_SUM.test(label))) return 'sum';
  if (!hasPosition && labels.some((label) => ENGLISH_SUM.test(label) || ENDS_AS_SUM.test(label))) return 'sum';
  if (hasPosition) return null;
  if (NOTE.test(first)) return 'note';
  if (!isBlank || filled.length > 1) return null;
  if (cells.length > 2 && HEADING.test(first)) return 'note';
  const isSentence = first.length > 15 || /[。：:！]/.test(first);
  return cells.length > 1 && isSentence ? 'note' : null;
}

/** Whether the cells for positions of a row below the header are labels, all that have anything. */
export const isUnits = (cells: readonly string[]): boolean => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every(isLabel);
};
