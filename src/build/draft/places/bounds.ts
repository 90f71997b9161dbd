import type { Item } from './clauses.ts';
import { LEADS } from './lexicon.ts';
import type { Token } from './tokens.ts';

const FUNCTION_TAG = /^(?:u[a-z]*|c|p|r[a-z]*|y|e|o|zg?|d|t)$/;
const NOT_FUNCTION = new Set([
  '高新',
  '高速',
  '净化',
  '更新',
  '东',
  '西',
  '南',
  '北',
  '开',
  '连',
  '现代',
  '昌',
  '同',
  '临',
  '顺',
  '共',
  '太',
  '永',
  '恒',
  '新',
  '老',
  '祥',
  '合',
  '浦',
  '冬',
  '夏',
  '春',
  '秋',
  '元',
  '第五',
  '当',
  '宁',
  '越',
]);
/** Numbers that are part of names: 10号线, 66千伏, 第五, 2#. */
const NUMBER = /^[\d.]+$|^[一二三四五六七八九十百千两零]+$/;
const STAYS = /^(?:国道|省道|县道|号线|号|千伏|#|KV|kV|线|中|小|高|里|台子|塘|桥|村|道|路|街|坝|营|堡|家|井|级)/;

/** Whether a word is no part of a name, so that one may begin after it. */
export function isBound(item: Item, at: number): boolean {
  const token = item[at];
  if (!token) return true;
  const { word, tag } = token;
  if (LEADS.has(word) || word.startsWith('新型')) return true;
  if (/^[条处个座所家项支宗套块段]$/.test(word) && NUMBER.test(item[at - 1]?.word ?? '')) return true;
  if (/^[“”‘’（）()〔〕[\]]$/.test(word)) return true;
  if (
    /^(?:全面|积极|持续|加快|全力|大力|着力|稳步|扎实|深入|有序|顺利|成功).{2}$/.test(word) ||
    /^[做抓建管用守办种][实优强大好精牢活深细]$/.test(word)
  )
    return true;
  if (/^[东南西北]$/.test(word) && item[at + 1]?.word === '片') return true;
  if (word === '片' && /^[东南西北]$/.test(item[at - 1]?.word ?? '')) return true;
  // 一六八: digits in a row, before no classifier.
  if (/^[〇零一二三四五六七八九]{2,}$/.test(word)) return item[at + 1]?.tag === 'q';
  if (NUMBER.test(word)) return !staysInName(item, at) && !isNameNumeral(item, at);
  if (/^m$|^q$|^mq$/.test(tag)) return isCount(item, at);
  if (tag === 't') return /[年月日季今明去时期初末底]/.test(word);
  return (
    FUNCTION_TAG.test(tag) &&
    !NOT_FUNCTION.has(word) &&
    word.length > (tag === 'd' || tag === 't' || tag === 'zg' ? 1 : 0) &&
    !isSyllable(token)
  );
}

/** One Chinese numeral among the syllables of a name (沪九铁路, 开元二街), not before a classifier. */
function isNameNumeral(item: Item, at: number): boolean {
  const next = item[at + 1];
  return (
    /^[零一二三四五六七八九十]$/.test(item[at]?.word ?? '') &&
    next !== undefined &&
    !/^(?:q|m|mq)$/.test(next.tag) &&
    !/^[大类批次项个条座处种方级步点]/.test(next.word)
  );
}
const isSyllable = ({ word, tag }: Token): boolean =>
  word.length === 1 && /^(?:zg|d|t|r|y|e|o)$/.test(tag) && !/[各该此其这那每]/.test(word);
const staysInName = (item: Item, at: number): boolean =>
  STAYS.test(item[at + 1]?.word ?? '') || item[at + 1]?.word === '#';
/** A number in words, or a classifier after one. */
function isCount(item: Item, at: number): boolean {
  const word = item[at]?.word ?? '';
  if (/^第/.test(word)) return false;
  if (
    /^(?:首[个家座批条次例]|一[个座条所处家批片项]|一系列|多[个家条项座处所次]|数[个家条项座处]|若干|几|两|半|\d|部分)/.test(
      word,
    )
  )
    return true;
  const before = item[at - 1];
  return before !== undefined && (NUMBER.test(before.word) || before.tag === 'm') && !STAYS.test(word);
}
