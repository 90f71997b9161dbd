import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme } from '../../contract/map-port.ts';
import { perFeature } from '../style/expressions.ts';
import { colorByTone, emphasis, whenLarge, widthBy } from './expressions.ts';
import type { PLACE_GROUND, PLACE_LAYERS } from './layers.ts';
import { INK } from './palette.ts';
import type { Unnamed } from './style.ts';

const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const;
const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
/** Of rings: that of an area, not that of a point. */
const isZone: ExpressionSpecification = ['==', ['get', 'zone'], true];
const isChosen: ExpressionSpecification = ['==', ['get', 'chosen'], true];
/** What is only promised, or of which the report does not say how far it is. */
const isOpen: ExpressionSpecification = ['in', ['get', 'progress'], ['literal', ['promised', 'unstated']]];

/** What places take up on the ground: circles of precision, areas, lines. */
export function groundOfPlaces(
  theme: Theme,
): Record<(typeof PLACE_GROUND | typeof PLACE_LAYERS)[number], Unnamed<LayerSpecification>> {
  const color = colorByTone(theme);
  const lines = perFeature(color);
  const ink = INK[theme];
  const lineWidth = widthBy(2.4, 4, 5);
  return {
    'dimmed-line': {
      type: 'line',
      source: 'dimmed',
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: ROUND,
      paint: { 'line-color': perFeature(ink.ring), 'line-width': widthBy(1.4, 1.4, 1.4), 'line-opacity': 0.45 },
    },
    // Dashed: an area of which nobody published the outline. Whole: how far off one point may be, shown when it is asked for.
    'zone-ring': {
      type: 'line',
      source: 'rings',
      filter: isZone,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': perFeature(emphasis(colorByTone(theme, 0.46), color, color)),
        'line-width': whenLarge(1, 2),
        'line-opacity': 0.9,
        'line-dasharray': [3, 3],
      },
    },
    'point-ring': {
      type: 'line',
      source: 'rings',
      filter: ['!', isZone],
      layout: ROUND,
      paint: { 'line-color': lines, 'line-width': widthBy(0, 1.2, 0), 'line-opacity': 0.8 },
    },
    'focus-ring-casing': {
      type: 'line',
      source: 'focus',
      filter: ['all', isLine, isChosen],
      layout: ROUND,
      paint: { 'line-color': perFeature(ink.ground), 'line-width': widthBy(4.4, 4.4, 4.4), 'line-opacity': 0.85 },
    },
    'focus-ring': {
      type: 'line',
      source: 'focus',
      filter: ['all', isLine, isChosen],
      layout: ROUND,
      paint: { 'line-color': perFeature(ink.accent), 'line-width': widthBy(2, 2, 2) },
    },
    // What only holds what is chosen keeps its own colour.
    'focus-holder': {
      type: 'line',
      source: 'focus',
      filter: ['all', isLine, ['!', isChosen]],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': lines, 'line-width': widthBy(2.2, 2.2, 2.2), 'line-dasharray': [3, 2] },
    },
    'area-fill': {
      type: 'fill',
      source: 'shapes',
      filter: isArea,
      paint: { 'fill-color': color, 'fill-opacity': emphasis(0.03, 0.12, 0.1), 'fill-antialias': false },
    },
    'area-line': {
      type: 'line',
      source: 'shapes',
      filter: isArea,
      paint: { 'line-color': lines, 'line-width': widthBy(1.4, 2.2, 2.8) },
    },
    'line-casing': {
      type: 'line',
      source: 'shapes',
      filter: isLine,
      layout: ROUND,
      paint: { 'line-color': perFeature(ink.ground), 'line-width': widthBy(5, 7, 8.5), 'line-opacity': 0.8 },
    },
    line: {
      type: 'line',
      source: 'shapes',
      filter: ['all', isLine, ['!', isOpen]],
      layout: ROUND,
      paint: { 'line-color': lines, 'line-width': lineWidth },
    },
    'line-open': {
      type: 'line',
      source: 'shapes',
      filter: ['all', isLine, isOpen],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': lines, 'line-width': lineWidth, 'line-dasharray': [2.6, 1.4] },
    },
  };
}
