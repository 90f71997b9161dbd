import type { Pair } from '../domain/pair-figures.ts';
import { text } from '../text/later.ts';

/** The difference of two years in words: “+10 亿元”, “约 −44 项”, “−3.4 个百分点”, “持平”. */
export function differenceOf({ before, after, difference }: Pair): string {
  const isRough = before.qualifier !== null || after.qualifier !== null;
  if (difference.value === 0) return text(isRough ? 'figures.sameAbout' : 'figures.same');
  const words = signed(difference.value, difference.unit);
  return isRough ? text('figures.about', { difference: words }) : words;
}

function signed(value: number, unit: string): string {
  const sign = value > 0 ? '+' : '−';
  const size = Math.abs(value);
  const number = (n: number): string => n.toLocaleString('zh-CN', { maximumFractionDigits: 2, useGrouping: false });
  if (unit === '%') return sign + text('figures.points', { n: number(size) });
  return `${sign}${size >= 1e5 ? text('figures.tenThousand', { n: number(size / 1e4) }) : `${number(size)} `}${unit}`;
}
