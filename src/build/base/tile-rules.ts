import type { Feature, Position } from 'geojson';
import { signedArea } from './geometry/ring.ts';
import type { BaseFile } from './layers.ts';

/** The layers inside a tile; `outside` (all but the district) and `edge` (frames towards the end of the data) are made while cutting. */
export const TILE_LAYERS = [
  'district',
  'outside',
  'edge',
  'landcover',
  'relief',
  'water',
  'waterway',
  'road',
  'street',
  'aeroway',
  'tram',
  'metro',
  'boundary',
  'station',
  'label',
] as const;
export type TileLayer = (typeof TILE_LAYERS)[number];
export type FileLayer = Exclude<TileLayer, 'outside' | 'edge'>;

/** How one file becomes one layer of the tiles. */
export interface TileRule {
  readonly file: BaseFile;
  /** Simplification below the last zoom, in units of 1/4096 tile: higher is coarser. */
  readonly tolerance: number;
  /** The smallest zoom at which a feature is in the tiles. */
  readonly firstZoom: (feature: Feature) => number;
  /** The properties a style reads. */
  readonly keep: readonly string[];
}

const always = (): number => 7;
const byRank =
  (zooms: Readonly<Record<number, number>>) =>
  ({ properties: p }: Feature): number =>
    zooms[Number(p?.rank)] ?? 11;

/** A patch enters where it is at least some five pixels wide. */
function bySize({ geometry }: Feature): number {
  const ring = geometry.type === 'Polygon' ? (geometry.coordinates[0] as Position[]) : [];
  const hectares = Math.abs(signedArea(ring)) / 10_000;
  return hectares > 90 ? 7 : hectares > 45 ? 9 : hectares > 16 ? 10 : 11;
}

export const TILE_RULES: Readonly<Record<FileLayer, TileRule>> = {
  district: { file: 'district', tolerance: 4, firstZoom: always, keep: [] },
  landcover: { file: 'landcover', tolerance: 5, firstZoom: bySize, keep: ['kind'] },
  relief: { file: 'relief', tolerance: 6, firstZoom: () => 8, keep: ['level'] },
  water: { file: 'water', tolerance: 4, firstZoom: bySize, keep: [] },
  waterway: { file: 'waterways', tolerance: 6, firstZoom: byRank({ 1: 9 }), keep: ['rank'] },
  road: { file: 'roads', tolerance: 6, firstZoom: byRank({ 1: 7, 2: 9 }), keep: ['rank'] },
  // Only written along, from a zoom beyond the last that is cut.
  street: { file: 'streets', tolerance: 6, firstZoom: () => 11, keep: ['name', 'name_en'] },
  aeroway: {
    file: 'airport',
    tolerance: 2,
    firstZoom: (f) => (f.properties?.kind === 'runway' ? 9 : 11),
    keep: ['kind'],
  },
  tram: { file: 'trams', tolerance: 5, firstZoom: () => 11, keep: [] },
  metro: { file: 'metro', tolerance: 5, firstZoom: () => 8, keep: ['ref', 'status'] },
  boundary: { file: 'neighbours', tolerance: 8, firstZoom: () => 8, keep: [] },
  station: {
    file: 'stations',
    tolerance: 0,
    firstZoom: byRank({ 1: 10 }),
    keep: ['name', 'name_en', 'status', 'rank', 'inside'],
  },
  label: {
    file: 'labels',
    tolerance: 0,
    firstZoom: (f) => (f.properties?.kind === 'seat' ? 10 : f.properties?.kind === 'subdistrict' ? 9 : 8),
    keep: ['kind', 'name', 'name_en'],
  },
};

/** The feature with only what the tiles need. */
export function strip(feature: Feature, keep: readonly string[]): Feature {
  const entries = Object.entries(feature.properties ?? {}).filter(([key]) => keep.includes(key));
  return { type: 'Feature', geometry: feature.geometry, properties: Object.fromEntries(entries) };
}
