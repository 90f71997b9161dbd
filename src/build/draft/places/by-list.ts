import { isBound } from './bounds.ts';
import { type Clause, type Item, textOf } from './clauses.ts';
import type { Finding } from './finding.ts';
import { ABSTRACT, CATEGORIES, COMPANY_TAIL, SOFT_LEADS } from './lexicon.ts';
import type { Phrase } from './phrases.ts';
import { hasProperWord } from './proper.ts';

/** A list that says what its members are: the last member, how many words of it belong to it, and the kind. */
export interface List {
  readonly last: number;
  readonly end: number;
  readonly category: string;
  readonly phrase: string;
}

const CATEGORY_WORDS = [...CATEGORIES.keys()].sort((a, b) => b.length - a.length);

/** The list that a clause is, if it says what its members are. */
export function readList({ items }: Clause): List | null {
  for (let last = items.length - 1; last >= 0; last -= 1) {
    const item = items[last] ?? [];
    const etc = item.findIndex(({ word }) => word === '等' || word === '等等');
    if (etc > 0 || (etc === 0 && last > 0)) return kindAfter(item, etc + 1, last, etc) ?? null;
    // “A、B 3个街道”: counted, and no 等.
    const count = item.findIndex(
      ({ tag, word }, at) => at > 0 && (/^[\d一二三四五六七八九十两]+$/.test(word) || tag === 'm'),
    );
    if (count > 0 && last === items.length - 1 && last > 0) {
      const kind = kindAfter(item, count, last, count);
      if (kind && CATEGORIES.get(kind.category)) return kind;
    }
  }
  return null;
}

function kindAfter(item: Item, from: number, last: number, end: number): List | null {
  const words = textOf(item.slice(from, from + 12));
  const counted =
    /^“?(?:(?:\d+|[一二三四五六七八九十两]+)余?(?:[个家项座条支宗处套大所段块片只])?|(?:多|若干)[个家项座条处所])?/.exec(
      words,
    )?.[0] ?? '';
  const slogan = /^“?(?:[一二三四五六七八九十]+[\u4e00-\u9fff])*[一二三四五六七八九十]+([园谷城港区带])”/.exec(words);
  if (slogan?.[1]) return { last, end, category: slogan[1], phrase: slogan[1] };
  const rest = words.slice(counted.length);
  // The kind is the first of the words that a verb or the clause’s end follows, or the first there is.
  let best: { at: number; word: string } | null = null;
  for (let at = 0; at < Math.min(rest.length, 16) && !best; at += 1) {
    const word = CATEGORY_WORDS.find((candidate) => rest.startsWith(candidate, at));
    if (word) best = { at, word };
  }
  if (!best) return null;
  // 老旧小区, 污水处理厂: as far as the words of kinds reach.
  let { at, word } = best;
  for (;;) {
    const next = CATEGORY_WORDS.find((candidate) => rest.startsWith(candidate, at + word.length));
    if (!next) break;
    at += word.length;
    word = next;
  }
  return { last, end, category: word, phrase: rest.slice(0, at + word.length) };
}

/** 泉山, 石桥 in “泉山、石桥等污水处理厂”: names of hills and bridges that stand for what bears their name. */
export function leavesWordToList(phrases: readonly Phrase[], body: Item, { category }: List): boolean {
  const [phrase] = phrases;
  return (
    CATEGORIES.get(category)?.append === true &&
    phrase !== undefined &&
    phrase.to === body.length &&
    phrase.head.word.length === 1 &&
    !category.endsWith(phrase.head.word) &&
    phrase.modifier.length <= 3 &&
    phrase.head.layer !== 'villages'
  );
}

const TRAILING =
  /(?:提升|改造|整治|治理|修复|旧改|建设|街角|周边|沿线|片|改扩建|扩建|新建|迁建|拆迁|征迁|更新|亮化|绿化|美化|一期|二期|三期)+$/;

/** The member of a list that bears no head of its own. `first`: whether nothing of the list stands before or after it. */
export function fromList(body: Item, first: boolean, { category, phrase }: List): Finding[] {
  const kind = CATEGORIES.get(category) ?? {
    append: /^[园谷城港区带]$/.test(category),
    layer: 'industrial-zones' as const,
    sector: 'manufacturing' as const,
  };
  let from = 0;
  for (let at = 0; at < body.length; at += 1) if (isBound(body, at)) from = at + 1;
  while (from < body.length - 1 && SOFT_LEADS.has(body[from]?.word ?? '')) from += 1;
  const words = body.slice(from);
  const exact = textOf(words).replace(TRAILING, '');
  const proper = hasProperWord(words, '');
  if (exact.length < 2 || exact.length > 18 || (first && from === body.length)) return [];
  const isCompany = kind.layer === 'companies';
  if (ABSTRACT.test(exact) && !(kind.append && !/[路街]$/.test(category)) && !isCompany) return [];
  if (!proper && !kind.append && !COMPANY_TAIL.test(exact)) return [];
  const tail = phrase.endsWith('工程技术研究中心') ? '工程技术研究中心' : category;
  return [
    {
      name: kind.append && !exact.endsWith(tail) ? exact + tail : exact,
      exact,
      at: words[0]?.at ?? 0,
      rule: 'list',
      layer: kind.layer,
      sector: kind.sector,
      strength: 2,
      modifier: exact,
      proper,
      counted: false,
      listed: true,
      staged: false,
      aspired: false,
    },
  ];
}
