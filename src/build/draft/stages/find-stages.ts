import type { Stage } from '../../../domain/vocabulary.ts';

/** What the words beside a name say of its stage, and the words that say it. */
export interface StageFound {
  readonly stage: Stage;
  /** Verbatim, found once in the passage. */
  readonly quote: string;
}

/** After a name, what is told of it; the first that fits wins, for `竣工投产` is completed and `建成运行` is in use. */
const AFTER: readonly (readonly [pattern: RegExp, stage: Stage])[] = [
  [/^(?:[^，。；]{0,14}?)(?:即将|主体(?:结构)?(?:完工|竣工|封顶))/, 'building'],
  [
    /^(?:[^，。；]{0,18}?)(?:规划(?:编制|完成|落地|设计)|概念规划|总体规划|城市设计|方案设计|前期工作|可研|规划选址|申报|立项|方案基本确定|转建|创建国家|审批)/,
    'planned',
  ],
  [
    /^(?:[^，。；]{0,14}?)(?:竣工投产|建成投产|竣工验收|(?<!主体)完工(?!并投入)|(?<!主体)竣工(?!并投入)|贯通|打通|通过验收|建成(?!运|投用|投入|通车|开|启用|使用|并投入)|完成建设|按期完成|全面完成|圆满完成)/,
    'completed',
  ],
  [
    /^(?:[^，。；]{0,14}?)(?:投入使用|投入运营|建成投用|建成运营|建成运行|建成使用|建成启用|通车|挂牌|运行|运营|开业|开园|开馆|开街|启用|投用|开放|上线|亮相|投产|开通|并网|使用|起航|迎客)/,
    'operating',
  ],
  [/^(?:[^，。；]{0,8}?)(?:落地(?!转化)|签约|落户|获批|成功获批|引进|摘牌)/, 'landed'],
  [/^(?:[^，。；]{0,10}?)(?:顺利开工|开工|启动建设|启动|动工|奠基|拉开序幕|破土)/, 'started'],
  [
    /^(?:[^，。；]{0,10}?)(?:提升改造|改造提升|改造|提升|升级|修复|治理|整治|搬迁|扩建|迁建|改扩建|更新|拓宽|亮化|提质|大修|加固)/,
    'improving',
  ],
  [/^(?:[^，。；]{0,14}?)(?:建设|推进|加快|进度|初见规模|初具规模|施工|进展|实施|过半|成型|征迁|拆迁)/, 'building'],
];

/** Before a name, what is done to it. The latest verb wins. */
const BEFORE: readonly (readonly [pattern: RegExp, stage: Stage])[] = [
  [/(?:规划建设|规划|谋划推进|谋划|编制|争创|创建|拟建|筹建|申报|论证|争取)$/, 'planned'],
  [/(?:签约|引进|落户|招引)$/, 'landed'],
  [/(?:开工建设|开工新建|新开工|开工|启动建设|启动)$/, 'started'],
  [/(?:建成投用|建成运营|投入使用|投用|启用|开通|建成投入使用|实现)$/, 'operating'],
  [/(?:建成|完成|竣工|打通|贯通|新建成|建好)$/, 'completed'],
  [
    /(?:改造提升|提升改造|升级改造|改造|提升|升级|修复|治理|整治|扩建|改扩建|迁建|更新|拓宽|做实做优|做优|维修|改建|优化|完善|亮化|做强)$/,
    'improving',
  ],
  [
    /(?:建设|打造|加快|推进|推动|续建|新建|实施|在建|支持|修建|加快建设|兴建|建|掀起|服务保障|培育|力促|确保)$/,
    'building',
  ],
];

/** A list before and after a name: other names with marks between, and 等 with the kind. */
const LIST_AFTER =
  /^(?:[^，。；]*?(?:等(?:\d+[\u4e00-\u9fff])?[^，。；、]{0,12}?(?=项目|工程|企业|园区|平台|载体|道路|街路|路|学校|社区|公园|景点|中心|装置|产业园|厂|基地|片区|板块|商圈|综合体|小区|枢纽)(?:项目|工程|企业|园区|平台|载体|道路|街路|断头路|路|学校|社区|公园|景点|中心|装置|产业园|厂|基地|片区|板块|商圈|综合体|小区|枢纽)))/;

/** The stage of what stands at `at` … `end` of a passage, in UTF-16 units; null where no word tells any. */
export function findStage(text: string, at: number, end: number): StageFound | null {
  const start = Math.max(...[...'，。；！？,;!?\n'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
  const stop = [...'，。；！？,;!?\n'].reduce((least, mark) => {
    const found = text.indexOf(mark, end);
    return found < 0 ? least : Math.min(least, found);
  }, text.length);
  const after = text.slice(end, stop);
  const before = text.slice(start, at);
  const stage = stageOf(before, after);
  if (!stage) return null;
  const quote = quoteOnce(text, start, stop);
  return quote === null ? null : { stage, quote };
}

function stageOf(before: string, after: string): Stage | null {
  const own = /^[“”’\s]*/.exec(after)?.[0].length ?? 0;
  const listed = LIST_AFTER.exec(after)?.[0].length;
  const tail = after
    .slice(listed ?? own)
    .replace(
      /^(?:[一二三]期|项目|工程|片区|南片|、[^，。；]*?(?=建成|开工|竣工|投|运|完|顺|提前|加快|快速|即将|正式|实现|挂牌|等))/,
      '',
    );
  const lead = before.replace(/^.*?(?=[^、]*$)/, '');
  const opening = verbsBefore(before);
  const byTail = AFTER.find(([pattern]) => pattern.test(tail))?.[1] ?? null;
  const byLead = BEFORE.find(([pattern]) => pattern.test(opening) || pattern.test(trimName(lead)))?.[1] ?? null;
  // 加快…建设, 推动…落地: what follows says more than a verb that only drives on.
  if (byTail && (!byLead || byLead === 'building' || byTail === 'planned'))
    return byLead === 'building' && byTail === 'building' ? 'building' : byTail;
  // 启动…建设: begun, not going on. 完成…改造: improved.
  if (byLead === 'completed' && byTail === 'improving') return 'improving';
  return byLead ?? byTail;
}

/** The verbs that open a clause, before the first name of its list. */
function verbsBefore(before: string): string {
  const match =
    /^(?:[^、，]{0,6}?)((?:确保|力争|力促|全力|全面|加快|积极|接续|持续|坚定|大力|着力|高标准|高质量|继续|扎实|稳步|有序|服务|深入|成功|顺利|新|将|并|重点)*(?:规划建设|谋划|编制|争创|创建|开工建设|开工新建|开工|启动建设|启动|建成投用|建成|完成|竣工|打通|改造提升|升级改造|改造|提升|升级|修复|治理|整治|扩建|迁建|更新|拓宽|做实做优|建设|打造|推进|推动|续建|新建|实施|支持|修建|投用|启用|引进|签约|开通|实现)+)/.exec(
      before,
    );
  return match?.[1] ?? '';
}

const trimName = (lead: string): string => lead.replace(/[“‘]$/, '');

/** The clause, or as much more before it as makes it stand once in the passage. */
function quoteOnce(text: string, start: number, stop: number): string | null {
  for (let from = start; ; ) {
    const words = text.slice(from, stop).trim();
    if (words !== '' && text.split(words).length === 2) return words;
    if (from === 0) return null;
    from = Math.max(0, ...[...'，。；！？,;!?'].map((mark) => text.lastIndexOf(mark, from - 2) + 1));
  }
}
