import { GENERIC } from './lexicon.ts';
import type { Token } from './tokens.ts';

const PROPER_TAG = /^(?:ns|nr|nrt|nz|nt|eng|j|nrfg)$/;
/** Words that the dictionary calls proper and that name no place in a report. */
const COMMON = new Set(
  '新建 启动 新城 山水 田园 城市 南北 东西 高新 新兴 老城 街区 荣登 铺平 国家 农村 高层次 医疗 新一代 集成电路 机器人 铺设 红色 文化 高标准 双创'.split(
    ' ',
  ),
);

/** Whether a name holds a proper word before its head: one that the dictionary calls so, or syllables that make no word together. */
export function hasProperWord(words: readonly Token[], head: string): boolean {
  const end = (words.at(-1)?.at ?? 0) + (words.at(-1)?.word.length ?? 0) - head.length;
  const before = words.filter(({ at }) => at < end);
  return before.some(
    (token, index) =>
      (PROPER_TAG.test(token.tag) && !COMMON.has(token.word) && !GENERIC.has(token.word)) ||
      (isSyllable(token) && index + 1 < before.length && isSyllable(before[index + 1])) ||
      /[A-Z]/.test(token.word),
  );
}

const isSyllable = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.word.length === 1 &&
  /[\u4e00-\u9fff]/.test(token.word) &&
  !/^(?:m|q|uj|c|p)$/.test(token.tag);
