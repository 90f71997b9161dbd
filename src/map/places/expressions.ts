import type { ExpressionSpecification } from 'maplibre-gl';
import { middle } from '#about';
import type { Theme } from '../../contract/map-port.ts';
import { TONES, type Tone } from '../../look/tones.ts';
import { TRAY_SIZE, TRAYS_FROM } from '../../look/tray.ts';
import { perFeature } from '../style/expressions.ts';
import { INK, nameColor, toneColor } from './palette.ts';
import { COUNT_SIZE, DOUBT_FROM, RING, SIGN_GROWS, SIGNS_FROM } from './scale.ts';

/** 78,271.5 m is the width of a pixel at the equator at zoom 0 with 512-pixel tiles; exact in the middle of the base map. */
const METRES_PER_PIXEL_0 = 78271.5 * Math.cos((middle[1] * Math.PI) / 180);

type Value = number | ExpressionSpecification;

const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false];
const isSelected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];

/** One value by emphasis. */
export const emphasis = (off: Value, hovered: Value, selected: Value) =>
  ['case', isSelected, selected, isHovered, hovered, off] as unknown as ExpressionSpecification;

/** Widths by emphasis. */
export const widthBy = (...widths: [number, number, number]): ExpressionSpecification =>
  perFeature(emphasis(...widths));

/** Values of circles that take between so many pixels (`RING`): smaller ones say nothing, larger ones cover the view. */
export function whenLarge(on: number, hovered: number): ExpressionSpecification {
  const { least, most } = RING;
  const stops = Array.from({ length: 25 }, (_, index) => 7 + index / 2).flatMap((zoom) => {
    const metres = METRES_PER_PIXEL_0 / 2 ** zoom;
    const isLarge = ['all', ['>=', ['get', 'radius'], least * metres], ['<=', ['get', 'radius'], most * metres]];
    return [zoom, emphasis(['case', isLarge, on, 0] as unknown as ExpressionSpecification, hovered, 0)];
  });
  return ['step', ['zoom'], stops[1], ...stops.slice(2)] as unknown as ExpressionSpecification;
}

/** The colour of a place's family of sectors, with so much of its strength; the same table feeds list, card, legend and print. */
export function colorByTone(theme: Theme, strength = 1): ExpressionSpecification {
  const alpha = Math.round(strength * 255).toString(16);
  const pairs = TONES.flatMap((tone) => [tone, toneColor(tone, theme) + (strength < 1 ? alpha : '')]);
  return ['match', ['get', 'tone'], ...pairs, INK[theme].text] as unknown as ExpressionSpecification;
}

/** The colour of an area's name. */
export const nameByTone = (theme: Theme): ExpressionSpecification =>
  [
    'match',
    ['get', 'tone'],
    ...TONES.flatMap((tone) => [tone, nameColor(tone, theme)]),
    INK[theme].text,
  ] as unknown as ExpressionSpecification;

/** Id of the image that draws a place's symbol: `sign/<sign>/<theme>`; from afar without its doubt. */
export const signImage = (theme: Theme): ExpressionSpecification => {
  const image = (sign: 'plain' | 'sign'): ExpressionSpecification => ['concat', 'sign/', ['get', sign], `/${theme}`];
  return ['step', ['zoom'], image('plain'), DOUBT_FROM, image('sign')];
};

/** Id of the image that draws a place from afar: `dot/<tone>.<full or hollow>/<theme>`. */
export const dotImage = (theme: Theme): ExpressionSpecification => [
  'concat',
  'dot/',
  ['get', 'tone'],
  ['case', ['get', 'rough'], '.hollow', '.full'],
  `/${theme}`,
];

/** The size of a sign by zoom. */
export const signSize: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], ...SIGN_GROWS.flat()];

/** The property of an area that has its dots of a colour. */
export const trayOf = (tone: Tone): string => `tray-${tone}`;

/** The name of an area, from afar in its short form, and smaller how many places it holds, between these words; from near by their dots. */
export function areaName([before = '', after = '']: readonly string[], theme: Theme): ExpressionSpecification {
  const dots = TONES.flatMap((tone) => [
    ['get', trayOf(tone)],
    { 'font-scale': TRAY_SIZE, 'text-color': toneColor(tone, theme) },
  ]);
  const named = (label: 'short' | 'label', tray: readonly unknown[]) => [
    'case',
    ['>', ['get', 'held'], 0],
    [
      'format',
      ['get', label],
      {},
      ['concat', ` ${before}`, ['get', 'held'], after],
      { 'font-scale': COUNT_SIZE },
      ...tray,
    ],
    ['format', ['get', label], {}],
  ];
  return [
    'step',
    ['zoom'],
    named('short', []),
    TRAYS_FROM,
    named('short', dots),
    SIGNS_FROM,
    named('label', dots),
  ] as unknown as ExpressionSpecification;
}

/** Id of the image that draws a cluster: `cluster/<count>/<theme>`. */
export const clusterImage = (theme: Theme): ExpressionSpecification => [
  'concat',
  'cluster/',
  ['get', 'point_count'],
  `/${theme}`,
];
