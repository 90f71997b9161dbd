import type { LineString, Point, Polygon } from 'geojson';
import type { PlaceId } from './ids.ts';
import type { Datum } from './vocabulary.ts';

/** How a person found the position: clicked or drawn on the map, typed as coordinates, or found by an address. */
export const PLACING_WAYS = ['clicked', 'drawn', 'typed', 'found'] as const;
export type PlacingWay = (typeof PLACING_WAYS)[number];

/** What a person has for it: an address, a document, “I was there on …”. */
export interface PlacingSource {
  readonly ref: string;
  /** The day, month or year of the evidence, ISO 8601. */
  readonly date?: string;
  /** What it says of where the place is, in the person's own words. */
  readonly fact: string;
}

/** Where a person says that a place is. Positions in degrees WGS-84, at most six decimals. */
export interface Placement {
  readonly place: PlaceId;
  readonly type: 'site' | 'line' | 'area';
  readonly geometry: Point | LineString | Polygon;
  /** Radius in metres within which the true position lies. */
  readonly precisionM: number;
  /** The datum of what was typed or read; of what was clicked, WGS-84. */
  readonly originalDatum: Datum;
  readonly way: PlacingWay;
  readonly sources: readonly [PlacingSource, ...PlacingSource[]];
  readonly note?: string;
  /** Who says so, if they wish. */
  readonly by?: string;
  /** The day on which it was placed, ISO 8601. */
  readonly on: string;
}

/** The file in which placements travel (schema: `geodata/placements.schema.json`). */
export interface PlacementPatch {
  readonly format: typeof PATCH_FORMAT;
  readonly version: 1;
  /** The slug of the atlas, and the version of its data that was looked at. */
  readonly atlas: string;
  readonly base: string;
  readonly placements: readonly Placement[];
}
export const PATCH_FORMAT = 'atlas-placements';
