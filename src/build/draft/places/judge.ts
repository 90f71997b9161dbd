import type { Finding } from './finding.ts';
import { ABSTRACT, DEFINITE, GENERIC, NO_PLACE, ONE_OF_A_KIND, UNNAMED } from './lexicon.ts';
import { tokenize } from './tokens.ts';

/** Why a name is set aside. `kind` as in `links/not-places.json`. */
export interface Reason {
  readonly kind: 'no-place' | 'unnamed' | 'whole' | 'outside';
  readonly zh: string;
  readonly en: string;
}

export interface Verdict {
  /** The higher, the likelier a place; from `ENOUGH` on it is a candidate. */
  readonly score: number;
  readonly reason: Reason | null;
}

export const ENOUGH = 4;

const UNNAMED_REASON: Reason = {
  kind: 'unnamed',
  zh: '泛称或只有数量，没有名称',
  en: 'A kind of place or a number of them, without a name.',
};
const COMMON =
  /^(?:亚洲|欧洲|非洲|全球|国家\dA级?景区|.*政府|届.{1,3}|开园|校园|内河|临港|空港|陆港|国省道|过街天桥|人行天桥|老旧小区|背街小巷|断头路|农村|城镇|乡村|[一二三四五六七八九十两]+[园谷城港区带桥路]|.*[一二三四五六七八九十]+区[一二三四五六七八九十].*|两江|中小学|街路|绿水青山|金山银山|半壁江山)$/;
const ADMINISTRATIVE = /^(?:[\u4e00-\u9fff]{1,6}(?:省|市|自治区|自治州|县)|[\u4e00-\u9fff]{2,3}区)$/;
const AREAS =
  /(?:园区|校区|景区|社区|片区|城区|小区|院区|港区|湾区|新区|保税区|综保区|自贸区|高新区|经开区|法务区|商务区|夜市|超市|集市|门市)$/;

/** Judges a name by all that was found of it. `home` are the names of the district itself and what holds it. */
export function judge(name: string, findings: readonly Finding[], home: ReadonlySet<string>): Verdict {
  const reason = reject(name, findings, home);
  const score = weigh(name, findings);
  if (reason) return { score, reason };
  return { score, reason: score < ENOUGH ? UNNAMED_REASON : null };
}

function reject(name: string, findings: readonly Finding[], home: ReadonlySet<string>): Reason | null {
  if (home.has(name)) return { kind: 'whole', zh: '报告所说的区本身', en: 'The district of the report itself.' };
  if (ADMINISTRATIVE.test(name) && !AREAS.test(name))
    return { kind: 'outside', zh: '行政区名，报告的背景', en: 'A name of an administrative area: context.' };
  const words = tokenize(name);
  if (ONE_OF_A_KIND.has(name) && findings.some(({ counted, staged, listed }) => !counted && (staged || listed)))
    return null;
  const common =
    words.length === 1 &&
    !/^.{2}[山河湖江岛湾路街]$/.test(name) &&
    !/^(?:ns|nr|nz|nt|x|j|eng)$/.test(words[0]?.tag ?? '') &&
    !DEFINITE.has(name) &&
    !(name.length > 3 && findings.some(({ listed }) => listed)) &&
    !findings.some(({ rule }) => rule !== 'head');
  if (common || COMMON.test(name)) return UNNAMED_REASON;
  const no = NO_PLACE.find(([pattern]) => pattern.test(name));
  if (no) return { kind: 'no-place', zh: `${no[1]}。`, en: `${no[2]}.` };
  const proper = findings.some((finding) => finding.proper);
  if (UNNAMED.test(name) && !proper) return UNNAMED_REASON;
  if (findings.every(({ modifier }) => modifier === ''))
    return DEFINITE.has(name) && findings.some(({ counted }) => !counted) ? null : UNNAMED_REASON;
  if (!proper && findings.every((finding) => finding.counted)) return UNNAMED_REASON;
  if (!proper && isGeneric(findings) && !isDefinite(name, findings)) return UNNAMED_REASON;
  if (
    findings.every(({ rule, layer }) => rule === 'list' && layer !== 'companies') &&
    ABSTRACT.test(name) &&
    !findings.some((finding) => finding.name !== finding.exact)
  )
    return UNNAMED_REASON;
  return null;
}

const PLAIN_HEAD = /(?:路|街|桥|大道|小区|社区|公园|广场|学校|小学|中学|幼儿园|街道|村|镇|乡|酒店|市场|车站|停车场)$/;

/** 县医院, 区中心医院: one of its kind in the district. 高层次人才公寓: long, uncounted, and being built. */
const isDefinite = (name: string, findings: readonly Finding[]): boolean =>
  /^[省市区县](?:第[一二三四五六七八九十]+)?[\u4e00-\u9fff]{0,6}(?:医院|中心|馆|院|所|学校|党校)$/.test(name) ||
  findings.some(
    ({ staged, counted, strength, modifier }) =>
      staged &&
      !counted &&
      ((strength === 3 && modifier.length >= 2 && !PLAIN_HEAD.test(name)) || (strength === 2 && /工程$/.test(name))),
  );

const isGeneric = (findings: readonly Finding[]): boolean =>
  findings.every(({ modifier }) =>
    tokenize(modifier).every(({ word }) => GENERIC.has(word) || /^[\d.]+$|^千伏$/.test(word)),
  );

function weigh(name: string, findings: readonly Finding[]): number {
  const best = Math.max(...findings.map(({ strength }) => strength));
  const proper = findings.some((finding) => finding.proper);
  const length = Math.max(...findings.map(({ modifier }) => [...modifier].length));
  return (
    best +
    (proper ? 2 : 0) +
    (length >= 3 ? 1 : 0) +
    (DEFINITE.has(name) || ONE_OF_A_KIND.has(name) ? 2 : 0) +
    (findings.some(({ staged }) => staged) ? 1 : 0) +
    (findings.some(({ listed }) => listed) ? 1 : 0) +
    (new Set(findings.map(({ at }) => at)).size > 1 ? 1 : 0) +
    (findings.some(({ rule }) => rule !== 'head') ? 1 : 0) -
    (name.length > 22 ? 2 : 0) -
    (!proper && findings.every(({ aspired }) => aspired) ? 2 : 0) -
    (findings.every(({ counted }) => counted) ? 1 : 0)
  );
}
