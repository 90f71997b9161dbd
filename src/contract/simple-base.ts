/** A name on the simple base map, in degrees WGS-84. */
export interface SimpleName {
  readonly kind: string;
  readonly name: string;
  /** The same for readers of other languages. */
  readonly latin: string;
  readonly lng: number;
  readonly lat: number;
  /** The zoom from which it is written. */
  readonly from: number;
  /** Of a street: how its line runs there, in degrees clockwise from east, −90 to 90. */
  readonly turn?: number;
}

/**
 * The base map as SVG path data, for browsers that draw no vector tiles. Coordinates are whole units of Web Mercator (`units`
 * across the world), counted from `origin`, east and south.
 */
export interface SimpleBase {
  readonly units: number;
  readonly origin: readonly [x: number, y: number];
  readonly district: string;
  readonly neighbours: string;
  readonly forest: string;
  readonly water: string;
  readonly rivers: string;
  /** Main roads, secondary roads, streets. */
  readonly roads: readonly [string, string, string];
  readonly metro: readonly { readonly ref: string; readonly open: boolean; readonly path: string }[];
  readonly runway: string;
  readonly names: readonly SimpleName[];
}
