import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { metro } from '#about';
import { tilesInRange } from '../../../../src/build/base/tile-range.ts';
import { TILE_LAYERS } from '../../../../src/build/base/tile-rules.ts';
import { type Box, isInBox } from '../../../../src/domain/boxes.ts';
import { positionsOf } from '../../../../src/domain/positions.ts';
import {
  BASE_BELOW,
  BASE_LABELS,
  type BaseTheme,
  baseSource,
  baseStyle,
  MAP_FONT,
  PALETTES,
} from '../../../../src/map/style/base-layers.ts';
import { readBase } from '../../build/base/base-files.ts';
import { blend, contrast } from '../../color.ts';

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
    const { minzoom, maxzoom, bounds } = baseSource(URL);
    const zooms = tilesInRange().map(({ z }) => z);
    expect([minzoom, maxzoom]).toEqual([Math.min(...zooms), Math.max(...zooms)]);
    const outline = readBase('district').features.flatMap(({ geometry }) => [...positionsOf(geometry)]);
    expect(outline.length).toBeGreaterThan(100);
    expect(outline.filter((position) => !isInBox(bounds as Box, position))).toEqual([]);
  });

  it('writes only above what is drawn, all in one stack of fonts', () => {
    const layers = baseStyle('dark', URL).layers;
    const texts = layers.filter((layer) => layer.type === 'symbol');
    expect(texts.map(({ id }) => id)).toEqual([...BASE_LABELS]);
    for (const text of texts) expect(text.layout?.['text-font']).toEqual(MAP_FONT);
  });

  it('has a colour for every metro line', () => {
    const refs = readBase('metro').features.map(({ properties }) => properties?.ref);
    expect([...new Set(refs)].sort()).toEqual(metro.map(({ line }) => line).sort());
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
