import type { Item } from './clauses.ts';
import { GENERIC, HEADS, type Head, LEADS, ROAD_WORDS, SOFT_LEADS } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A noun phrase that ends with the head of a place’s name: words `from`…`to` (exclusive) of an item. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: Head;
  /** Where the head’s own words begin, in characters from the phrase’s start. */
  readonly modifier: string;
}

const BY_LENGTH = [...HEADS].sort((a, b) => b.word.length - a.word.length);
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

/** Every phrase of an item that ends with a head, from left to right; of heads that follow one another the last. */
export function findPhrases(item: Item): Phrase[] {
  const phrases: Phrase[] = [];
  let floor = 0;
  for (let at = 0; at < item.length; at += 1) {
    if (!headAt(item, floor, at)) continue;
    const last = extend(item, floor, at);
    const head = headAt(item, floor, last);
    if (!head || /^(?:全会|经验|精神|理念|奖|杯)$/.test(item[last + 1]?.word ?? '')) continue;
    const from = Math.max(leftBound(item, floor, last, head), Math.min(kindEnds.get(item) ?? 0, last));
    const words = item
      .slice(from, last + 1)
      .map(({ word }) => word)
      .join('');
    phrases.push({ from, to: last + 1, head, modifier: words.slice(0, words.length - head.word.length) });
    floor = last + 1;
    at = last;
  }
  return phrases;
}

/** The longest head with which the words up to and with `last` end. */
function headAt(item: Item, floor: number, last: number): Head | undefined {
  const words = item
    .slice(Math.max(floor, last - 3), last + 1)
    .map(({ word }) => word)
    .join('');
  const token = item[last];
  const single =
    token !== undefined &&
    (token.word.length === 1 ||
      /^(?:ns|nr|nz|nt|x|eng|j)$/.test(token.tag) ||
      isWordPlusHead(token) ||
      isTornRoad(item, last));
  return BY_LENGTH.find(
    ({ word }) =>
      words.endsWith(word) &&
      (word.length > 1 ? !(word === '出口' && !/[东西南北速]出口$|高速.{0,6}出口$/.test(words)) : single),
  );
}

/** 机场路 and 中山路 are words of the dictionary too, as roads; 农村 and 城镇 are not villages. */
const isWordPlusHead = ({ word }: Token): boolean =>
  word.length > 2 &&
  /[路街桥河湖山岛村镇站]$/.test(word) &&
  !/(?:农村|乡村|山村|城镇|乡镇|网站|出路|思路|一路|道路|套路|公路|铁路)$/.test(word);

/** 像+山路, 首+山村: a word of the dictionary that took the last syllable of a name. */
function isTornRoad(item: Item, at: number): boolean {
  const before = item[at - 1];
  return (
    /^[\u4e00-\u9fff][路街桥河村镇湖]$/.test(item[at]?.word ?? '') &&
    before?.word.length === 1 &&
    /[\u4e00-\u9fff]/.test(before.word) &&
    !LEADS.has(before.word) &&
    !/^[条座个处]/.test(before.word)
  );
}

/** Onward to a head that follows with only words of a name between: 附属医院 of 大学附属医院. */
function extend(item: Item, floor: number, first: number): number {
  let last = first;
  for (let next = first + 1; next < item.length && next - last <= 5; next += 1) {
    if (isBound(item, next) || (SOFT_LEADS.has(item[next]?.word ?? '') && !headFollows(item, next))) break;
    const head = headAt(item, last + 1, next);
    if (!head) continue;
    const between =
      item
        .slice(last + 1, next + 1)
        .map(({ word }) => word)
        .join('').length - head.word.length;
    const own = headAt(item, floor, last);
    const named = own !== undefined && !isKindOnly(item, floor, last, own);
    // A part of a large area has a name of its own, as has what lies along a road; works on a river are no other place.
    if (named && between > 0 && /^(?:片区|板块|组团|路网)$/.test(head.word) && own.layer === 'industrial-zones') break;
    if (
      named &&
      between > 0 &&
      own.layer === 'roads' &&
      !/^(?:commerce|industrial-zones|communities)$/.test(head.layer) &&
      !/^(?:出口|互通|枢纽|校区)$/.test(head.word) &&
      !(between === 1 && /^(?:延伸段|延线|延伸线)$/.test(head.word))
    )
      break;
    if (named && /工程$|^水系$/.test(head.word)) break;
    // A township holds roads and villages; its school or park bears its name.
    if (
      named &&
      between > 0 &&
      /^(?:街道|镇|乡)$/.test(own.word) &&
      /^(?:roads|villages|communities|commerce|industrial-zones|transport|scenic)$/.test(head.layer)
    )
      break;
    // 主干道蓝溪路: what only says the kind stands before the name.
    if (own?.layer === 'roads' && !named && between > 0 && head.layer === 'roads') return skipTo(item, last, next);
    last = next;
  }
  return last;
}
/** Whether a phrase says only of what kind a thing is. */
function isKindOnly(item: Item, floor: number, last: number, head: Head): boolean {
  const from = leftBound(item, floor, last, head);
  const words = item.slice(from, last + 1).map(({ word }) => word);
  const modifier = words.join('').slice(0, -head.word.length);
  return (
    modifier === '' ||
    words.every(
      (word) =>
        GENERIC.has(word) || word === head.word || GENERIC.has(word.slice(0, -head.word.length)) || KINDS.test(word),
    )
  );
}
const KINDS = /^(?:南北|东西|主干道|道路|街路|干道|公路|断头路)$/;
const skipTo = (item: Item, last: number, next: number): number => {
  kindEnds.set(item, Math.max(kindEnds.get(item) ?? 0, last + 1));
  return next;
};
/** Up to where in an item words that say only the kind stand. */
const kindEnds = new WeakMap<Item, number>();

const headFollows = (item: Item, at: number): boolean =>
  headAt(item, at, Math.min(at + 1, item.length - 1)) !== undefined;

/** Leftward to the word that opens the name. */
function leftBound(item: Item, floor: number, last: number, head: Head): number {
  let from = last;
  let covered = item[last]?.word.length ?? 0;
  while (from > floor && (covered < head.word.length || !isBound(item, from - 1))) {
    const word = item[from - 1]?.word ?? '';
    if (covered >= head.word.length && SOFT_LEADS.has(word) && opensName(item, floor, from - 1)) break;
    from -= 1;
    covered += word.length;
  }
  if (
    covered === head.word.length &&
    from > floor &&
    ROAD_WORDS.has(item[from - 1]?.word ?? '') &&
    head.layer === 'roads'
  )
    from -= 1;
  return from;
}

/** Whether a soft verb opens what follows: it stands at the start or after another verb. */
const opensName = (item: Item, floor: number, at: number): boolean =>
  at === floor ||
  isBound(item, at - 1) ||
  /^(?:综合|集中|规范|统一|联合)$/.test(item[at - 1]?.word ?? '') ||
  (SOFT_LEADS.has(item[at - 1]?.word ?? '') && opensName(item, floor, at - 1));

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
