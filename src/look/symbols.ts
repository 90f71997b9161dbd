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
import type { Layer } from '../domain/vocabulary.ts';

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

function mapValues<K extends string, A, B>(record: Record<K, A>, change: (value: A) => B): Record<K, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value as A)])) as Record<K, B>;
}
