/** Red, green, blue and opacity, 0–1. */
type Rgba = readonly [number, number, number, number];

export function parseColor(color: string): Rgba {
  const hex = /^#(..)(..)(..)$/.exec(color);
  if (hex) {
    const [r = 0, g = 0, b = 0] = hex.slice(1).map((each) => Number.parseInt(each, 16) / 255);
    return [r, g, b, 1];
  }
  const [r = 0, g = 0, b = 0, a = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return [r / 255, g / 255, b / 255, a];
}

const toHex = (parts: readonly number[]): string =>
  `#${parts
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** A half transparent colour laid over another. */
export function blend(over: string, under: string): string {
  const [a, b] = [parseColor(over), parseColor(under)];
  return toHex([0, 1, 2].map((i) => (a[i] ?? 0) * a[3] + (b[i] ?? 0) * (1 - a[3])));
}

const toLinear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const toGamma = (part: number): number => (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055);
const linear = (color: string): [number, number, number] => {
  const [r, g, b] = parseColor(color);
  return [toLinear(r), toLinear(g), toLinear(b)];
};

/** WCAG 2.2 contrast ratio. */
export function contrast(one: string, other: string): number {
  const luminance = (color: string): number => {
    const [r, g, b] = linear(color);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Full colour vision, and the three kinds of dichromacy. */
export const SIGHTS = ['full', 'protan', 'deutan', 'tritan'] as const;

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const MATRIX: Record<(typeof SIGHTS)[number], readonly (readonly [number, number, number])[]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A colour as someone with this sight sees it. */
export function see(color: string, sight: (typeof SIGHTS)[number]): string {
  const [r, g, b] = linear(color);
  const seen = MATRIX[sight].map((row) => row[0] * r + row[1] * g + row[2] * b);
  return toHex(seen.map((part) => toGamma(Math.min(1, Math.max(0, part)))));
}

/** CIELAB, D65. */
function toLab(color: string): [number, number, number] {
  const [r, g, b] = linear(color);
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE76 colour difference: the distance in CIELAB; 2.3 is just noticeable. */
export const differ = (one: string, other: string): number => {
  const [a, b] = [toLab(one), toLab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
};
