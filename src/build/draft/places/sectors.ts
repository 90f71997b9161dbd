import type { Sector } from '../../../domain/vocabulary.ts';

/** What a name says of its field, whatever kind of place it is. */
const BY_WORD: readonly (readonly [pattern: RegExp, sector: Sector])[] = [
  [/医疗|医药|生命|健康|生物|制药|药业|康养|眼科/, 'life-health'],
  [/数字|数码|智能|网络|信息|算力|计算|软件|大数据|互联网|电商|云谷/, 'digital'],
  [/金融|基金|财险|保险|银行|法务|法庭|审判|检察|知识产权|仲裁/, 'finance-law'],
  [/物流|保税|综保|自贸|跨境|临空|口岸|陆港|进口|机场/, 'opening-logistics'],
  [/装备|制造|材料|机械|汽车|电池|集成电路|半导体|传感器|机器人|航空|精密|加工/, 'manufacturing'],
  [/科技|科创|创新|科学|实验|研究|研发|技术|孵化/, 'science'],
  [/农|粮|果|蔬|畜|牧|田园/, 'agriculture'],
  [/文化|文旅|旅游|度假|艺术|体育|影视|古城|古镇|风情|遗址/, 'culture-tourism'],
  [/生态|湿地|森林|污水|水系|环保|绿/, 'ecology'],
  [/小学|中学|幼儿园|学校|学院|大学|教育/, 'education'],
  [/商圈|商业|商贸|购物|消费|街区/, 'commerce'],
];
const MOST = 2;

/** The sectors of a place, one or two: what its name says, then what places that end so are about. */
export function sectorsOf(name: string, own: Sector): readonly Sector[] {
  const told = BY_WORD.filter(([pattern]) => pattern.test(name)).map(([, sector]) => sector);
  return [...new Set([...told.slice(0, MOST - 1), own, ...told])].slice(0, MOST);
}
