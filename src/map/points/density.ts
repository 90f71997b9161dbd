import type { Rgb } from './colors.ts';
import { opacityOf, strength, topOf } from './tone.ts';

/** How much is where: the weight of each dot, and sums that make its colour. */
export interface Field {
  readonly width: number;
  readonly height: number;
  readonly weight: Float32Array;
  readonly sums: readonly Float32Array[];
}

export function createField(width: number, height: number, sums: number): Field {
  const plane = (): Float32Array => new Float32Array(width * height);
  return { width, height, weight: plane(), sums: Array.from({ length: sums }, plane) };
}

/** Spreads every dot over its neighbours (½ 1 ½ both ways, so that a lone point keeps its weight), so many times. */
export function spread({ width, height, weight, sums }: Field, times: number): void {
  for (const plane of [weight, ...sums])
    for (let pass = 0; pass < times; pass++) {
      // Between passes the middle of a lone point grows by half in each direction; the next pass starts from one again.
      const keep = pass === 0 ? 1 : 2 / 3;
      spreadRows(plane, width, height, keep);
      spreadColumns(plane, width, height, keep);
    }
}

function spreadRows(plane: Float32Array, width: number, height: number, keep: number): void {
  for (let row = 0; row < height; row++) {
    const end = (row + 1) * width;
    let before = 0;
    for (let at = row * width; at < end; at++) {
      const here = plane[at] ?? 0;
      const after = at + 1 < end ? (plane[at + 1] ?? 0) : 0;
      plane[at] = (here + (before + after) / 2) * keep;
      before = here;
    }
  }
}

function spreadColumns(plane: Float32Array, width: number, height: number, keep: number): void {
  const above = new Float32Array(width);
  const last = (height - 1) * width;
  for (let at = 0, column = 0; at < plane.length; at++, column = column + 1 === width ? 0 : column + 1) {
    const here = plane[at] ?? 0;
    const below = at < last ? (plane[at + width] ?? 0) : 0;
    plane[at] = (here + ((above[column] ?? 0) + below) / 2) * keep;
    above[column] = here;
  }
}

/** Steps of the table in which strengths are looked up, by the root of the weight: finest where little is. */
const STEPS = 2048;

/** Paints a field; `colorAt` names the colour of a dot of some strength. Overwrites every dot. */
export function paintField(
  field: Field,
  pixels: Uint8ClampedArray,
  colorAt: (at: number, strength: number) => Rgb,
): void {
  const { weight } = field;
  const top = topOf(weight);
  const weightOf = (step: number): number => (step / STEPS) ** 2 * top;
  const opacities = Uint8Array.from({ length: STEPS + 1 }, (_, step) => 255 * opacityOf(weightOf(step), top));
  const strengths = Float32Array.from({ length: STEPS + 1 }, (_, step) => strength(weightOf(step), top));
  for (let at = 0; at < weight.length; at++) {
    const here = weight[at] ?? 0;
    const dot = 4 * at;
    if (here === 0) {
      pixels[dot + 3] = 0;
      continue;
    }
    const step = Math.min(STEPS, Math.round(Math.sqrt(here / top) * STEPS));
    // By number: taking a triple apart by name costs more than all else here.
    const color = colorAt(at, strengths[step] ?? 0);
    pixels[dot] = color[0];
    pixels[dot + 1] = color[1];
    pixels[dot + 2] = color[2];
    pixels[dot + 3] = opacities[step] ?? 0;
  }
}
