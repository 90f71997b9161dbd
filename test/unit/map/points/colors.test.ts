import { describe, expect, it } from 'vitest';
import { codeOf, NO_VALUE, paletteOf, rampColor, readColor } from '../../../../src/map/points/colors.ts';
import { checkLengths, PointsError, type PointsToDraw } from '../../../../src/map/points/points-to-draw.ts';

const faultOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error instanceof PointsError ? error.fault : error;
  }
  return null;
};

describe('a colour', () => {
  it('is read in its long and its short form, and named when it cannot be read', () => {
    expect(readColor('#ff8000')).toEqual([255, 128, 0]);
    expect(readColor('#F80')).toEqual([255, 136, 0]);
    for (const css of ['red', '#12345', '', 'rgb(1,2,3)'])
      expect(faultOf(() => readColor(css))).toEqual({ kind: 'bad-colour', css });
  });

  it('of a ramp is its own at the ends and at each stop, between two in between, and never beyond', () => {
    const ramp = [readColor('#000000'), readColor('#ff0000'), readColor('#ffffff')];
    expect([0, 0.5, 1].map((share) => rampColor(ramp, share))).toEqual(ramp);
    expect(rampColor(ramp, 0.25)).toEqual([127.5, 0, 0]);
    expect(rampColor(ramp, -3)).toEqual(ramp[0]);
    expect(rampColor(ramp, 3)).toEqual(ramp[2]);
  });
});

describe('the colour of a row', () => {
  const colorOf = (color: PointsToDraw['color'], row: number) => {
    const palette = paletteOf(color);
    return palette[codeOf(color, row, palette.length - 1)];
  };

  it('of a number lies on the ramp between least and most, and is grey without a value', () => {
    const values = Float64Array.of(10, 20, 15, -99, Number.NaN);
    const color = { kind: 'number', values, min: 10, max: 20, ramp: ['#000000', '#ffffff'] } as const;
    expect(colorOf(color, 0)).toEqual([0, 0, 0]);
    expect(colorOf(color, 1)).toEqual([255, 255, 255]);
    expect(colorOf(color, 2)?.[0]).toBeCloseTo(127.5, -0.5);
    expect(colorOf(color, 3)).toEqual([0, 0, 0]);
    expect(colorOf(color, 4)).toBe(NO_VALUE);
  });

  it('of a number is the middle of the ramp where least and most are the same', () => {
    const color = { kind: 'number', values: Float32Array.of(5), min: 5, max: 5, ramp: ['#000000', '#ffffff'] } as const;
    expect(colorOf(color, 0)?.[0]).toBeCloseTo(127.5, -0.5);
  });

  it('of a category is that of the palette, and grey beyond it', () => {
    const color = { kind: 'category', codes: Uint32Array.of(1, 0, 7), palette: ['#ff0000', '#00ff00'] } as const;
    expect([0, 1, 2].map((row) => colorOf(color, row))).toEqual([[0, 255, 0], [255, 0, 0], NO_VALUE]);
  });
});

describe('columns', () => {
  const points = { positions: new Float64Array(6), sizePx: 7, theme: 'light' } as const;
  it('of another length than the points are named', () => {
    const css = '#000000';
    expect(faultOf(() => checkLengths({ ...points, color: { kind: 'single', css } }))).toBeNull();
    expect(
      faultOf(() => checkLengths({ ...points, color: { kind: 'single', css }, visible: new Uint8Array(2) })),
    ).toEqual({ kind: 'wrong-length', column: 'visible', expected: 3, got: 2 });
    expect(
      faultOf(() => checkLengths({ ...points, color: { kind: 'category', codes: new Uint32Array(4), palette: [] } })),
    ).toEqual({ kind: 'wrong-length', column: 'codes', expected: 3, got: 4 });
  });
});
