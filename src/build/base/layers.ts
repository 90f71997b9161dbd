/** The files of `geodata/<atlas>/base/`, without ending. */
export const BASE_FILES = [
  'district',
  'neighbours',
  'landcover',
  'relief',
  'water',
  'waterways',
  'roads',
  'streets',
  'metro',
  'trams',
  'airport',
  'stations',
  'labels',
] as const;
export type BaseFile = (typeof BASE_FILES)[number];
