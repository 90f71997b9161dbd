import type { Ground } from '../../contract/ground.ts';
import type { SimpleBase } from '../../contract/simple-base.ts';
import type { Station } from '../../contract/station.ts';
import type { BaseTiles } from './cut.ts';

/** What stands in for the base map of an atlas that has none yet: nothing is drawn, and nothing is asked for. */
export const NO_BASE: {
  readonly tiles: BaseTiles;
  readonly ground: Ground;
  readonly stations: readonly Station[];
  readonly simple: SimpleBase;
} = {
  tiles: { version: 'none', files: new Map() },
  ground: { outline: { type: 'MultiPolygon', coordinates: [] }, built: { type: 'MultiPolygon', coordinates: [] } },
  stations: [],
  simple: {
    units: 1,
    origin: [0, 0],
    district: '',
    neighbours: '',
    forest: '',
    water: '',
    rivers: '',
    roads: ['', '', ''],
    metro: [],
    runway: '',
    names: [],
  },
};
