import type { Theme } from '../../contract/map-port.ts';
import { mix, type Rgb } from './colors.ts';
import type { Field } from './density.ts';

/** What a field adds up besides its weight, to know the colour of a dot. */
export interface Coloring {
  readonly sums: number;
  add(field: Field, at: number, code: number): void;
  colorAt(field: Field, at: number, strength: number): Rgb;
}

/** Where a crowd in one colour leads: it must stand out from a lone point on the same ground. */
const CROWDED: Readonly<Record<Theme, { readonly toward: Rgb; readonly share: number }>> = {
  light: { toward: [20, 10, 30], share: 0.6 },
  dark: { toward: [255, 255, 255], share: 0.7 },
  print: { toward: [0, 0, 0], share: 0.6 },
};

/** One colour, deeper (on dark ground brighter) where there are more. */
export function oneColor(color: Rgb, theme: Theme): Coloring {
  const { toward, share } = CROWDED[theme];
  const shades = Array.from({ length: 65 }, (_, step) => mix(color, toward, share * (step / 64) ** 1.5));
  return {
    sums: 0,
    add: () => undefined,
    colorAt: (_field, _at, strength) => shades[Math.round(strength * 64)] ?? color,
  };
}

/** The colour of the mean value, not the mean of the colours: so it stands in the legend. */
export function meanValue(palette: readonly Rgb[]): Coloring {
  const none = palette.length - 1;
  return {
    sums: 2,
    add({ sums }, at, code) {
      const valued = sums[0];
      const codes = sums[1];
      if (code === none || !valued || !codes) return;
      valued[at] = (valued[at] ?? 0) + 1;
      codes[at] = (codes[at] ?? 0) + code;
    },
    colorAt({ sums }, at) {
      const count = sums[0]?.[at] ?? 0;
      return palette[count > 0 ? Math.round((sums[1]?.[at] ?? 0) / count) : none] ?? [0, 0, 0];
    },
  };
}

/** Categories mixed as light is: each in proportion to its points. */
export function mixedLight(palette: readonly Rgb[]): Coloring {
  const light = palette.map((color) => color.map((part) => part * part));
  const mean: [number, number, number] = [0, 0, 0];
  return {
    sums: 3,
    add({ sums }, at, code) {
      const color = light[code];
      if (!color) return;
      for (let part = 0; part < 3; part++) {
        const sum = sums[part];
        if (sum) sum[at] = (sum[at] ?? 0) + (color[part] ?? 0);
      }
    },
    colorAt({ sums, weight }, at) {
      for (let part = 0; part < 3; part++) mean[part] = Math.sqrt((sums[part]?.[at] ?? 0) / (weight[at] ?? 1));
      return mean;
    },
  };
}
