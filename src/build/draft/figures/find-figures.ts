import type { FigureKind, Measure } from '../../../domain/figure.ts';
import type { Passage } from '../../../domain/report.ts';
import type { NoFigureKind } from '../../../domain/review.ts';
import { type Numeral, type Reading, readNumerals } from '../../figures/read-numerals.ts';
import { subjectOf } from './subject.ts';

/** A quantity as the rules read it. Offsets in UTF-16 units of the passage. */
export interface FoundFigure extends Reading {
  readonly passage: Passage['id'];
  /** What is counted, in the report’s own words. */
  readonly subject: string;
  readonly measure: Measure;
  /** Whether it is a growth or fall, or else what was reached or is promised. */
  readonly kind: FigureKind;
}

/** A numeral that is no quantity, by the words that show it. */
export interface NoFigure {
  readonly passage: Passage['id'];
  readonly at: number;
  readonly words: string;
  readonly kind: NoFigureKind;
  readonly reason: string;
}

/** Every numeral of a passage: quantity, or none. `planned` says whether the passage speaks of what is to come. */
export function findFigures(passage: Passage, planned: boolean): { figures: FoundFigure[]; none: NoFigure[] } {
  const figures: FoundFigure[] = [];
  const none: NoFigure[] = [];
  let before = '';
  let covered = 0;
  for (const numeral of readNumerals(passage)) {
    if (numeral.at < covered) continue;
    const no = whyNone(passage.text, numeral);
    if (no) {
      none.push({
        passage: passage.id,
        at: no.at,
        words: passage.text.slice(no.at, no.end),
        kind: no.kind,
        reason: no.reason,
      });
      continue;
    }
    const { reading } = numeral;
    const { at, exact } = reading;
    const measure = measureOf(passage.text, reading);
    const subject = subjectOf(passage.text, at, at + exact.length, before, measure);
    if (measure !== 'rate') before = subject;
    covered = at + exact.length;
    figures.push({
      ...reading,
      passage: passage.id,
      subject,
      measure,
      kind: measure === 'rate' ? 'change' : planned ? 'promised' : 'achieved',
    });
  }
  return { figures, none };
}

const PLANS = /^(?:十[一二三四五]五|[一二三四五六七八九]五普法|[一二三四五六七八九]经普)/;
interface No {
  readonly at: number;
  readonly end: number;
  readonly kind: NoFigure['kind'];
  readonly reason: string;
}

/** Why a numeral is no quantity; null where it is one. */
function whyNone(text: string, { at, digits, reading }: Numeral): No | null {
  const end = at + digits.length;
  const before = text.slice(Math.max(0, at - 8), at);
  const after = text.slice(end, end + 10);
  const no = (kind: No['kind'], reason: string, from = at, to = end): No => ({
    at: from,
    end: Math.max(to, end),
    kind,
    reason,
  });
  const arabic = /^[\d□]/.test(digits);
  if (arabic) {
    if (/^\s*年(?!以上)/.test(after) && /^(?:19|20)\d{2}$/.test(digits)) return no('date', '年份', at, end + 1);
    if ((/^[月日]/.test(after) && digits.length <= 2) || /^\s*时(?!空|代|尚|候)/.test(after))
      return no('date', '日期', at, end + 1);
    if (/[A-Za-z.+\-/#*×]$/.test(before) && !/[：:]$/.test(before))
      return no('name', '名称、版本或编号中的数字', at - 1);
    if (/^[A-Za-z+#/:×*](?!\s*[、，])/.test(after) || /^\.\d+版|^版/.test(after))
      return no('name', '名称、版本或编号中的数字', at, end + 1);
    if (/^(?:-|－|—|–)\d{4}年?/.test(after) && /^(?:19|20)\d{2}$/.test(digits)) return no('date', '年份', at, end);
    if (/(?:-|－|—|–)$/.test(before) && /^年/.test(after)) return no('date', '年份', at, end + 1);
    if (/^号/.test(after)) return no('name', '编号', at, end + 1);
    if (/^(?:千伏|KV|kV|岁|[、.．]|[）)〕\]])/.test(after) && !reading.unit)
      return no(/^[、.．）)〕\]]/.test(after) ? 'numbering' : 'name', '序号，或名称、门槛中的数字', at, end + 1);
    if (/^小时(?!以内|内)/.test(after) || /^(?:分钟|年|个月|周|世纪)/.test(after))
      return no('span', '时间的长短', at, end + 1);
    if (/“$/.test(before) && !reading.unit) return no('slogan', '引号中的提法');
    if (/“[^”]{0,6}$/.test(before) && /^[^“]{0,8}”/.test(after) && !/^(?:亿|万|%|元)/.test(after))
      return no('slogan', '引号中的提法');
    if (/^强(?=企业|[和、，]|县|区|镇)/.test(after) && /(?:世界|中国|全国|国内外|民营|内外)$/.test(before))
      return no('threshold', '划定范围的门槛', at, end + 1);
    if (isThreshold(text, at, reading)) return no('threshold', '划定范围的门槛，不是数量', at, end);
    if (reading.unit === null && !/^(?:以上|左右)/.test(after) && !isRank(text, reading))
      return no('name', '没有单位的数字');
    return null;
  }
  if (digits.includes('分之')) return null;
  if (isRank(text, reading)) return null;
  if (PLANS.test(text.slice(at, at + 4))) return no('date', '规划、普法、普查的期次', at, at + 3);
  if (/第$/.test(before)) return no('ordinal', '次序', at - 1, end + 1);
  if (/^[、）)]|^是/.test(after))
    return no('numbering', '序号', Math.max(0, at - (/[（(]$/.test(before) ? 1 : 0)), end + 1);
  if (/^(?:年|年来|季度|世纪|月)/.test(after)) return no('span', '泛指的时间', at, end + 1);
  if (/^(?:届|次|期)/.test(after)) return no('ordinal', '次序', at, end + 1);
  if (/“[^”]{0,6}$/.test(before)) return no('slogan', '概括性的提法');
  if (/^(?:亿|万|千|百)?元?以上/.test(after) && digits.length <= 2) return no('threshold', '划定范围的门槛', at, end);
  return no('word', '词语中的字，不表示数量');
}

