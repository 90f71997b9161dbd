import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { PROGRESSES } from '../domain/progress.ts';
import { LAYER_COLOR } from '../domain/symbols.ts';
import type { Theme } from './port.ts';
import { MAP_FONT } from './style/base-layers.ts';

export const SOURCES = ['points', 'shapes', 'zones', 'focus'] as const;
export type SourceName = (typeof SOURCES)[number];

/** Layers of the report's places below the base map's labels, bottom to top. */
export const PLACE_LAYERS = ['zone-disc', 'focus-disc', 'area-fill', 'area-line', 'line-casing', 'line'] as const;
/**
 * Above the base map's labels, bottom to top. The symbols come last: MapLibre places the topmost layer first,
 * so that no label is put over a symbol.
 */
export const PLACE_LABELS = [
  'zone-label',
  'shape-label',
  'point-label',
  'point-halo',
  'cluster',
  'point',
  'focus-point',
  'focus-label',
] as const;
/** Layers that only write: shown after the first idle, since every distinct Han glyph costs time once. */
export const WRITING: readonly string[] = ['zone-label', 'shape-label', 'point-label', 'focus-label'];
export type PlaceLayer = (typeof PLACE_LAYERS)[number] | (typeof PLACE_LABELS)[number];
/** A layer without its id, for each kind of layer. */
type Unnamed<T> = T extends unknown ? Omit<T, 'id'> : never;

/** Layers that answer to a click or a hover, by precedence: symbols win over names, lines and areas. */
export const PICK_ORDER: readonly (readonly PlaceLayer[])[] = [
  ['focus-point', 'point'],
  ['cluster'],
  ['zone-label'],
  ['line'],
  ['area-fill'],
];

const INK: Record<Theme, { text: string; halo: string; ground: string; accent: string }> = {
  light: { text: '#2a2621', halo: 'rgba(253,251,246,0.92)', ground: '#fffdf8', accent: '#b3261e' },
  dark: { text: '#f1ede4', halo: 'rgba(21,25,31,0.92)', ground: '#1b2027', accent: '#ff8a75' },
};

const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false];
const isSelected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
const single: ExpressionSpecification = ['!', ['has', 'point_count']];

/**
 * A radius in metres as pixels at every zoom, exact at Shenyang's latitude.
 * 78,271.5 m is the width of a pixel at the equator at zoom 0 with 512-pixel tiles.
 */
const groundRadius: ExpressionSpecification = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  0,
  ['/', ['get', 'radius'], 78271.5 * Math.cos((41.75 * Math.PI) / 180)],
  22,
  ['*', ['get', 'radius'], 2 ** 22 / (78271.5 * Math.cos((41.75 * Math.PI) / 180))],
];

/**
 * One value, written per feature. MapLibre compiles a shader program for each set of properties that differ per feature;
 * layers with the same set share one, and compiling is the greater part of a first view without a graphics card.
 */
const perFeature = (value: string): ExpressionSpecification => ['case', ['has', 'id'], value, value];

/** The colour of a place's layer as an expression; the same table feeds list, card and legend. */
function layerColor(theme: Theme): ExpressionSpecification {
  const pairs = Object.entries(LAYER_COLOR).flatMap(([layer, color]) => [layer, color[theme]]);
  return ['match', ['get', 'layer'], ...pairs, INK[theme].text] as unknown as ExpressionSpecification;
}

/** Id of the image that draws a place's symbol: `<progress>/<layer>/<theme>`. */
const iconImage = (theme: Theme): ExpressionSpecification => [
  'concat',
  ['get', 'progress'],
  '/',
  ['get', 'layer'],
  `/${theme}`,
];

/** Id of the image that draws a cluster, from how many of its places are done, under way and promised. */
const clusterImage = (theme: Theme): ExpressionSpecification => [
  'concat',
  'cluster/',
  ['to-string', ['get', 'done']],
  '-',
  ['to-string', ['get', 'under-way']],
  '-',
  ['to-string', ['get', 'promised']],
  `/${theme}`,
];

/** What a cluster sums up of its places. */
export const CLUSTER_SUMS = Object.fromEntries(
  PROGRESSES.map((progress) => [progress, ['+', ['case', ['==', ['get', 'progress'], progress], 1, 0]]]),
);

/** Where the name of a zone may stand when symbols take its centre: the nearest free place, offsets in ems. */
const ZONE_ANCHORS: (string | [number, number])[] = [
  ['center', [0, 0]] as const,
  ...[1.3, 2.6].flatMap((away) => [
    ['top', [0, away]] as const,
    ['bottom', [0, -away]] as const,
    ['left', [away, 0]] as const,
    ['right', [-away, 0]] as const,
  ]),
].flatMap(([anchor, offset]): (string | [number, number])[] => [anchor, [...offset] as [number, number]]);

