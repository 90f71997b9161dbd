import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection } from 'geojson';
import { latinName } from './latin-name.ts';
import type { BaseFile } from './layers.ts';
import { frameFeatures, outsideFeature } from './sheets.ts';
import { BASE_RANGE, type TileAddress, tilesInRange } from './tile-range.ts';
import { strip, TILE_LAYERS, TILE_RULES, type TileLayer } from './tile-rules.ts';

export type ReadLayer = (name: BaseFile) => FeatureCollection;

/** Units per tile: 3.6 m at zoom 11, well below the accuracy of the sources. */
const EXTENT = 4096;

/** Features that enter the tiles at one zoom. */
interface Group {
  readonly firstZoom: number;
  readonly index: GeoJSONVT;
}

/**
 * Cuts the base layers into vector tiles, `z/x/y` → bytes (MVT 2.1, not compressed), for every tile in `BASE_RANGE`.
 * The same input gives the same bytes.
 */
export function cutBaseTiles(readLayer: ReadLayer): Map<string, Uint8Array> {
  const groups = new Map(TILE_LAYERS.map((layer) => [layer, groupFeatures(layer, readLayer)]));
  return new Map(tilesInRange().map((at) => [`${at.z}/${at.x}/${at.y}`, cutTile(groups, at)]));
}

function groupFeatures(layer: TileLayer, readLayer: ReadLayer): Group[] {
  if (layer === 'outside') return [anIndex(7, [outsideFeature(readLayer('district'))], 4)];
  if (layer === 'edge') return [anIndex(7, frameFeatures(), 0)];
  const rule = TILE_RULES[layer];
  const byZoom = new Map<number, Feature[]>();
  for (const feature of readLayer(rule.file).features) {
    const zoom = rule.firstZoom(feature);
    byZoom.set(zoom, [...(byZoom.get(zoom) ?? []), strip(named(feature, rule.file), rule.keep)]);
  }
  return [...byZoom]
    .map(([zoom, features]) => anIndex(zoom, features, rule.tolerance))
    .sort((a, b) => b.firstZoom - a.firstZoom);
}

const NAMED: readonly BaseFile[] = ['stations', 'labels', 'streets'];

/** A name gets its Latin letters here: they follow from it. */
function named(feature: Feature, file: BaseFile): Feature {
  const name: unknown = feature.properties?.name;
  if (!NAMED.includes(file) || typeof name !== 'string' || feature.properties?.name_en) return feature;
  return {
    ...feature,
    properties: { ...feature.properties, name_en: latinName(name, file === 'labels' ? 'area' : 'stop') },
  };
}

function anIndex(firstZoom: number, features: Feature[], tolerance: number): Group {
  const { maxzoom: maxZoom } = BASE_RANGE;
  const options = { maxZoom, indexMaxZoom: maxZoom, indexMaxPoints: 0, extent: EXTENT, tolerance, buffer: 64 };
  return { firstZoom, index: new GeoJSONVT({ type: 'FeatureCollection', features }, options) };
}

function cutTile(groups: ReadonlyMap<TileLayer, readonly Group[]>, { z, x, y }: TileAddress): Uint8Array {
  const layers: Record<string, GeoJSONVTTile> = {};
  for (const [layer, own] of groups) {
    const cut = own.filter(({ firstZoom }) => firstZoom <= z).flatMap(({ index }) => index.getTile(z, x, y) ?? []);
    const [first] = cut;
    if (first) layers[layer] = { ...first, features: cut.flatMap((tile) => tile.features) } as GeoJSONVTTile;
  }
  return fromGeojsonVt(layers, { version: 2, extent: EXTENT });
}
