import { describe, expect, it } from 'vitest';
import { positionsOf } from '../../../src/domain/positions.ts';
import { DISTRICT, metresPerPixel } from '../../../src/map/frame.ts';
import { readBase } from '../build/base/base-files.ts';

describe('the scale of the map', () => {
  it('is 78 km to the pixel at the equator at zoom 0, and halves with each zoom', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78271.5, 0);
    expect(metresPerPixel(60, 1)).toBeCloseTo(78271.5 / 4, 0);
  });
});

it('frames the whole district and hardly more', () => {
  const positions = readBase('district').features.flatMap(({ geometry }) => [...positionsOf(geometry)]);
  expect(positions.length).toBeGreaterThan(100);
  const [lngs, lats] = [0, 1].map((axis) => positions.map((position) => position[axis] ?? 0)) as [number[], number[]];
  const outline = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
  for (const [index, edge] of outline.entries()) {
    const outside = ((DISTRICT[index] ?? 0) - edge) * (index < 2 ? -1 : 1);
    expect(outside).toBeGreaterThanOrEqual(0);
    expect(outside).toBeLessThan(0.002);
  }
});
