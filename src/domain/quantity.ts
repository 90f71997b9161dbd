import type { FigureFacts } from './figure.ts';

/** A number in a unit that others share: yuan, square metres, pieces … */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

const MULTIPLES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
/** Square metres in a unit of area; fifteen mu are a hectare. */
const AREAS: Readonly<Record<string, number>> = { 平方米: 1, 亩: 10_000 / 15, 平方公里: 1e6 };
const PERSONS = new Set(['人', '名']);
/** Words that count things one by one: which of them a noun takes is grammar, not measure. */
const PIECES = new Set([...'个家项座条支宗处套场门件户张间所大']);

/** A figure's number in a common unit; null for a rank (前25名 are no persons) and for a ratio that is no percentage (0.5个 per 100,000). */
export function quantityOf({ value, unit, measure }: Pick<FigureFacts, 'value' | 'unit' | 'measure'>): Quantity | null {
  const isBare = measure === 'rank' || (measure === 'share' && unit !== '%');
  return isBare ? null : normalise(value, unit);
}

/** Brings “1.45平方公里” and “10万平方米”, “3家” and “2处” to a common unit; null where nothing is measured. */
export function normalise(value: number | null, unit: string | null): Quantity | null {
  if (value === null || unit === null) return null;
  const [, multiples = '', measure = ''] = /^([十百千万亿]*)(.+)$/u.exec(unit) ?? [];
  const times = [...multiples].reduce((product, multiple) => product * (MULTIPLES[multiple] ?? 1), 1);
  const area = AREAS[measure];
  if (area) return { value: round(value * times * area), unit: '平方米' };
  if (PERSONS.has(measure)) return { value: round(value * times), unit: '人' };
  return { value: round(value * times), unit: PIECES.has(measure) ? '个' : measure };
}

/** Decimal fractions times powers of ten leave crumbs in binary. */
export const round = (value: number): number => Math.round(value * 1e4) / 1e4;
