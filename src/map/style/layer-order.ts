/** Drawn under the report's places, bottom to top. */
export const BASE_BELOW = [
  'paper',
  'land',
  'landcover-built',
  'landcover-forest',
  'landcover-grass',
  'relief',
  'apron',
  'runway',
  'runway-mark',
  'waterway',
  'water',
  'shore',
  'road-lane',
  'road-street-casing',
  'road-secondary-casing',
  'road-main-casing',
  'road-street',
  'road-secondary',
  'road-main',
  'tram',
  'metro-casing',
  'metro-open',
  'metro-planned',
  'station',
  'fade',
  'neighbour-far',
  'neighbour',
  'edge-fade',
  'outline-glow',
  'outline',
] as const;

/** Drawn above all lines but under the names of places, which win the collision: MapLibre sets the topmost layer first. */
export const BASE_LABELS = [
  'label-own',
  'label-street',
  'label-tram-stop',
  'label-water',
  'label-metro-line',
  'label-seat',
  'label-station',
  'label-subdistrict',
  'label-airport',
  'label-district',
] as const;

export type BaseBelowId = (typeof BASE_BELOW)[number];
export type BaseLabelId = (typeof BASE_LABELS)[number];
export type BaseLayerId = BaseBelowId | BaseLabelId;
