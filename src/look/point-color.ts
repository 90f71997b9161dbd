/** How points are coloured. Colours are written `#rrggbb` or `#rgb`. */
export type PointColor =
  | { readonly kind: 'single'; readonly css: string }
  /** One value a point; `ramp` runs evenly from `min` to `max`. What has no value (NaN) is grey. */
  | {
      readonly kind: 'number';
      readonly values: Float32Array | Float64Array;
      readonly min: number;
      readonly max: number;
      readonly ramp: readonly string[];
    }
  /** One place in the palette a point. What lies beyond its end is grey. */
  | { readonly kind: 'category'; readonly codes: Uint32Array; readonly palette: readonly string[] };

/** Points to be drawn over the map. Arrays must not be changed afterwards: what changes is given as a new array. */
export interface PointsWish {
  /** Degrees WGS-84, longitude and latitude in turn. */
  readonly positions: Float64Array;
  readonly color: PointColor;
  /** Diameter in CSS pixels. */
  readonly sizePx: number;
}
