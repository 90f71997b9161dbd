import type { Box } from './geometry/clip.ts';

/** The files of `geodata/base/`, without ending. */
export const BASE_FILES = [
  'district',
  'neighbours',
  'landcover',
  'relief',
  'water',
  'waterways',
  'roads',
  'metro',
  'trams',
  'airport',
  'stations',
  'labels',
] as const;
export type BaseFile = (typeof BASE_FILES)[number];

/** Everything of the base map lies in this box: the district and what a planner sees around it. West, south, east, north. */
export const BASE_BOX: Box = [123.15, 41.45, 124.05, 42.15];
