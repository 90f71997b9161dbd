/** Opacity of a lone point where no spot is crowded, and of the densest spot. */
const LONE = 0.5;
const FULL = 0.92;
/** Share of the dots with points that may be as dense as it gets. */
const AT_TOP = 0.005;
/** Fewer points on a spot than these are never shown as the densest there is. */
const LEAST_TOP = 6;

/** Bits of a 32-bit number that stand below its sign, its exponent and the eighth of the octave. */
const BELOW_EIGHTHS = 20;

/**
 * The weight that counts as full: that of the densest half per cent of the dots which hold anything. Rounded up to an
 * eighth of an octave, so that the picture does not flicker as single dots come and go; read off the number's own bits,
 * since a logarithm for each dot would take longer than all the rest.
 */
export function topOf(weight: Float32Array): number {
  const bits = new Uint32Array(weight.buffer, weight.byteOffset, weight.length);
  const eighths = new Uint32Array(1 << (32 - BELOW_EIGHTHS));
  for (let at = 0; at < bits.length; at++) {
    const eighth = (bits[at] ?? 0) >>> BELOW_EIGHTHS;
    eighths[eighth] = (eighths[eighth] ?? 0) + 1;
  }
  // What is exactly nothing is no dot with points.
  eighths[0] = 0;
  const most = eighths.reduce((sum, count) => sum + count, 0) * AT_TOP;
  let eighth = eighths.length;
  for (let above = 0; eighth > 0 && above <= most; above += eighths[eighth] ?? 0) eighth -= 1;
  const [top = 0] = new Float32Array(Uint32Array.of((eighth + 1) << BELOW_EIGHTHS).buffer);
  return Math.max(LEAST_TOP, top);
}

/**
 * How strong a weight looks between nothing and the densest, 0–1: by its logarithm, since one point more matters
 * where there are two and not where there are a thousand. Adding opacities instead would be full at five points.
 */
export const strength = (weight: number, top: number): number => Math.min(1, Math.log(1 + weight) / Math.log(1 + top));

/**
 * Opacity of a weight, 0–1. A lone point is always seen, but the less the more there are elsewhere: where points are
 * everywhere the map must still be read between the heaps.
 */
export function opacityOf(weight: number, top: number): number {
  const lone = LONE * Math.sqrt(Math.log(1 + LEAST_TOP) / Math.log(1 + top));
  return lone * Math.min(1, weight) + (FULL - lone) * strength(weight, top) ** 1.5;
}
