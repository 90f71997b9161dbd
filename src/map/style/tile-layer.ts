/** The layers inside the tiles that this style draws; `test/unit/base` holds them against what the cutter makes. */
export type TileLayer =
  | 'district'
  | 'outside'
  | 'edge'
  | 'landcover'
  | 'relief'
  | 'water'
  | 'waterway'
  | 'road'
  | 'street'
  | 'aeroway'
  | 'tram'
  | 'metro'
  | 'boundary'
  | 'station'
  | 'label';
