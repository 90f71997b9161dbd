import type { PointColor } from '../../look/point-color.ts';
import { PointsError } from './points-to-draw.ts';

/** Red, green and blue, 0–255. */
export type Rgb = readonly [number, number, number];

/** What has no value, or no place in the palette: grey that stands out from light and dark ground alike. */
export const NO_VALUE: Rgb = [128, 128, 128];
/** Steps of a ramp: more could not be told apart. */
export const STEPS = 256;

/** Reads `#rrggbb` or `#rgb`. @throws PointsError for anything else. */
export function readColor(css: string): Rgb {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(css.trim())?.[1];
  if (!digits) throw new PointsError({ kind: 'bad-colour', css });
  const long = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  const number = Number.parseInt(long, 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

/** A colour between two, 0–1, in sRGB as a CSS gradient has it: so a legend can be one. */
export const mix = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

/** The colour at 0–1 of a ramp whose colours stand at even distances. */
export function rampColor(ramp: readonly Rgb[], at: number): Rgb {
  const place = Math.min(1, Math.max(0, at)) * (ramp.length - 1);
  const before = Math.floor(place);
  const from = ramp[before] ?? NO_VALUE;
  return mix(from, ramp[before + 1] ?? from, place - before);
}

/** The colours that codes stand for; the last is `NO_VALUE`. */
export function paletteOf(color: PointColor): Rgb[] {
  if (color.kind === 'single') return [readColor(color.css), NO_VALUE];
  if (color.kind === 'category') return [...color.palette.map(readColor), NO_VALUE];
  const ramp = color.ramp.map(readColor);
  return [...Array.from({ length: STEPS }, (_, step) => rampColor(ramp, step / (STEPS - 1))), NO_VALUE];
}

/** The palette's entry of one row; `none` is that of rows without a value. */
export function codeOf(color: PointColor, row: number, none: number): number {
  if (color.kind === 'single') return 0;
  if (color.kind === 'category') return Math.min(color.codes[row] ?? none, none);
  const { values, min, max } = color;
  const value = values[row] ?? Number.NaN;
  if (Number.isNaN(value)) return none;
  const share = max > min ? (value - min) / (max - min) : 0.5;
  return Math.round(Math.min(1, Math.max(0, share)) * (STEPS - 1));
}
