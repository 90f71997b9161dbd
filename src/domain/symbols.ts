import car from '@mapbox/maki/icons/car.svg?raw';
import tower from '@mapbox/maki/icons/communications-tower.svg?raw';
import construction from '@mapbox/maki/icons/construction.svg?raw';
import home from '@mapbox/maki/icons/home.svg?raw';
import hospital from '@mapbox/maki/icons/hospital.svg?raw';
import industry from '@mapbox/maki/icons/industry.svg?raw';
import mountain from '@mapbox/maki/icons/mountain.svg?raw';
import park from '@mapbox/maki/icons/park.svg?raw';
import rail from '@mapbox/maki/icons/rail.svg?raw';
import rocket from '@mapbox/maki/icons/rocket.svg?raw';
import school from '@mapbox/maki/icons/school.svg?raw';
import shop from '@mapbox/maki/icons/shop.svg?raw';
import stadium from '@mapbox/maki/icons/stadium.svg?raw';
import suitcase from '@mapbox/maki/icons/suitcase.svg?raw';
import hall from '@mapbox/maki/icons/town-hall.svg?raw';
import village from '@mapbox/maki/icons/village.svg?raw';
import type { Layer } from './vocabulary.ts';

const ICON_FILE: Record<Layer, string> = {
  projects: construction,
  'industrial-zones': industry,
  science: rocket,
  companies: suitcase,
  commerce: shop,
  parks: park,
  scenic: mountain,
  schools: school,
  health: hospital,
  'culture-sports': stadium,
  government: hall,
  transport: rail,
  roads: car,
  utilities: tower,
  villages: village,
  communities: home,
};

/** The icon of each layer: SVG path data in a 15 × 15 box. Source: Maki (CC0). */
export const LAYER_ICON = mapValues(ICON_FILE, (svg) =>
  [...svg.matchAll(/ d="([^"]+)"/g)]
    .map((match) => match[1] ?? '')
    .join(' ')
    .replace(/&#x[A9];/g, ' '),
);

/** The colour of each layer, at least 3:1 against the map's ground in its theme; never the only sign. */
export const LAYER_COLOR: Record<Layer, { readonly light: string; readonly dark: string }> = {
  projects: { light: '#c2452d', dark: '#f08a6c' },
  'industrial-zones': { light: '#8a5a2b', dark: '#d3a06a' },
  science: { light: '#5b4bb2', dark: '#a99cf0' },
  companies: { light: '#6e5a7e', dark: '#b9a3cc' },
  commerce: { light: '#b83f7d', dark: '#ee8fbd' },
  parks: { light: '#2c7d45', dark: '#78c98d' },
  scenic: { light: '#1b7a7a', dark: '#66c6c2' },
  schools: { light: '#a86400', dark: '#f0b85a' },
  health: { light: '#c52f46', dark: '#f58a97' },
  'culture-sports': { light: '#93408f', dark: '#d893d4' },
  government: { light: '#3d5796', dark: '#92abec' },
  transport: { light: '#1b66a8', dark: '#78b8f0' },
  roads: { light: '#5d6570', dark: '#b0b8c4' },
  utilities: { light: '#3f7389', dark: '#86bcd2' },
  villages: { light: '#66801f', dark: '#b3cb6b' },
  communities: { light: '#96632f', dark: '#d8ab7c' },
};

function mapValues<K extends string, A, B>(record: Record<K, A>, change: (value: A) => B): Record<K, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value as A)])) as Record<K, B>;
}
