import { createReadStream, statSync } from 'node:fs';
import type { Feature, Geometry } from 'geojson';
import { boundsOf } from '../../../../domain/bounds.ts';
import { positionsOf } from '../../../../domain/positions.ts';
import type { Box } from '../../geometry/clip.ts';
import type { OsmExtract, OsmFeature, TellShare } from '../extract.ts';
import { kindOf, SHAPES, type Tags } from '../kinds.ts';
import { splitFeatures } from './split-features.ts';

/** What of an extract as GeoJSON, its tags in the properties, touches the box. The file is read in pieces. @throws when it is no FeatureCollection. */
export async function readExtract(path: string, box: Box, tell: TellShare): Promise<OsmExtract> {
  const features: OsmFeature[] = [];
  const total = statSync(path).size;
  let [read, count, broken] = [0, 0, 0];
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(path)) {
      tell('what touches the district', read / total);
      read += chunk.length;
      yield chunk;
    }
  }
  for await (const value of splitFeatures(bytes())) {
    count += 1;
    const found = readFeature(value, box);
    if (found === 'broken') broken += 1;
    else features.push(...found);
  }
  if (count === 0) throw new Error('holds no feature: a FeatureCollection of GeoJSON was expected');
  return { features, asOf: null, broken };
}

function readFeature(value: unknown, box: Box): readonly OsmFeature[] | 'broken' {
  const { type, geometry, properties } = value as Partial<Feature>;
  if (type !== 'Feature')
    throw new Error(`holds things of type “${type}”, not features of GeoJSON: export it as GeoJSON`);
  const kind = kindOf(tagsOf(properties ?? {}));
  if (!kind) return [];
  const parts = geometry ? partsOf(geometry) : null;
  if (!parts) return 'broken';
  const shape = SHAPES[kind.layer];
  return parts.flatMap((part): OsmFeature[] => {
    const isLine = part.type === 'LineString';
    const fits = shape === 'either' ? part.type !== 'Point' : shape === 'line' ? isLine : !isLine;
    const suits = fits && (shape !== 'area' || part.type !== 'Point') && meets(part, box);
    return suits ? [{ kind, tags: tagsOf(properties ?? {}), geometry: part }] : [];
  });
}

/** Tags are properties, or stand in one that is called so. */
function tagsOf(properties: Readonly<Record<string, unknown>>): Tags {
  const own = typeof properties.tags === 'object' && properties.tags !== null ? properties.tags : properties;
  return Object.fromEntries(
    Object.entries(own).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The geometry in parts as they are drawn; null where it has a coordinate that is none, or another type. */
function partsOf(geometry: Geometry): OsmFeature['geometry'][] | null {
  if (!isSound(geometry)) return null;
  switch (geometry.type) {
    case 'MultiLineString':
      return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
    case 'MultiPoint':
      return geometry.coordinates.slice(0, 1).map((coordinates) => ({ type: 'Point', coordinates }));
    case 'Point':
    case 'LineString':
    case 'Polygon':
    case 'MultiPolygon':
      return [geometry];
    default:
      return null;
  }
}

const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

function isSound(geometry: Geometry): boolean {
  const depth = DEPTHS[geometry.type];
  return depth !== undefined && 'coordinates' in geometry && isNested(geometry.coordinates, depth);
}

function isNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  if (depth > 0) return value.every((part) => isNested(part, depth - 1));
  return value.length > 1 && value.slice(0, 2).every((degrees) => Number.isFinite(degrees));
}

function meets(geometry: Geometry, [west, south, east, north]: Box): boolean {
  const [w, s, e, n] = boundsOf(positionsOf(geometry)) ?? [0, 0, 0, 0];
  return w <= east && e >= west && s <= north && n >= south;
}
