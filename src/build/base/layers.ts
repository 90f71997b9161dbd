import type { FeatureCollection } from 'geojson';
import type { ReadText } from '../places/read-places.ts';

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
/** What is not drawn but looked up: named points, from which an address can be told. */
export const ANCHORS = 'anchors' as const;

/** A file of `base/`, drawn or not. */
export type BaseRead = BaseFile | typeof ANCHORS;

/** A layer of the base map. A district without a metro, or a map without its relief, has no such file: a layer of nothing. */
export function readLayer(read: ReadText, name: BaseRead): FeatureCollection {
  const text = read(`${name}.geojson`);
  return text === null ? { type: 'FeatureCollection', features: [] } : (JSON.parse(text) as FeatureCollection);
}

/** The layers that have a file. */
export const layersIn = (read: ReadText): readonly BaseRead[] =>
  ([...BASE_FILES, ANCHORS] as const).filter((name) => read(`${name}.geojson`) !== null);
