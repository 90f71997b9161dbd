import { describe, expect, it } from 'vitest';
import type { FigureFacts } from '../../../../src/domain/figure.ts';
import { normalise, quantityOf } from '../../../../src/domain/quantity.ts';
import { pairFigures } from '../../../../src/ui/figures/pair-figures.ts';
import { aFigure } from '../../build/figures/builders.ts';

const in2022 = (changes: Partial<FigureFacts> = {}) => aFigure(changes);
const in2023 = (changes: Partial<FigureFacts> = {}) =>
  aFigure({ id: '2023-pocket-parks' as never, year: 2023, kind: 'promised', value: 100, exact: '100座', ...changes });
const remark = (zh: string) => ({ zh, en: zh });

describe('pairing two years', () => {
  it('says how much 2023 differs from 2022', () => {
    const { pairs, mismatches } = pairFigures([in2022(), in2023()]);
    expect(pairs).toMatchObject([
      { before: { value: 130 }, after: { value: 100 }, difference: { value: -30, unit: '座' } },
    ]);
    expect(mismatches).toEqual([]);
  });

  it('leaves no crumbs of binary fractions', () => {
    const { pairs } = pairFigures([in2022({ value: 8.4, unit: '%' }), in2023({ value: 5, unit: '%' })]);
    expect(pairs[0]?.difference).toEqual({ value: -3.4, unit: '%' });
  });

  it('compares different units of one quantity in their common unit', () => {
    const { pairs } = pairFigures([in2022({ value: 10, unit: '万平方米' }), in2023({ value: 1.45, unit: '平方公里' })]);
    expect(pairs[0]?.difference).toEqual({ value: 1_350_000, unit: '平方米' });
  });

  it('keeps a comparison that has a caveat', () => {
    expect(pairFigures([in2022(), in2023({ caveat: remark('含社区公园') })]).pairs).toHaveLength(1);
  });

  it.each<[string, Partial<FigureFacts>]>([
    ['measure', { measure: 'total' }],
    ['scope', { scope: remark('只计省级') }],
    ['unit', { unit: '万元' }],
    ['value', { value: null, reason: '看不清' }],
  ])('does not compare across another %s, and says so', (obstacle, changes) => {
    const { pairs, mismatches } = pairFigures([in2022(), in2023(changes)]);
    expect(pairs).toEqual([]);
    expect(mismatches).toMatchObject([{ obstacle, before: [{ value: 130 }], after: [{ year: 2023 }] }]);
  });

  it('pairs total with total though 2023 also says what is added', () => {
    const { pairs, mismatches } = pairFigures([
      in2022({ measure: 'total', value: 313 }),
      in2023({ measure: 'added', value: 20 }),
      in2023({ measure: 'total', value: 330 }),
    ]);
    expect(pairs.map(({ difference }) => difference.value)).toEqual([17]);
    expect(mismatches).toEqual([]);
  });

  it('leaves alone what only one year speaks of', () => {
    const other = in2023({ subject: { key: 'benches', zh: '长椅', en: 'benches' } });
    expect(pairFigures([in2022(), other])).toEqual({ pairs: [], mismatches: [] });
  });
});

describe('the common unit', () => {
  it.each([
    [13.5, '亿元', { value: 1_350_000_000, unit: '元' }],
    [4.2, '万亩', { value: 28_000_000, unit: '平方米' }],
    [1.5, '万人', { value: 15_000, unit: '人' }],
    [80, '名', { value: 80, unit: '人' }],
    [16, '座', { value: 16, unit: '个' }],
    [7, '%', { value: 7, unit: '%' }],
    [32.4, '公里', { value: 32.4, unit: '公里' }],
  ])('of %s%s', (value, unit, expected) => expect(normalise(value, unit)).toEqual(expected));

  it('is none for a rank, and for a ratio that is no percentage', () => {
    expect(quantityOf({ value: 25, unit: '名', measure: 'rank' })).toBeNull();
    expect(quantityOf({ value: 0.5, unit: '个', measure: 'share' })).toBeNull();
    expect(quantityOf({ value: 60, unit: '%', measure: 'share' })).toEqual({ value: 60, unit: '%' });
  });

  it('is none where nothing is measured', () => {
    expect(normalise(1, null)).toBeNull();
    expect(normalise(null, '个')).toBeNull();
  });
});