/** 年收入超过50万元的, 60岁以上老年人, 亿元以上项目: whom or what is counted, not how many. */
function isThreshold(text: string, at: number, reading: Reading): boolean {
  const after = text.slice(reading.at + reading.exact.length);
  const money = /元$|%$|吨$|米$|公里$|亩$/.test(reading.unit ?? '');
  if (/^的[^，。；]{0,12}(?:达到|有|\d)/.test(after)) return true;
  const isOver = /超|以上|以下|以内|不超过/.test(reading.qualifier ?? '');
  return (
    money &&
    isOver &&
    !/%$/.test(reading.unit ?? '') &&
    /^(?:重大|工业|产业|先进|重点|项目|企业|的?(?:大|重)?项目|规模|制造)/.test(after) &&
    /\d/.test(after.slice(0, 16)) &&
    at >= 0
  );
}

/** 前五, 第一 of a ranking, 30强. */
function isRank(text: string, { at, exact }: Reading): boolean {
  const before = text.slice(Math.max(0, at - 10), at);
  const after = text.slice(at + exact.length, at + exact.length + 3);
  if (/^前[一二三四五六七八九十\d]+[名位强]?$/.test(exact)) return !/^(?:期|后|者|人|身|景|沿)/.test(after);
  return (
    /^第[一二三四五六七八九十\d]+[名位]?$/.test(exact) &&
    !/^(?:届|次|批|个|轮|季|期|代|步|年|产业|动力|小学|中学|幼儿园|医院|高中)/.test(after) &&
    /(?:列|位居|排名|名列|居全|居首|位列|雄踞|跃居|稳居|升至|排位)(?:全[国省市区州]|首|保持)?[\u4e00-\u9fff]{0,4}$/.test(
      before,
    )
  );
}

const RATE =
  /(?:增长|下降|提高|提升|增幅|增速|降低|改善|减少|增加|同比|上升|回落|降幅|增长率|上涨|下滑)(?:了|率)?(?:分别)?(?:达到|达|为|约|超过|突破|至少)?[^，。；]{0,8}$/;

function measureOf(text: string, { at, exact, unit }: Reading): Measure {
  const before = text.slice(Math.max(0, at - 16), at);
  if (/^第|^前|强$|[名位]$/.test(exact) && (unit === null || /[名位强]$/.test(unit)) && /^第|^前|强$/.test(exact))
    return 'rank';
  if (unit === '%' || unit === '个百分点' || unit === '倍') {
    if (
      /(?:占|比重|覆盖率|率)(?:达到|达|为|超过|突破|保持在|控制在|提升至|提高到|至)*$/.test(before) &&
      !/增长率|增速/.test(before)
    )
      return 'share';
    return RATE.test(before) && !/(?:提升至|提高到|提高至|降至|增至|达到)$/.test(before)
      ? 'rate'
      : unit === '倍'
        ? 'rate'
        : /实现$/.test(before)
          ? 'rate'
          : 'share';
  }
  if (exact.includes('分之')) return 'share';
  if (/(?:总数|总量|累计|达到|总计|增至|增加到|达)$/.test(before) || /(?:总数|总量)[^，。；]{0,4}$/.test(before))
    return 'total';
  if (/(?:新增|新建|新开|建成|新签|引进|净增|创建|培育|打造)[^，。；]{0,12}$/.test(before)) return 'added';
  return 'amount';
}
