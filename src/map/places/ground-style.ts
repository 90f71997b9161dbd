import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme } from '../../contract/map-port.ts';
import { colorByTone, emphasis, groundRadius, perFeature, whenLarge, widthBy } from './expressions.ts';
import type { PLACE_LAYERS } from './layers.ts';
import { INK } from './palette.ts';
import type { Unnamed } from './style.ts';

const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const;
const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
/** What is only promised, or of which the report does not say how far it is. */
const isOpen: ExpressionSpecification = ['in', ['get', 'progress'], ['literal', ['promised', 'unstated']]];

/** What places take up on the ground: discs of precision, areas, lines. */
export function groundOfPlaces(theme: Theme): Record<(typeof PLACE_LAYERS)[number], Unnamed<LayerSpecification>> {
  const color = colorByTone(theme);
  const ink = INK[theme];
  const disc = { 'circle-radius': groundRadius, 'circle-color': color, 'circle-pitch-alignment': 'map' } as const;
  const lineWidth = widthBy(2.4, 4, 5);
  return {
    'dimmed-line': {
      type: 'line',
      source: 'dimmed',
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: ROUND,
      paint: { 'line-color': perFeature(ink.ring), 'line-width': widthBy(1.4, 1.4, 1.4), 'line-opacity': 0.45 },
    },
    'zone-disc': {
      type: 'circle',
      source: 'zones',
      paint: {
        ...disc,
        'circle-opacity': whenLarge(42, 300, 0.018, 0.12),
        'circle-stroke-color': color,
        'circle-stroke-width': 1,
        'circle-stroke-opacity': whenLarge(42, 300, 0.26, 0.9),
      },
    },
    'point-disc': {
      type: 'circle',
      source: 'points',
      filter: ['!', ['has', 'point_count']],
      paint: {
        ...disc,
        'circle-opacity': whenLarge(26, 150, 0.035, 0.14),
        'circle-stroke-color': color,
        'circle-stroke-width': 1,
        'circle-stroke-opacity': whenLarge(26, 150, 0, 0.8),
      },
    },
    'focus-disc': {
      type: 'circle',
      source: 'focus',
      paint: {
        ...disc,
        'circle-color': perFeature(ink.accent),
        'circle-opacity': emphasis(0.07, 0.07, 0.07),
        'circle-stroke-color': perFeature(ink.accent),
        'circle-stroke-width': 1.2,
        'circle-stroke-opacity': emphasis(0.55, 0.55, 0.55),
      },
    },
    'area-fill': {
      type: 'fill',
      source: 'shapes',
      filter: isArea,
      paint: { 'fill-color': color, 'fill-opacity': emphasis(0.06, 0.16, 0.13), 'fill-antialias': false },
    },
    'area-line': {
      type: 'line',
      source: 'shapes',
      filter: isArea,
      paint: { 'line-color': color, 'line-width': widthBy(1.4, 2.2, 2.8) },
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
      paint: { 'line-color': color, 'line-width': lineWidth },
    },
    'line-open': {
      type: 'line',
      source: 'shapes',
      filter: ['all', isLine, isOpen],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': lineWidth, 'line-dasharray': [2.6, 1.4] },
    },
  };
}
