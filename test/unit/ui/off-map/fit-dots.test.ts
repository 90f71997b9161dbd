import { expect, test } from 'vitest';
import { fitDots, nameWidth } from '../../../../src/ui/off-map/fit-dots.ts';

const box = (dots: number, name = 60) => ({ dots, name });

test('few dots are large, and the more there are the closer they stand', () => {
  const pitches = [4, 60, 120, 240].map((n) => fitDots([box(n)], 500).pitch);
  expect(pitches).toEqual([...pitches].sort((a, b) => b - a));
  expect(pitches[0]).toBeGreaterThan(pitches[3] ?? 0);
});

test('no grid is higher than the shelf, however many dots it has and however narrow it is', () => {
  for (const width of [40, 300, 700])
    for (const n of [1, 10, 100, 10_000]) {
      const { rows, pitch, dot } = fitDots([box(n), box(3), box(7)], width);
      expect(rows * pitch).toBeLessThanOrEqual(44);
      expect(pitch).toBeGreaterThanOrEqual(8);
      expect((pitch - dot) % 2).toBe(0);
      expect(dot).toBeGreaterThanOrEqual(6);
      expect(dot).toBeLessThan(pitch);
    }
});

test('names have their room before dots have theirs', () => {
  const dots = 60;
  expect(fitDots([box(dots), box(3, 100)], 250).pitch).toBeLessThan(fitDots([box(dots), box(3, 30)], 250).pitch);
  expect(nameWidth('某某科技城', 18)).toBeGreaterThan(nameWidth('Park', 1));
  expect(nameWidth('A very long name of a place that nobody can read at a glance', 1)).toBeLessThan(120);
});
