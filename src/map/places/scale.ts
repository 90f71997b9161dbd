/** What the report's places look like at which zoom: one table for both maps. */

/** Below it each place is a dot in the colour of its sector, so that one sees how they are spread; from here on a sign of its own, with its name beside it. */
export const SIGNS_FROM = 11.2;
/** The size of a sign by zoom, as a part of its full size; straight between. */
export const SIGN_GROWS = [
  [SIGNS_FROM, 0.77],
  [12.5, 1],
] as const;
/** From here on a sign says that its name may mean another place too. */
export const DOUBT_FROM = 12;
/** Signs closer than `radius` CSS pixels are joined and counted, up to the zoom `closest`; then how their circle is drawn. */
export const CROWD = { radius: 16, closest: 17, half: 13, line: 1.8, letters: 13 } as const;
/** Circles say something between these radii in CSS pixels: smaller ones hide under their sign, larger ones cover the view. */
export const RING = { least: 16, most: 600 } as const;
/** How far in ems the name of an area may leave its middle, nearest first: that stays under the name, or just above or below it. */
export const NAME_STRAYS: readonly (readonly [east: number, south: number])[] = [0, 1.3, -1.3, 2.6, -2.6].flatMap(
  (south) => [0, 2, -2, 4, -4].map((east) => [east, south] as const),
);

/** Radii of a dot in CSS pixels: its paper edge, its colour, and the width of a hollow one's line. */
export const DOT = { edge: 5.9, full: 4.6, line: 2 } as const;

/** How large it is written beside a name how many places that area holds, against the name. */
export const COUNT_SIZE = 0.85;

/** The letters of an area's name in CSS pixels by zoom; straight between. */
export const AREA_LETTERS = [
  [9, 12],
  [13, 14],
] as const;
/** The letters of a place's name, and of what is selected, in CSS pixels. */
export const LETTERS = { place: 12, selected: 13.5 } as const;

type Grows = readonly [readonly [from: number, small: number], readonly [to: number, full: number]];
/** What such a table says at a zoom. */
function grown([[from, small], [to, full]]: Grows, zoom: number): number {
  return small + (full - small) * Math.min(1, Math.max(0, (zoom - from) / (to - from)));
}
/** The part of its full size that a sign has at a zoom. */
export const signScale = (zoom: number): number => grown(SIGN_GROWS, zoom);
/** How large an area's name is written at a zoom. */
export const areaLetters = (zoom: number): number => grown(AREA_LETTERS, zoom);
