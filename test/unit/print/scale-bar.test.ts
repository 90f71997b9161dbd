import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseScaleBar } from '../../../src/print/scale-bar.ts';

describe('the scale bar', () => {
  it('has a round length that fits', () => {
    expect(chooseScaleBar(300, 50)).toEqual({ metres: 10_000, millimetres: 10_000 / 300, label: '10 公里' });
    expect(chooseScaleBar(10, 50)).toEqual({ metres: 500, millimetres: 50, label: '500 米' });
    expect(chooseScaleBar(40, 50).label).toBe('2 公里');
  });

  it('is never longer than allowed and never shorter than two fifths of it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 5000, noNaN: true }), (scale) => {
        const { metres, millimetres } = chooseScaleBar(scale, 50);
        expect(String(metres)).toMatch(/^0?\.?0*[125]0*(\.0*)?$/);
        expect(millimetres).toBeLessThanOrEqual(50.001);
        expect(millimetres).toBeGreaterThanOrEqual(19.99);
      }),
    );
  });
});
