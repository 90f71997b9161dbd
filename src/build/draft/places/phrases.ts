import { isBound } from './bounds.ts';
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
