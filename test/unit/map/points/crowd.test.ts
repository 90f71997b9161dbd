import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannerFor, measureCrowd } from '../../../../src/map/points/crowd.ts';
import { opacityOf, strength, topOf } from '../../../../src/map/points/tone.ts';

const VIEW = { width: 800, height: 600, ratio: 1 };
const at = (points: readonly (readonly [number, number])[]) => ({
  xs: Float32Array.from(points, ([x]) => x),
  ys: Float32Array.from(points, ([, y]) => y),
  count: points.length,
});
const grid = (step: number) =>
  Array.from({ length: 1000 }, (_, n) => [(n % 40) * step + 8, Math.floor(n / 40) * step + 8] as const);

describe('how points are drawn', () => {
  const size = fc.double({ min: 2, max: 20, noNaN: true });
  const crowd = fc.double({ min: 0, max: 10, noNaN: true });

  it('never gets larger as the crowd grows, nor goes back from density to discs', () => {
    fc.assert(
      fc.property(fc.nat(60_000), size, crowd, crowd, (count, px, a, b) => {
        const [less, more] = [mannerFor(count, Math.min(a, b), px), mannerFor(count, Math.max(a, b), px)];
        if (less.kind === 'density') expect(more.kind).toBe('density');
        if (less.kind === 'discs' && more.kind === 'discs') expect(more.size).toBeLessThanOrEqual(less.size);
        if (less.kind === 'discs') expect(less.size).toBeLessThanOrEqual(px);
      }),
    );
  });

  it('is full discs where there is room, smaller ones where it is tight, density where they would hide one another', () => {
    const manner = (points: readonly (readonly [number, number])[]) => {
      const found = at(points);
      return mannerFor(found.count, measureCrowd(found, VIEW, 7), 7);
    };
    expect(manner(grid(16))).toEqual({ kind: 'discs', size: 7 });
    const tight = manner(grid(6));
    expect(tight.kind === 'discs' && tight.size).toBeLessThan(7);
    expect(manner(grid(1.5)).kind).toBe('density');
  });

  it('is not decided by one heap among many lone points, nor by its distance in dots', () => {
    const heap = Array.from({ length: 50 }, () => [400, 300] as const);
    const crowdOf = (points: readonly (readonly [number, number])[], ratio = 1) => {
      const found = at(points.map(([x, y]) => [x * ratio, y * ratio]));
      return mannerFor(found.count, measureCrowd(found, { ...VIEW, ratio }, 7), 7);
    };
    expect(crowdOf([...grid(16), ...heap]).kind).toBe('discs');
    expect(crowdOf(grid(6), 2)).toEqual(crowdOf(grid(6), 1));
  });
});

describe('density', () => {
  const weight = fc.double({ min: 0, max: 1e6, noNaN: true });
  it('looks stronger where there is more, up to the top and not beyond what can be seen through', () => {
    fc.assert(
      fc.property(weight, weight, fc.double({ min: 6, max: 1e5, noNaN: true }), (a, b, top) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(opacityOf(less, top)).toBeLessThanOrEqual(opacityOf(more, top));
        expect(strength(less, top)).toBeLessThanOrEqual(strength(more, top));
        expect(opacityOf(more, top)).toBeLessThan(1);
        if (less > 1 && more > less * 1.01 && more <= top)
          expect(opacityOf(more, top)).toBeGreaterThan(opacityOf(less, top));
      }),
    );
  });

  it('tells a thousand on one spot from a hundred, and lets a lone point be seen beside any heap', () => {
    expect(opacityOf(1000, 1000) - opacityOf(100, 1000)).toBeGreaterThan(0.1);
    expect(opacityOf(1, 6)).toBeGreaterThan(0.5);
    expect(opacityOf(1, 1e5)).toBeGreaterThan(0.2);
  });

  it('takes the densest half per cent of the dots with points as full, empty ones aside', () => {
    const field = new Float32Array(100_000);
    for (let dot = 0; dot < 1000; dot++) field[dot] = dot + 1;
    const top = topOf(field);
    expect(top).toBeGreaterThan(900);
    expect(top).toBeLessThan(1150);
    expect(topOf(new Float32Array(100))).toBe(topOf(Float32Array.of(0, 1, 1)));
  });
});
