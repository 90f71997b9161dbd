import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Theme } from '../../contract/map-port.ts';
import { MAP_FONT } from '../style/base-layers.ts';
import { perFeature } from '../style/expressions.ts';
import {
  areaName,
  clusterImage,
  colorByTone,
  dotImage,
  emphasis,
  nameByTone,
  signImage,
  signSize,
} from './expressions.ts';
import type { PLACE_LABELS } from './layers.ts';
import { INK } from './palette.ts';
import { AREA_LETTERS, LETTERS, NAME_STRAYS, SIGNS_FROM } from './scale.ts';
import type { Unnamed } from './style.ts';

const single: ExpressionSpecification = ['!', ['has', 'point_count']];
/** Of what is selected the names and signs, not the circles. */
const isSpot: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
const region: ExpressionSpecification = ['==', ['get', 'region'], true];

/** Where the name of an area may stand when symbols take its middle: near enough to stand on what it names. */
const REGION_ANCHORS: (string | [number, number])[] = NAME_STRAYS.flatMap(([east, south]) => ['center', [east, south]]);

const BESIDE: SymbolLayerSpecification['layout'] = {
  'text-variable-anchor': ['left', 'right', 'top', 'bottom', 'top-left', 'top-right', 'bottom-left', 'bottom-right'],
  'text-radial-offset': 1.65,
  'text-justify': 'auto',
};

/** What stands over everything: symbols, clusters and names. */
export function marksOfPlaces(theme: Theme): Record<(typeof PLACE_LABELS)[number], Unnamed<LayerSpecification>> {
  const color = colorByTone(theme);
  const name = nameByTone(theme);
  const ink = INK[theme];
  // Names are broken where they are made: between words.
  const label = { 'text-font': [...MAP_FONT], 'text-max-width': 30, 'text-padding': 3, 'text-line-height': 1.15 };
  const lettering = {
    'text-color': perFeature(ink.text),
    'text-opacity': perFeature(1),
    'text-halo-color': ink.halo,
    'text-halo-width': 1.6,
    'text-halo-blur': 0.3,
  };
  const onTop = { 'icon-allow-overlap': true, 'icon-padding': 0 } as const;
  const focusName = { ...label, 'text-size': LETTERS.selected, 'text-allow-overlap': true } as const;
  const isChosen: ExpressionSpecification = ['get', 'chosen'];
  const focusColor: ExpressionSpecification = ['case', isChosen, ink.accent, name];
  const focusPaint = { ...lettering, 'text-color': perFeature(focusColor), 'text-halo-width': 2 };
  return {
    'zone-label': {
      type: 'symbol',
      source: 'zones',
      filter: region,
      layout: {
        ...label,
        'text-padding': 0,
        'text-field': areaName([], theme),
        'text-size': ['interpolate', ['linear'], ['zoom'], ...AREA_LETTERS.flat()],
        'text-letter-spacing': 0.06,
        // Containers first, then as the list has them.
        'symbol-sort-key': ['-', 0, ['get', 'held']],
        'text-variable-anchor-offset': REGION_ANCHORS,
      },
      paint: { ...lettering, 'text-color': perFeature(name), 'text-opacity': perFeature(emphasis(1, 1, 0)) },
    },
    'point-label': {
      type: 'symbol',
      source: 'points',
      minzoom: SIGNS_FROM,
      filter: single,
      layout: { ...label, ...BESIDE, 'text-field': ['get', 'label'], 'text-size': LETTERS.place },
      paint: { ...lettering, 'text-opacity': perFeature(emphasis(1, 1, 0)) },
    },
    'focus-region-label': {
      type: 'symbol',
      source: 'focus',
      filter: ['all', isSpot, region],
      layout: { ...focusName, 'text-field': areaName([], theme), 'text-variable-anchor-offset': REGION_ANCHORS },
      paint: focusPaint,
    },
    'focus-label': {
      type: 'symbol',
      source: 'focus',
      filter: ['all', isSpot, ['!', region]],
      layout: { ...focusName, ...BESIDE, 'text-field': ['get', 'label'] },
      paint: focusPaint,
    },
    dimmed: {
      type: 'circle',
      source: 'dimmed',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': perFeature(3.6),
        'circle-color': perFeature(ink.ring),
        'circle-opacity': perFeature(0.55),
        'circle-stroke-color': perFeature(ink.ground),
        'circle-stroke-width': 1,
      },
    },
    'point-halo': {
      type: 'circle',
      source: 'dots',
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 9, emphasis(0, 11, 17), 12.5, emphasis(0, 17, 19)],
        'circle-color': perFeature(color),
        'circle-stroke-color': perFeature(color),
        'circle-pitch-alignment': 'map',
        'circle-opacity': perFeature(emphasis(0, 0.25, 0.35)),
      },
    },
    dot: {
      type: 'symbol',
      source: 'dots',
      maxzoom: SIGNS_FROM,
      layout: { ...onTop, 'icon-image': dotImage(theme), 'icon-offset': ['get', 'aside'] },
    },
    cluster: {
      type: 'symbol',
      source: 'points',
      minzoom: SIGNS_FROM,
      filter: ['has', 'point_count'],
      layout: { ...onTop, 'icon-image': clusterImage(theme) },
    },
    point: {
      type: 'symbol',
      source: 'points',
      minzoom: SIGNS_FROM,
      filter: single,
      layout: { ...onTop, 'icon-image': signImage(theme), 'icon-size': signSize },
    },
    'focus-point': {
      type: 'symbol',
      source: 'focus',
      filter: ['all', isSpot, ['!', region]],
      layout: { ...onTop, 'icon-image': signImage(theme), 'icon-size': 1.25 },
    },
    // Takes its room before every name does, and shows nothing: any small image will do.
    nameless: {
      type: 'symbol',
      source: 'nameless',
      layout: { ...onTop, 'icon-image': `cluster/2/${theme}`, 'icon-size': 0.1, 'icon-padding': ['get', 'room'] },
      paint: { 'icon-opacity': 0 },
    },
  };
}
