import type { Feature } from 'geojson';
import type { BaseFile } from './layers.ts';

/** The layers inside a tile; `outside` is everything but the district, made while cutting. */
export const TILE_LAYERS = [
  'district',
  'outside',
  'landcover',
  'relief',
  'water',
  'waterway',
  'road',
  'aeroway',
  'tram',
  'metro',
  'boundary',
  'station',
  'label',
] as const;
export type TileLayer = (typeof TILE_LAYERS)[number];

/** How one file becomes one layer of the tiles. */
export interface TileRule {
  readonly file: BaseFile;
  /** geojson-vt's tolerance in units of 1/4096 tile below the last zoom: higher is coarser. */
  readonly tolerance: number;
  /** The smallest zoom at which a feature is in the tiles. */
  readonly firstZoom: (properties: Readonly<Record<string, unknown>>) => number;
  /** The properties a style reads. */
  readonly keep: readonly string[];
}

const always = (): number => 7;
const byRank =
  (zooms: Readonly<Record<number, number>>) =>
  (p: Readonly<Record<string, unknown>>): number =>
    zooms[Number(p.rank)] ?? 12;

export const TILE_RULES: Readonly<Record<Exclude<TileLayer, 'outside'>, TileRule>> = {
  district: { file: 'district', tolerance: 4, firstZoom: always, keep: [] },
  landcover: { file: 'landcover', tolerance: 9, firstZoom: always, keep: ['kind'] },
  relief: { file: 'relief', tolerance: 9, firstZoom: () => 8, keep: ['level'] },
  water: { file: 'water', tolerance: 6, firstZoom: always, keep: [] },
  waterway: { file: 'waterways', tolerance: 6, firstZoom: byRank({ 1: 9, 2: 11 }), keep: ['rank'] },
  road: { file: 'roads', tolerance: 6, firstZoom: byRank({ 1: 7, 2: 9, 3: 11, 4: 12 }), keep: ['rank'] },
  aeroway: { file: 'airport', tolerance: 2, firstZoom: (p) => (p.kind === 'runway' ? 9 : 12), keep: ['kind'] },
  tram: { file: 'trams', tolerance: 5, firstZoom: () => 11, keep: [] },
  metro: { file: 'metro', tolerance: 5, firstZoom: () => 8, keep: ['ref', 'line', 'status'] },
  boundary: { file: 'neighbours', tolerance: 8, firstZoom: () => 8, keep: [] },
  station: {
    file: 'stations',
    tolerance: 0,
    firstZoom: byRank({ 1: 10, 2: 11, 3: 11, 4: 12 }),
    keep: ['name', 'status', 'rank'],
  },
  label: {
    file: 'labels',
    tolerance: 0,
    firstZoom: (p) => (p.kind === 'subdistrict' ? 10 : 8),
    keep: ['kind', 'name', 'radius'],
  },
};

/** The feature with only what the tiles need. */
export function strip(feature: Feature, keep: readonly string[]): Feature {
  const entries = Object.entries(feature.properties ?? {}).filter(([key]) => keep.includes(key));
  return { type: 'Feature', geometry: feature.geometry, properties: Object.fromEntries(entries) };
}
