import type { LngLatBoundsLike } from 'maplibre-gl';
import { extent, reach } from '#about';
import type { Padding } from '../contract/map-port.ts';
import type { Box } from '../domain/boxes.ts';

/** The district's own extent. */
export const DISTRICT: Box = extent;

/** The middle of the map stays in this box. */
export const REACH: Box = reach;

/** What its buttons and its scale leave free of a map that nothing lies over: pixels. */
export const OPEN_PADDING: Padding = { top: 18, right: 62, bottom: 48, left: 18 };

/** At the edges of a map from afar no name is written: it would be cut, or lie under the buttons, which stand at the right. Pixels. */
export const NAMELESS = { edge: 2, right: 58 } as const;

/** Length of the equator in Web Mercator, in metres, and the pixels it takes at zoom 0. */
const EQUATOR = 2 * Math.PI * 6378137;
const TILE = 512;
/** MapLibre's form of a box. */
export function toBounds([west, south, east, north]: Box): LngLatBoundsLike {
  return [west, south, east, north];
}

/** Metres on the ground that a CSS pixel covers at this latitude and zoom. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (EQUATOR / (TILE * 2 ** zoom)) * Math.cos((lat * Math.PI) / 180);
}
