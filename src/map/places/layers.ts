/** Of `points` those are counted together that stand too close to be told apart; `dots` are the same, each for itself. */
export const SOURCES = ['points', 'dots', 'shapes', 'zones', 'rings', 'dimmed', 'focus', 'nameless'] as const;
export type SourceName = (typeof SOURCES)[number];

/** Layers of the report's places that pale with the ground outside the district. */
export const PLACE_GROUND = ['zone-ring'] as const;
/** Layers of the report's places below the base map's labels, bottom to top. */
export const PLACE_LAYERS = [
  'dimmed-line',
  'point-ring',
  'focus-holder',
  'focus-ring-casing',
  'focus-ring',
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
  'point-label',
  'zone-label',
  'focus-region-label',
  'focus-label',
  'dimmed',
  'point-halo',
  'dot',
  'cluster',
  'point',
  'focus-point',
  'nameless',
] as const;
/** Layers that name areas and say how many places they hold, in the words of the page. */
export const NAMES_OF_AREAS: readonly string[] = ['zone-label', 'focus-region-label'];
/**
 * Layers that can wait until the map has come to rest: those that write, since every distinct Han glyph costs time once, and those that are
 * hardly seen until a place is pointed at, each of which needs a shader program that nothing else does.
 */
export const LATER: readonly string[] = [
  'zone-label',
  'point-label',
  'focus-region-label',
  'focus-label',
  'point-halo',
  'area-fill',
];
export type PlaceLayer = (typeof PLACE_GROUND | typeof PLACE_LAYERS | typeof PLACE_LABELS)[number];

/** Layers that answer to a click or a hover, by precedence: symbols win over names, lines and areas. */
export const PICK_ORDER: readonly (readonly PlaceLayer[])[] = [
  ['focus-point', 'point', 'dot'],
  ['cluster'],
  ['zone-label'],
  ['line', 'line-open'],
  ['area-fill'],
  ['dimmed'],
];