/** How each layer of the report's places looks. */
export function placeLayers(theme: Theme): Record<PlaceLayer, LayerSpecification> {
  const color = layerColor(theme);
  const ink = INK[theme];
  // Constant over zooms, but written by zoom: so it shares a shader program with lines whose width grows.
  const widthBy = (...widths: [number, number, number]): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['zoom'],
    0,
    emphasis(...widths),
    22,
    emphasis(...widths),
  ];
  const emphasis = (off: number, hovered: number, selected: number): ExpressionSpecification => [
    'case',
    isSelected,
    selected,
    isHovered,
    hovered,
    off,
  ];
  const label = { 'text-font': [...MAP_FONT], 'text-max-width': 9, 'text-padding': 3 };
  const labelPaint = {
    'text-color': ink.text,
    'text-halo-color': ink.halo,
    'text-halo-width': 1.6,
    'text-halo-blur': 0.3,
  };
  const layers: Record<PlaceLayer, Unnamed<LayerSpecification>> = {
    'zone-disc': {
      type: 'circle',
      source: 'zones',
      paint: {
        'circle-radius': groundRadius,
        'circle-color': color,
        'circle-pitch-alignment': 'map',
        'circle-blur': 0.4,
        'circle-opacity': emphasis(0.035, 0.1, 0.14),
      },
    },
    'focus-disc': {
      type: 'circle',
      source: 'focus',
      paint: {
        'circle-radius': groundRadius,
        'circle-color': ink.accent,
        'circle-opacity': 0.07,
        'circle-pitch-alignment': 'map',
        'circle-stroke-color': ink.accent,
        'circle-stroke-width': 1.2,
        'circle-stroke-opacity': 0.55,
      },
    },
    'area-fill': {
      type: 'fill',
      source: 'shapes',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': color, 'fill-opacity': emphasis(0.16, 0.3, 0.36), 'fill-antialias': false },
    },
    'area-line': {
      type: 'line',
      source: 'shapes',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-color': color, 'line-width': widthBy(1.2, 2, 2.6) },
    },
    'line-casing': {
      type: 'line',
      source: 'shapes',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': perFeature(ink.ground), 'line-width': widthBy(5, 7, 8.5), 'line-opacity': 0.8 },
    },
    line: {
      type: 'line',
      source: 'shapes',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': widthBy(2.4, 4, 5) },
    },
    'point-halo': {
      type: 'circle',
      source: 'points',
      filter: single,
      paint: {
        'circle-radius': ['interpolate', ['exponential', 2], ['zoom'], 0, emphasis(0, 16, 18), 22, emphasis(0, 16, 18)],
        'circle-color': color,
        'circle-pitch-alignment': 'map',
        'circle-opacity': emphasis(0, 0.25, 0.35),
      },
    },
    point: {
      type: 'symbol',
      source: 'points',
      filter: single,
      layout: { 'icon-image': iconImage(theme), 'icon-allow-overlap': true, 'icon-padding': 1 },
    },
    cluster: {
      type: 'symbol',
      source: 'points',
      filter: ['has', 'point_count'],
      layout: { 'icon-image': clusterImage(theme), 'icon-allow-overlap': true, 'icon-padding': 1 },
    },
    'focus-point': {
      type: 'symbol',
      source: 'focus',
      filter: ['!=', ['get', 'zone'], true],
      layout: {
        'icon-image': iconImage(theme),
        'icon-size': 1.25,
        'icon-allow-overlap': true,
      },
    },
    'zone-label': {
      type: 'symbol',
      source: 'zones',
      // Far out only the large ones, and those that hold others: a name must not stand far from what it names.
      filter: ['any', ['>=', ['zoom'], 10], ['>=', ['get', 'radius'], 3000], ['>', ['get', 'held'], 1]],
      layout: {
        ...label,
        'text-field': ['get', 'label'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 9, 11.5, 13, 14],
        'text-letter-spacing': 0.06,
        // Containers first, then as the list has them.
        'symbol-sort-key': ['-', 0, ['get', 'held']],
        'text-variable-anchor-offset': ZONE_ANCHORS,
      },
      paint: { ...labelPaint, 'text-color': color, 'text-opacity': emphasis(1, 1, 0) },
    },
    'shape-label': {
      type: 'symbol',
      source: 'shapes',
      minzoom: 11,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: {
        ...label,
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-size': 12,
        'text-max-angle': 40,
        'text-offset': [0, -0.9],
      },
      paint: { ...labelPaint, 'text-color': color },
    },
    'point-label': {
      type: 'symbol',
      source: 'points',
      minzoom: 11,
      filter: single,
      layout: {
        ...label,
        'text-field': ['get', 'label'],
        'text-size': 12,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.65,
        'text-justify': 'auto',
      },
      paint: { ...labelPaint, 'text-opacity': emphasis(1, 1, 0) },
    },
    'focus-label': {
      type: 'symbol',
      source: 'focus',
      layout: {
        ...label,
        'text-field': ['get', 'name'],
        'text-size': 13.5,
        'text-allow-overlap': true,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.75,
        'text-justify': 'auto',
      },
      paint: { ...labelPaint, 'text-color': ink.accent, 'text-halo-width': 2 },
    },
  };
  return Object.fromEntries(Object.entries(layers).map(([id, layer]) => [id, { id, ...layer }])) as Record<
    PlaceLayer,
    LayerSpecification
  >;
}
