import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, GeoJsonProperties, Geometry } from 'geojson';

/** Reads one file of the folder of source data (see `geodata/<atlas>/base/SOURCES.md` for where each can be had). */
export type ReadSource = <G extends Geometry, P extends GeoJsonProperties>(name: string) => Feature<G, P>[];

export function readFrom(folder: string): ReadSource {
  return <G extends Geometry, P extends GeoJsonProperties>(name: string) => {
    const text = readFileSync(join(folder, `${name}.geojson`), 'utf8');
    return (JSON.parse(text) as FeatureCollection<G, P>).features;
  };
}

export function aFeature<G extends Geometry, P extends GeoJsonProperties>(geometry: G, properties: P): Feature<G, P> {
  return { type: 'Feature', properties, geometry };
}

/** GeoJSON text with one feature a line, so that a change shows as the lines that changed. */
export function toText(features: readonly Feature[]): string {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}
