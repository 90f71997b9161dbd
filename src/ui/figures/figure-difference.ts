import { text } from '../../text/later.ts';
import { isOwnLanguage, locale } from '../../text/speak.ts';
import type { Pair } from './pair-figures.ts';

/** The difference of two years in words: “+10 亿元”, “约 −44 项”, “−3.4 个百分点”, “持平”. */
export function differenceOf({ before, after, difference }: Pair): string {
  const isRough = before.qualifier !== null || after.qualifier !== null;
  if (difference.value === 0) return text(isRough ? 'figures.sameAbout' : 'figures.same');
  const words = signed(difference.value, difference.unit);
  return isRough ? text('figures.about', { difference: words }) : words;
}

/** Units that other languages have a word for; the counters of things (项, 家, 座 …) are said in Chinese alone. */
const UNITS = {
  亿元: 'yi-yuan',
  万元: 'wan-yuan',
  亩: 'mu',
  公里: 'km',
  平方公里: 'km2',
  平方米: 'm2',
  万平方米: 'wan-m2',
  人: 'people',
  名: 'people',
  万人: 'wan-people',
  天: 'days',
  万吨: 'wan-tonnes',
} as const;

function unitWords(unit: string): string {
  if (isOwnLanguage()) return unit;
  return unit in UNITS ? text(`figures.unit.${UNITS[unit as keyof typeof UNITS]}`) : '';
}

function signed(value: number, unit: string): string {
  const sign = value > 0 ? '+' : '−';
  const size = Math.abs(value);
  const number = (n: number): string => n.toLocaleString(locale(), { maximumFractionDigits: 2, useGrouping: false });
  if (unit === '%') return sign + text('figures.points', { n: number(size) });
  return `${sign}${size >= 1e5 ? text('figures.tenThousand', { n: number(size / 1e4) }) : `${number(size)} `}${unitWords(unit)}`.trimEnd();
}
