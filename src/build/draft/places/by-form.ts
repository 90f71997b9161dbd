import { isBound } from './bounds.ts';
import { type Clause, type Item, textOf } from './clauses.ts';
import { type Finding, make } from './finding.ts';
import { ABSTRACT, COMPANY_TAIL, COMPANY_VERB, EVENT } from './lexicon.ts';
import { findPhrases } from './phrases.ts';
import { hasProperWord } from './proper.ts';

/** The place in the name of an event: 棋石山 of 棋石山冰雪节. Only the words before the kind of event, and only proper ones. */
export function fromEvent(item: Item): Finding[] {
  const words = textOf(item).replace(/[“”]/g, '');
  const match = EVENT.exec(words);
  if (!match || /[“”]/.test(textOf(item))) return [];
  let at = 0;
  const head: Item[number][] = [];
  while (at < item.length && isBound(item, at)) at += 1;
  for (; at < item.length && head.length < 2 && textOf(head).length < 3; at += 1) {
    const token = item[at];
    if (token) head.push(token);
  }
  const exact = textOf(head);
  if (
    exact.length < 2 ||
    exact.length > 3 ||
    (head.length < 2 && !hasProperWord(head, '')) ||
    /^(?:国际|全国|中国|世界)/.test(exact)
  )
    return [];
  return [make(exact, head[0]?.at ?? 0, 'event', 'villages', 'culture-tourism')];
}

const LANDMARK = /^[\u4e00-\u9fff]{2,4}之[云眼窗翼冠环心门丘舟帆谷林屋巅家]$/;

/** 城市之眼, 智慧之云: names made as a picture. */
export function fromLandmark(item: Item): Finding[] {
  const found: Finding[] = [];
  for (let at = 1; at < item.length - 1; at += 1) {
    if (item[at]?.word !== '之') continue;
    const words = item.slice(at - 1, at + 2);
    const exact = textOf(words);
    if (LANDMARK.test(exact)) found.push(make(exact, words[0]?.at ?? 0, 'landmark', 'projects', 'municipal'));
  }
  return found;
}

/** “一谷七园”: a group of places by their number. */
export function fromGroup(item: Item): Finding[] {
  const words = textOf(item);
  const start = item[0]?.at ?? 0;
  return [...words.matchAll(/“((?:[一二三四五六七八九十两]+[园谷城港岛湾路]){2,})”/g)].map((match) =>
    make(match[1] ?? '', start + match.index + 1, 'group', 'industrial-zones', 'municipal'),
  );
}

/** G207, S304: a road by its number. */
export function fromRoadCode(item: Item): Finding[] {
  const words = textOf(item);
  const start = item[0]?.at ?? 0;
  return [...words.matchAll(/(?<![A-Za-z\d])[GSX]\d{2,4}(?![\dA-Za-z])/g)].map((match) =>
    make(match[0], start + match.index, 'code', 'roads', 'transport'),
  );
}

/** X、Y路 where X bears no head of its own and is a proper name: short for X路. */
export function fromPair({ items }: Clause): Finding[] {
  return items.flatMap((item, index): Finding[] => {
    const next = items[index + 1];
    const phrase = next && findPhrases(next)[0];
    if (!next || !phrase || phrase.from !== 0 || !PAIRED.has(phrase.head.word) || findPhrases(item).length > 0)
      return [];
    let from = 0;
    for (let at = 0; at < item.length; at += 1) if (isBound(item, at)) from = at + 1;
    const words = item.slice(from);
    const exact = textOf(words);
    if (exact.length < 2 || exact.length > 3 || !hasProperWord(words, '') || ABSTRACT.test(exact)) return [];
    return [
      {
        ...make(exact, words[0]?.at ?? 0, 'pair', phrase.head.layer, phrase.head.sector),
        name: exact + phrase.head.word,
      },
    ];
  });
}
const PAIRED = new Set('街道 镇 乡 村 社区 商圈 公园 小学 中学 变电站 水库 大桥'.split(' '));

/** Companies by what they do: those before a verb of companies, and those in one list with them. */
export function fromCompanies({ items }: Clause): Finding[] {
  const last = items.at(-1);
  if (!last) return [];
  const at = last.findIndex((_, index) => index > 0 && COMPANY_VERB.test(textOf(last.slice(index, index + 6))));
  if (at < 1) return [];
  const names = [...items.slice(0, -1), last.slice(0, at)].map((item) => item.slice(firstFree(item)));
  return names.flatMap((words, index): Finding[] => {
    const exact = textOf(words);
    const own = index === names.length - 1;
    if (!/^[\u4e00-\u9fffA-Z]{3,8}$/.test(exact)) return [];
    const byTail = COMPANY_TAIL.test(exact) && !GENERIC_COMPANY.test(exact);
    const byPlace =
      own &&
      words[0]?.tag === 'ns' &&
      words[0].word.length === 2 &&
      exact.length === 4 &&
      !ABSTRACT.test(exact) &&
      findPhrases(words).length === 0;
    if (!byTail && !byPlace) return [];
    return [make(exact, words[0]?.at ?? 0, 'company', 'companies', 'manufacturing')];
  });
}
const GENERIC_COMPANY = /^(?:民用|先进|高端|智能|数字|新型|现代|绿色|生物医药|集成电路|新一代)/;
const firstFree = (item: Item): number => {
  let from = 0;
  for (let at = 0; at < item.length; at += 1) if (isBound(item, at)) from = at + 1;
  return from === item.length ? 0 : from;
};
