import { type Clause, type Item, textOf } from './clauses.ts';
import type { Finding } from './finding.ts';
import { FEW_KINDS, LEADS, NAMED_HEADS, SOFT_LEADS } from './lexicon.ts';
import type { Phrase } from './phrases.ts';
import { hasProperWord } from './proper.ts';
import { tokenize } from './tokens.ts';

/** The name that a phrase with a head is, with what stands about it in its clause. `listed`: whether it is of a list that ends with a kind. */
export const byHead = (clause: Clause, item: Item, phrase: Phrase, listed: boolean): Finding =>
  trimLeft(fromPhrase(item, phrase, listed, isStaged(clause, item, phrase), isAspired(clause, item, phrase)));

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
