import type { Feature, FeatureCollection } from 'geojson';
import { LAYERS, type Layer } from '../../domain/vocabulary.ts';
import { readJson } from '../files.ts';
import type { ReadText } from '../places/read-places.ts';
import { writeGeoJson } from '../write-json.ts';

/** A record of a place, as its layer's file has it. */
export interface PlaceRecord extends Feature<Feature['geometry'] | null> {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>> & {
    readonly name: string;
    readonly nameEn: string;
    readonly aliases: readonly string[];
    readonly handNames?: readonly string[];
    readonly layer: Layer;
  };
}

const pathOf = (layer: Layer): string => `places/${layer}.geojson`;

/** All records of an atlas, in the order of their files. */
export const readRecords = (read: ReadText): PlaceRecord[] =>
  LAYERS.flatMap((layer) => {
    const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };
    return readJson(read, pathOf(layer), empty).features as unknown as PlaceRecord[];
  });

/** The files of the layers whose records are other ones than before, by path. */
export function writeLayers(before: readonly PlaceRecord[], records: readonly PlaceRecord[]): Map<string, string> {
  return new Map(
    LAYERS.flatMap((layer) => {
      const features = records.filter(({ properties }) => properties.layer === layer);
      const stood = before.filter(({ properties }) => properties.layer === layer);
      const isSame = features.length === stood.length && features.every((feature, index) => feature === stood[index]);
      return isSame ? [] : [[pathOf(layer), writeGeoJson({ type: 'FeatureCollection', features })] as const];
    }),
  );
}
