import type { Layer, Sector } from '../../../domain/vocabulary.ts';
import { type Clause, type Item, splitClauses, textOf } from './clauses.ts';
import {
  ABSTRACT,
  CATEGORIES,
  COMPANY_TAIL,
  COMPANY_VERB,
  EVENT,
  FEW_KINDS,
  LEADS,
  NAMED_HEADS,
  SOFT_LEADS,
} from './lexicon.ts';
import { findPhrases, isBound, type Phrase } from './phrases.ts';
import { hasProperWord } from './proper.ts';
import { tokenize } from './tokens.ts';

/** Which rule found a name; `docs/decisions/030-drafts.md` says what each does. */
export type Rule = 'head' | 'list' | 'company' | 'event' | 'pair' | 'landmark' | 'group' | 'code';

/** One finding of a name in a passage, before anything is judged. Offsets in UTF-16 units of the passage’s text. */
export interface Finding {
  /** The name in full: with the list’s last word where the text leaves it to the list’s end. */
  readonly name: string;
  /** The words that stand there. */
  readonly exact: string;
  readonly at: number;
  readonly rule: Rule;
  readonly layer: Layer;
  readonly sector: Sector;
  /** 3 where the last word names hardly anything but places. */
  readonly strength: number;
  /** What stands before the last word of the name. */
  readonly modifier: string;
  /** Whether a word of it is a proper name, as far as words tell. */
  readonly proper: boolean;
  /** Whether a number of such things is stated, before or after. */
  readonly counted: boolean;
  /** Whether it stands in a list that ends with a kind: `等项目`. */
  readonly listed: boolean;
  /** Whether words of a project’s stage stand beside it: 启动X, X建成. */
  readonly staged: boolean;
  /** Whether it is what something shall become: 打造…集聚区. */
  readonly aspired: boolean;
}

/** Every name that the rules find in a text, in its order; one stretch may be found by several rules. */
export function findNames(text: string): Finding[] {
  return splitClauses(text).flatMap((clause) => inClause(clause));
}

function inClause(clause: Clause): Finding[] {
  const list = readList(clause);
  const found = clause.items.flatMap((item, index) => {
    const listed = list !== null && index <= list.last;
    const body = list && index === list.last ? item.slice(0, list.end) : item;
    const phrases = findPhrases(item);
    const byHead = phrases.map((phrase) =>
      trimLeft(fromPhrase(item, phrase, listed, isStaged(clause, item, phrase), isAspired(clause, item, phrase))),
    );
    const short = listed && list !== null && leavesWordToList(phrases, body, list);
    const own = !short && phrases.some(({ to }) => to <= body.length);
    return [
      ...(short ? byHead.filter((_, at) => (phrases[at]?.to ?? 0) > body.length) : byHead),
      ...(listed && list && !own ? fromList(body, index === 0 || index === clause.items.length, list) : []),
      ...fromEvent(item),
      ...fromLandmark(item),
      ...fromGroup(item),
      ...fromRoadCode(item),
    ];
  });
  return [...found, ...fromCompanies(clause), ...fromPair(clause)];
}

