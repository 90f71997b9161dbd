import { expect, test } from 'vitest';
import { restOf } from '../../../../src/ui/kit/sheet-drag.ts';

const HEIGHTS = [200, 320, 640];

test('a sheet that is let go comes to rest at the nearest height', () => {
  expect([100, 250, 270, 470, 490, 700].map((height) => restOf(height, HEIGHTS, 0))).toEqual([0, 0, 1, 1, 2, 2]);
});

test('a flick carries it on, and never past the ends', () => {
  expect(restOf(330, HEIGHTS, 1)).toBe(2);
  expect(restOf(310, HEIGHTS, -1)).toBe(0);
  expect(restOf(640, HEIGHTS, 1)).toBe(2);
  expect(restOf(150, HEIGHTS, -1)).toBe(0);
});
