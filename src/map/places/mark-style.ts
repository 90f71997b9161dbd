import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Theme } from '../../contract/map-port.ts';
import { MAP_FONT } from '../style/base-layers.ts';
import { clusterImage, colorByTone, emphasis, signImage } from './expressions.ts';
import type { PLACE_LABELS } from './layers.ts';
import { INK } from './palette.ts';
import type { Unnamed } from './style.ts';

const single: ExpressionSpecification = ['!', ['has', 'point_count']];
const region: ExpressionSpecification = ['==', ['get', 'region'], true];

/** Where the name of a region may stand when symbols take its centre: the nearest free place, offsets in ems. */
const REGION_ANCHORS: (string | [number, number])[] = [
  ['center', [0, 0]] as const,
  // Up and down before sideways: a name below the middle still stands on what it names.
  ...[1.3, 2.6, 4, 5.4].flatMap((away) => [['top', [0, away]] as const, ['bottom', [0, -away]] as const]),
  ...[1.3, 4].flatMap((away) => [['left', [away, 0]] as const, ['right', [-away, 0]] as const]),
].flatMap(([anchor, offset]): (string | [number, number])[] => [anchor, [...offset] as [number, number]]);

const BESIDE: SymbolLayerSpecification['layout'] = {
  'text-variable-anchor': ['left', 'right', 'top', 'bottom', 'top-left', 'top-right', 'bottom-left', 'bottom-right'],
  'text-radial-offset': 1.65,
  'text-justify': 'auto',
};

/** The name of a region, and on a badge how many places it holds. */
const regionName = (theme: Theme): ExpressionSpecification =>
  [
    'case',
    ['>', ['get', 'held'], 0],
    ['format', ['get', 'label'], {}, ' ', {}, ['image', ['concat', 'badge/', ['get', 'held'], `/${theme}`]], {}],
    ['format', ['get', 'label'], {}],
  ] as unknown as ExpressionSpecification;

/** What stands over everything: symbols, clusters and names. */
export function marksOfPlaces(theme: Theme): Record<(typeof PLACE_LABELS)[number], Unnamed<LayerSpecification>> {
  const color = colorByTone(theme);
  const ink = INK[theme];
  // Names are broken where they are made: between words.
  const label = { 'text-font': [...MAP_FONT], 'text-max-width': 30, 'text-padding': 3, 'text-line-height': 1.15 };
  const lettering = {
    'text-color': ink.text,
    'text-halo-color': ink.halo,
    'text-halo-width': 1.6,
    'text-halo-blur': 0.3,
  };
  const onTop = { 'icon-allow-overlap': true, 'icon-padding': 1 } as const;
  const focusName = { ...label, 'text-size': 13.5, 'text-allow-overlap': true } as const;
  const focusPaint = { ...lettering, 'text-color': ink.accent, 'text-halo-width': 2 };
  return {
    'zone-label': {
      type: 'symbol',
      source: 'zones',
      filter: region,
      layout: {
        ...label,
        'text-field': regionName(theme),
        'text-size': ['interpolate', ['linear'], ['zoom'], 9, 11.5, 13, 14],
        'text-letter-spacing': 0.06,
        // Containers first, then as the list has them.
        'symbol-sort-key': ['-', 0, ['get', 'held']],
        'text-variable-anchor-offset': REGION_ANCHORS,
      },
      paint: { ...lettering, 'text-color': color, 'text-opacity': emphasis(1, 1, 0) },
    },
    'point-label': {
      type: 'symbol',
      source: 'points',
      minzoom: 10.6,
      filter: single,
      layout: { ...label, ...BESIDE, 'text-field': ['get', 'label'], 'text-size': 12 },
      paint: { ...lettering, 'text-opacity': emphasis(1, 1, 0) },
    },
    'focus-region-label': {
      type: 'symbol',
      source: 'focus',
      filter: region,
      layout: { ...focusName, 'text-field': regionName(theme), 'text-variable-anchor-offset': REGION_ANCHORS },
      paint: focusPaint,
    },
    'focus-label': {
      type: 'symbol',
      source: 'focus',
      filter: ['!', region],
      layout: { ...focusName, ...BESIDE, 'text-field': ['get', 'label'] },
      paint: focusPaint,
    },
    dimmed: {
      type: 'circle',
      source: 'dimmed',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 3.6,
        'circle-color': ink.ring,
        'circle-opacity': 0.55,
        'circle-stroke-color': ink.ground,
        'circle-stroke-width': 1,
      },
    },
    'point-halo': {
      type: 'circle',
      source: 'points',
      filter: single,
      paint: {
        'circle-radius': ['interpolate', ['exponential', 2], ['zoom'], 0, emphasis(0, 17, 19), 22, emphasis(0, 17, 19)],
        'circle-color': color,
        'circle-pitch-alignment': 'map',
        'circle-opacity': emphasis(0, 0.25, 0.35),
      },
    },
    cluster: {
      type: 'symbol',
      source: 'points',
      filter: ['has', 'point_count'],
      layout: { ...onTop, 'icon-image': clusterImage(theme) },
    },
    point: {
      type: 'symbol',
      source: 'points',
      filter: single,
      layout: { ...onTop, 'icon-image': signImage(theme) },
    },
    'focus-point': {
      type: 'symbol',
      source: 'focus',
      filter: ['!', region],
      layout: { ...onTop, 'icon-image': signImage(theme), 'icon-size': 1.25 },
    },
  };
}