/** 泉山, 石桥 in “泉山、石桥等污水处理厂”: names of hills and bridges that stand for what bears their name. */
function leavesWordToList(phrases: readonly Phrase[], body: Item, { category }: List): boolean {
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

/** A list that says what its members are: the last member, how many words of it belong to it, and the kind. */
interface List {
  readonly last: number;
  readonly end: number;
  readonly category: string;
  readonly phrase: string;
}

const CATEGORY_WORDS = [...CATEGORIES.keys()].sort((a, b) => b.length - a.length);

function readList({ items }: Clause): List | null {
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

function fromPhrase(item: Item, phrase: Phrase, listed: boolean, staged: boolean, aspired: boolean): Finding {
  const words = item.slice(phrase.from, phrase.to);
  const before = item[phrase.from - 1];
  const after = item[phrase.to];
  const beyond = item[phrase.to + 1];
  const isNumber = (token: typeof before): boolean =>
    token !== undefined &&
    !/^(?:首|[东南西北]|片)/.test(token.word) &&
    (/^\d[\d.]*$/.test(token.word) || /^m|^q|^mq$/.test(token.tag));
  const countedAfter =
    !listed && ((isNumber(after) && endsCount(item, phrase.to)) || (after?.word === '等' && isNumber(beyond)));
  const beforeThat = item[phrase.from - 2];
  const isClassifier = /^[条处个座所家项支宗套块段]$/.test(before?.word ?? '') && /\d$/.test(beforeThat?.word ?? '');
  const counted = countedAfter || isNumber(before) || isClassifier || before?.word === '等';
  return {
    name: textOf(words),
    exact: textOf(words),
    at: words[0]?.at ?? 0,
    rule: 'head',
    layer: phrase.head.layer,
    sector: phrase.head.sector,
    strength: phrase.head.strength,
    modifier: phrase.modifier,
    proper: hasProperWord(words, phrase.head.word) || isNamed(phrase),
    counted,
    listed,
    staged,
    aspired,
  };
}

/** Whether the number after a name counts what it names (公园4座), not what comes next (商务区12个项目). */
const endsCount = (item: Item, at: number): boolean =>
  !/^n|^v|^a|^b/.test(item[at + 2]?.tag ?? '') || /^(?:以上|以下|左右)$/.test(item[at + 2]?.word ?? '');

/** 丰乐大道, 第五幼儿园, 县医院: with such heads what stands before them is a name unless it only says the kind. */
function isNamed({ modifier, head }: Phrase): boolean {
  if (
    /^第[一二三四五六七八九十]+$/.test(modifier) ||
    (/^\d+$/.test(modifier) && /^(?:号线|国道|省道)$/.test(head.word))
  )
    return true;
  if (!NAMED_HEADS.test(head.word) || modifier === '' || modifier.length > 6) return false;
  if (/^(?:[东西南北]站|[一二三四五六七八九十][中小]|大厦|酒店|大酒店)$/.test(head.word)) return true;
  if (/^[河湖江山溪岛]$/.test(head.word) && modifier.length === 1)
    return !/[大小新老旧主内外江湖河山滨沿临环跨沟全本]/.test(modifier);
  if (/^[园苑府郡轩庭邸墅渠]$/.test(head.word) && modifier.length === 1) return false;
  return (
    !tokenize(modifier).every(({ word }) => FEW_KINDS.has(word) || /^[\d.]+$|^千伏$/.test(word)) &&
    !/[的各该]/.test(modifier)
  );
}

const STAGED =
  /新建|续建|改建|扩建|建成|完成|启动|开工|竣工|完工|打造|改造|提升|升级|修建|兴建|建设|加快|推进|推动|确保|力促|争取|实现|成立|设立|筹建|开通|投用|投入使用|争创|创建|做优|运营|运行|落地|签约|通车|贯通|迁建|启用|挂牌|验收|开业|封顶|搬迁|揭牌|进度|规划|排名|初见|晋升|亮相/;

/** Whether the clause says anything of the stage of what the phrase names, or the phrase opens it as its topic. */
function isStaged({ items }: Clause, item: Item, { from, to }: Phrase): boolean {
  const rest = items
    .map((other) => (other === item ? textOf(item.slice(0, from)) + textOf(item.slice(to)) : textOf(other)))
    .join('、');
  return STAGED.test(rest) || (items[0] === item && from === 0);
}

const ASPIRED = /(?:集聚区|示范区|示范园区|核心区|枢纽|创新中心|先行区|引领区|基地|功能区|试验区)$/;

/** Whether the clause tells what something is to become, not what is built. */
function isAspired({ items }: Clause, item: Item, phrase: Phrase): boolean {
  const index = items.indexOf(item);
  const before = [...items.slice(0, index).map(textOf), textOf(item.slice(0, phrase.from))].join('、');
  return (
    ASPIRED.test(phrase.head.word) && /(?:打造|构建|成为|争创|创建|建成|建设|获评|获批|入选|创成|转建)/.test(before)
  );
}

const OPENING = [...LEADS, ...SOFT_LEADS].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);

/** Takes verbs off the start that the words of the dictionary hide: 做实做优. */
function trimLeft(finding: Finding): Finding {
  const opening = OPENING.find(
    (word) => finding.modifier.startsWith(word) && LEADS.has(word) && finding.modifier.length > word.length,
  );
  if (!opening) return finding;
  const cut = <T extends string>(words: T): string => words.slice(opening.length);
  return trimLeft({
    ...finding,
    name: cut(finding.name),
    exact: cut(finding.exact),
    modifier: cut(finding.modifier),
    at: finding.at + opening.length,
  });
}

const TRAILING =
  /(?:提升|改造|整治|治理|修复|旧改|建设|街角|周边|沿线|片|改扩建|扩建|新建|迁建|拆迁|征迁|更新|亮化|绿化|美化|一期|二期|三期)+$/;

function fromList(body: Item, first: boolean, { category, phrase }: List): Finding[] {
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

/** The place in the name of an event: 棋石山 of 棋石山冰雪节. Only the words before the kind of event, and only proper ones. */
function fromEvent(item: Item): Finding[] {
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
function fromLandmark(item: Item): Finding[] {
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
function fromGroup(item: Item): Finding[] {
  const words = textOf(item);
  const start = item[0]?.at ?? 0;
  return [...words.matchAll(/“((?:[一二三四五六七八九十两]+[园谷城港岛湾路]){2,})”/g)].map((match) =>
    make(match[1] ?? '', start + match.index + 1, 'group', 'industrial-zones', 'municipal'),
  );
}

/** G207, S304: a road by its number. */
function fromRoadCode(item: Item): Finding[] {
  const words = textOf(item);
  const start = item[0]?.at ?? 0;
  return [...words.matchAll(/(?<![A-Za-z\d])[GSX]\d{2,4}(?![\dA-Za-z])/g)].map((match) =>
    make(match[0], start + match.index, 'code', 'roads', 'transport'),
  );
}

/** X、Y路 where X bears no head of its own and is a proper name: short for X路. */
function fromPair({ items }: Clause): Finding[] {
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
function fromCompanies({ items }: Clause): Finding[] {
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

const make = (exact: string, at: number, rule: Rule, layer: Layer, sector: Sector): Finding => ({
  name: exact,
  exact,
  at,
  rule,
  layer,
  sector,
  strength: 2,
  modifier: exact,
  proper: true,
  counted: false,
  listed: false,
  staged: false,
  aspired: false,
});
