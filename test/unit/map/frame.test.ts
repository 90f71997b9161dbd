import { describe, expect, it } from 'vitest';
import { metresPerPixel } from '../../../src/map/frame.ts';

describe('the scale of the map', () => {
  it('is 78 km to the pixel at the equator at zoom 0, and halves with each zoom', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78271.5, 0);
    expect(metresPerPixel(60, 1)).toBeCloseTo(78271.5 / 4, 0);
  });
});
