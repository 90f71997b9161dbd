import type { LayerSpecification, StyleSpecification, VectorSourceSpecification } from 'maplibre-gl';
import { around, hasBase } from '#about';
import { BASE_SOURCE } from './draw.ts';
import { groundLayers, outlineLayers } from './ground.ts';
import { BASE_BELOW, BASE_LABELS, type BaseLayerId } from './layer-order.ts';
import { labelLayers } from './lettering.ts';
import { railLayers, roadLayers } from './network.ts';
import { type BaseTheme, PALETTES } from './palette.ts';

export { MAP_FONT } from './draw.ts';
export { BASE_BELOW, BASE_LABELS } from './layer-order.ts';
export { type BaseTheme, PALETTES } from './palette.ts';

/** Zooms and bounds (degrees, west-south-east-north) of the tiles; a test holds them against those that are cut. Without a base map no tile lies within. */
const BASE_RANGE = { minzoom: 7, maxzoom: 11, bounds: hasBase ? around : ([0, 0, 0, 0] as const) } as const;

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** The vector source; `tileUrl` is absolute, with `{z}`, `{x}` and `{y}`. Outside its bounds nothing is asked for. */
export function baseSource(tileUrl: string): VectorSourceSpecification {
  const { minzoom, maxzoom, bounds } = BASE_RANGE;
  return { type: 'vector', tiles: [tileUrl], minzoom, maxzoom, bounds: [...bounds] };
}

function layersById(theme: BaseTheme): Readonly<Record<BaseLayerId, WithoutId<LayerSpecification>>> {
  const p = PALETTES[theme];
  return { ...groundLayers(p), ...roadLayers(p), ...railLayers(p), ...outlineLayers(p), ...labelLayers(p) };
}

/** The base map as a whole style, bottom to top: `BASE_BELOW`, then `BASE_LABELS`. No `glyphs`: text is drawn with local fonts. */
export function baseStyle(theme: BaseTheme, tileUrl: string): StyleSpecification {
  const byId = layersById(theme);
  const layers = [...BASE_BELOW, ...BASE_LABELS].map((id) => ({ id, ...byId[id] }) as LayerSpecification);
  return { version: 8, sources: { [BASE_SOURCE]: baseSource(tileUrl) }, layers };
}
