export const SOURCES = ['points', 'shapes', 'zones', 'dimmed', 'focus'] as const;
export type SourceName = (typeof SOURCES)[number];

/** Layers of the report's places below the base map's labels, bottom to top. */
export const PLACE_LAYERS = [
  'dimmed-line',
  'zone-disc',
  'point-disc',
  'focus-disc',
  'area-fill',
  'area-line',
  'line-casing',
  'line',
  'line-open',
] as const;
/**
 * Above the base map's labels, bottom to top. MapLibre places the topmost layer first: the symbols come last, so that no name
 * is put over a symbol, and the name of what is selected before all other names.
 */
export const PLACE_LABELS = [
  'zone-label',
  'point-label',
  'focus-region-label',
  'focus-label',
  'dimmed',
  'point-halo',
  'cluster',
  'point',
  'focus-point',
] as const;
/** Layers that only write: shown after the first idle, since every distinct Han glyph costs time once. */
export const WRITING: readonly string[] = ['zone-label', 'point-label', 'focus-region-label', 'focus-label'];
export type PlaceLayer = (typeof PLACE_LAYERS)[number] | (typeof PLACE_LABELS)[number];

/** Layers that answer to a click or a hover, by precedence: symbols win over names, lines and areas. */
export const PICK_ORDER: readonly (readonly PlaceLayer[])[] = [
  ['focus-point', 'point'],
  ['cluster'],
  ['zone-label'],
  ['line', 'line-open'],
  ['area-fill'],
  ['dimmed'],
];
