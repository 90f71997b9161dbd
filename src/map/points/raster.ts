import type { Rgb } from './colors.ts';

/** A picture in dots: red, green, blue and opacity of each, not multiplied with one another. */
export interface Raster {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** Dots of a view. */
export const dotsOf = (pixels: number, ratio: number): number => Math.max(1, Math.round(pixels * ratio));

/** Lays a colour of some opacity, 0–1, over the dot that starts at `at`. */
export function layColor(pixels: Uint8ClampedArray, at: number, [red, green, blue]: Rgb, opacity: number): void {
  const below = (pixels[at + 3] ?? 0) / 255;
  const kept = below * (1 - opacity);
  const all = opacity + kept;
  if (all === 0) return;
  const share = opacity / all;
  pixels[at] = (pixels[at] ?? 0) * (1 - share) + red * share;
  pixels[at + 1] = (pixels[at + 1] ?? 0) * (1 - share) + green * share;
  pixels[at + 2] = (pixels[at + 2] ?? 0) * (1 - share) + blue * share;
  pixels[at + 3] = all * 255;
}
