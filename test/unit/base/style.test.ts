import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { BASE_TILE_RANGE } from '../../../src/build/base/tile-range.ts';
import { TILE_LAYERS } from '../../../src/build/base/tile-rules.ts';
import {
  BASE_BELOW,
  BASE_LABELS,
  BASE_RANGE,
  type BaseTheme,
  baseStyle,
  MAP_FONT,
  METRO_REFS,
  PALETTES,
} from '../../../src/map/style/base-layers.ts';
import { readBase } from './base-files.ts';

const THEMES: readonly BaseTheme[] = ['light', 'dark', 'print'];
const URL = 'https://example.org/base/{z}/{x}/{y}.mvt';

describe('baseStyle', () => {
  it.each(THEMES)('%s: is a valid style with the layers in their order', (theme) => {
    const style = baseStyle(theme, URL);
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.layers.map(({ id }) => id)).toEqual([...BASE_BELOW, ...BASE_LABELS]);
    expect(style).not.toHaveProperty('glyphs');
  });

  it('draws every layer of the tiles and none that is not there', () => {
    const drawn = baseStyle('light', URL).layers.flatMap((layer) =>
      'source-layer' in layer ? [layer['source-layer']] : [],
    );
    expect([...new Set(drawn)].sort()).toEqual([...TILE_LAYERS].sort());
  });

  it('asks for exactly the tiles that are cut', () => {
    expect({ ...BASE_RANGE, bounds: [...BASE_RANGE.bounds] }).toEqual({
      ...BASE_TILE_RANGE,
      bounds: [...BASE_TILE_RANGE.bounds],
    });
  });

  it('writes only above what is drawn, all in one stack of fonts', () => {
    const layers = baseStyle('dark', URL).layers;
    const texts = layers.filter((layer) => layer.type === 'symbol');
    expect(texts.map(({ id }) => id)).toEqual([...BASE_LABELS]);
    for (const text of texts) expect(text.layout?.['text-font']).toEqual(MAP_FONT);
  });

  it('has a colour for every metro line', () => {
    const refs = readBase('metro').features.map(({ properties }) => properties?.ref);
    expect([...new Set(refs)].sort()).toEqual([...METRO_REFS].sort());
  });

  it.each(THEMES)('%s: every name has a contrast of 4.5 to 1 or more on any ground', (theme) => {
    const p = PALETTES[theme];
    for (const [name, color] of Object.entries(p.text)) {
      const grounds = name === 'water' ? [p.water] : [p.paper, p.land, p.built, p.forest];
      const haloed = name === 'water' ? blend(p.waterHalo, p.water) : null;
      for (const ground of haloed ? [haloed] : grounds.map((each) => blend(p.halo, each))) {
        expect(contrast(color, ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

type Rgb = readonly [number, number, number];

function parse(color: string): readonly [...Rgb, number] {
  const hex = /^#(..)(..)(..)$/.exec(color);
  if (hex) return [...(hex.slice(1).map((each) => Number.parseInt(each, 16)) as unknown as Rgb), 1];
  const numbers = (color.match(/[\d.]+/g) ?? []).map(Number);
  return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 1];
}

/** A half transparent colour laid over another. */
function blend(over: string, under: string): string {
  const [a, b] = [parse(over), parse(under)];
  const mixed = [0, 1, 2].map((i) => Math.round((a[i] ?? 0) * a[3] + (b[i] ?? 0) * (1 - a[3])));
  return `#${mixed.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(color: string): number {
  const [r, g, b] = parse(color)
    .slice(0, 3)
    .map((each) =>
      each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4,
    ) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
