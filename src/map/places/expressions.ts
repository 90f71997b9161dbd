import type { ExpressionSpecification } from 'maplibre-gl';
import { middle } from '#about';
import type { Theme } from '../../contract/map-port.ts';
import { PROGRESSES } from '../../domain/progress.ts';
import { TONES } from '../../look/tones.ts';
import { INK, toneColor } from './palette.ts';

/** 78,271.5 m is the width of a pixel at the equator at zoom 0 with 512-pixel tiles; exact in the middle of the base map. */
const METRES_PER_PIXEL_0 = 78271.5 * Math.cos((middle[1] * Math.PI) / 180);

const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false];
const isSelected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];

/** One value by emphasis. */
export const emphasis = (off: number | ExpressionSpecification, hovered: number, selected: number) =>
  ['case', isSelected, selected, isHovered, hovered, off] as unknown as ExpressionSpecification;

/**
 * Constant over zooms, but written by zoom: so it shares a shader program with lines whose width grows.
 */
export const widthBy = (...widths: [number, number, number]): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  0,
  emphasis(...widths),
  22,
  emphasis(...widths),
];

/** A radius in metres (property `radius`) as pixels at every zoom. */
export const groundRadius: ExpressionSpecification = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  0,
  ['/', ['get', 'radius'], METRES_PER_PIXEL_0],
  22,
  ['*', ['get', 'radius'], 2 ** 22 / METRES_PER_PIXEL_0],
];

/** A value for discs whose radius takes between so many pixels: smaller ones say nothing, larger ones cover the view. */
export function whenLarge(from: number, to: number, on: number, hovered: number): ExpressionSpecification {
  const stops = Array.from({ length: 13 }, (_, index) => 7 + index).flatMap((zoom) => {
    const metres = METRES_PER_PIXEL_0 / 2 ** zoom;
    const isLarge = ['all', ['>=', ['get', 'radius'], from * metres], ['<=', ['get', 'radius'], to * metres]];
    return [zoom, emphasis(['case', isLarge, on, 0] as unknown as ExpressionSpecification, hovered, 0)];
  });
  return ['step', ['zoom'], stops[1], ...stops.slice(2)] as unknown as ExpressionSpecification;
}

/**
 * One value, written per feature. MapLibre compiles a shader program for each set of properties that differ per feature;
 * layers with the same set share one, and compiling is the greater part of a first view without a graphics card.
 */
export const perFeature = (value: string): ExpressionSpecification => ['case', ['has', 'id'], value, value];

/** The colour of a place's family of sectors; the same table feeds list, card, legend and print. */
export function colorByTone(theme: Theme): ExpressionSpecification {
  const pairs = TONES.flatMap((tone) => [tone, toneColor(tone, theme)]);
  return ['match', ['get', 'tone'], ...pairs, INK[theme].text] as unknown as ExpressionSpecification;
}

/** Id of the image that draws a place's symbol: `sign/<sign>/<theme>`. */
export const signImage = (theme: Theme): ExpressionSpecification => ['concat', 'sign/', ['get', 'sign'], `/${theme}`];

/** Id of the image that draws a cluster, from how many of its places have come how far. */
export const clusterImage = (theme: Theme): ExpressionSpecification =>
  [
    'concat',
    'cluster/',
    ...PROGRESSES.flatMap((progress, index) => [...(index > 0 ? ['-'] : []), ['to-string', ['get', progress]]]),
    `/${theme}`,
  ] as unknown as ExpressionSpecification;

/** What a cluster sums up of its places. */
export const CLUSTER_SUMS = Object.fromEntries(
  PROGRESSES.map((progress) => [progress, ['+', ['case', ['==', ['get', 'progress'], progress], 1, 0]]]),
);
