import { existsSync, readFileSync } from 'node:fs';
import type { Feature } from 'geojson';

const GEOMETRIES: readonly unknown[] = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

/** The features of a file of GeoJSON: of a FeatureCollection all, of a Feature itself, of a geometry one without properties. What is within them is not checked. @throws saying what the file is instead. */
export function readGeoJson(path: string): Feature[] {
  if (!existsSync(path)) throw new Error(`${path}: no such file`);
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new Error(`${path}: is empty, GeoJSON was expected`);
  if (text.trimStart().startsWith('<'))
    throw new Error(`${path}: is a web page or XML, GeoJSON was expected: the download went wrong`);
  const value = parse(path, text);
  const features = featuresOf(value);
  if (!features)
    throw new Error(`${path}: is ${tellType(value)}, expected GeoJSON: a FeatureCollection, Feature or polygon`);
  if (features.length === 0) throw new Error(`${path}: holds no feature, at least one was expected`);
  return features;
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path}: is no JSON, or ends early: ${(error as Error).message}`);
  }
}

function featuresOf(value: unknown): Feature[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const { type, features } = value as { type?: unknown; features?: unknown };
  if (type === 'FeatureCollection' && Array.isArray(features)) return features.every(isFeature) ? features : null;
  if (isFeature(value)) return [value];
  if (!GEOMETRIES.includes(type)) return null;
  return [{ type: 'Feature', properties: null, geometry: value as Feature['geometry'] }];
}

const isFeature = (value: unknown): value is Feature =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Feature';

const tellType = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
    ? `of type “${value.type}”`
    : 'something else';
