import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, Polygon, Position } from 'geojson';

/** What of the sources of one district has to be told: `base/prepare.json` of its atlas. */
export interface SourceFacts {
  /** The source file of the district's outline, without ending. */
  readonly outline: string;
  /** Subdistricts of which no office is known, round the middle of what is known of them; radius in metres. */
  readonly subdistricts: readonly { readonly name: string; readonly at: Position; readonly radius: number }[];
  /** In the table of offices, part of another since: no subdistrict of the report's time. */
  readonly formerSubdistricts: readonly string[];
  /** Waters by their name in the source, with the name that two independent sources bear out; others stay unnamed. */
  readonly waters: Readonly<Record<string, string>>;
  /** Those of them that are named as lakes. */
  readonly lakeLabels: readonly string[];
  /** Those that are named as rivers, and about which longitudes: each in the widest spot there. */
  readonly riverLabels: Readonly<Record<string, readonly number[]>>;
}

/** Reads one file of the folder of source data (see `geodata/<atlas>/base/SOURCES.md` for where each can be had). */
export interface ReadSource {
  <G extends Geometry, P extends GeoJsonProperties>(name: string): Feature<G, P>[];
  readonly facts: SourceFacts;
}

/** The sources in a folder, as the atlas in another tells of them. @throws naming a file that is missing or no JSON. */
export function readSources(folder: string, atlas: string): ReadSource {
  const read = <G extends Geometry, P extends GeoJsonProperties>(name: string) => {
    const text = readFileSync(join(folder, `${name}.geojson`), 'utf8');
    return (JSON.parse(text) as FeatureCollection<G, P>).features;
  };
  const facts = JSON.parse(readFileSync(join(atlas, 'base/prepare.json'), 'utf8')) as SourceFacts;
  return Object.assign(read, { facts });
}

/** The outer ring of the district. @throws when the source has no polygon. */
export function outlineOf(read: ReadSource): Position[] {
  const [district] = read<Polygon, null>(read.facts.outline);
  const ring = district?.geometry.coordinates[0];
  if (!ring) throw new Error(`${read.facts.outline}: no polygon`);
  return ring;
}

export function aFeature<G extends Geometry, P extends GeoJsonProperties>(geometry: G, properties: P): Feature<G, P> {
  return { type: 'Feature', properties, geometry };
}

/** GeoJSON text with one feature a line, so that a change shows as the lines that changed. */
export function toText(features: readonly Feature[]): string {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}
