import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../src/domain/figure.ts';
import { differenceOf } from '../../../../src/ui/figures/figure-difference.ts';
import { ALL_FIGURES, filterFigures } from '../../../../src/ui/figures/filter-figures.ts';
import { pairFigures } from '../../../../src/ui/figures/pair-figures.ts';
import { aFigure } from '../../build/figures/builders.ts';

const figure = (changes: Partial<Figure> = {}): Figure => ({ ...aFigure(), start: 6, end: 10, ...changes });

describe('the difference of two years in words', () => {
  const words = (before: Partial<Figure>, after: Partial<Figure>): string | undefined =>
    pairFigures([figure(before), figure({ id: '2023-x' as never, year: 2023, ...after })]).pairs.map(differenceOf)[0];

  it.each<[string, Partial<Figure>, Partial<Figure>]>([
    ['−30 座', { value: 130 }, { value: 100 }],
    ['约 +10 亿元', { value: 110, unit: '亿元', qualifier: '突破' }, { value: 120, unit: '亿元', qualifier: '突破' }],
    ['−3.4 个百分点', { value: 8.4, unit: '%' }, { value: 5, unit: '%' }],
    ['+135 万平方米', { value: 10, unit: '万平方米' }, { value: 1.45, unit: '平方公里' }],
    ['约 +1686 家', { value: 5114, unit: '家' }, { value: 6800, unit: '家', qualifier: '突破' }],
    ['持平', { value: 4 }, { value: 4 }],
    ['大致持平', { value: 50, unit: '%', qualifier: '超过' }, { value: 50, unit: '%', qualifier: '以上' }],
  ])('%s', (expected, before, after) => expect(words(before, after)).toBe(expected));
});

describe('looking for figures', () => {
  const parks = figure();
  const product = figure({
    id: '2022-gdp' as never,
    subject: { key: 'gdp', zh: '地区生产总值', en: 'regional GDP' },
    exact: '688亿元',
    sector: null,
    kind: 'promised',
  });
  const find = (changes: Partial<typeof ALL_FIGURES>) =>
    filterFigures([parks, product], { ...ALL_FIGURES, ...changes });

  it('asks for all at first', () => expect(find({})).toEqual([parks, product]));
  it('finds by sector, by the district as a whole, and by kind', () => {
    expect(find({ sector: 'ecology' })).toEqual([parks]);
    expect(find({ sector: 'general' })).toEqual([product]);
    expect(find({ kind: 'promised' })).toEqual([product]);
  });
  it('finds by subject, by the words of the report and in either language, every word counting', () => {
    expect(find({ query: ' 公园 ' })).toEqual([parks]);
    expect(find({ query: '688' })).toEqual([product]);
    expect(find({ query: 'gdp 亿' })).toEqual([product]);
    expect(find({ query: '公园 688' })).toEqual([]);
  });
});
