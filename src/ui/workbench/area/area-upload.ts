import type { FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Decoded } from '../../../domain/atlas.ts';
import { polygonsOf } from '../../../geo/measure.ts';
import { text } from '../../../text/later.ts';

const MOST_BYTES = 5_000_000;

/** All polygons of a GeoJSON file as one area; what is wrong with the file is said. */
export async function areasOfFile(file: File): Promise<Decoded<Polygon | MultiPolygon>> {
  if (file.size > MOST_BYTES) {
    return { ok: false, error: text('area.upload.large', { size: (file.size / 1_000_000).toFixed(1) }) };
  }
  try {
    const areas = areasIn(JSON.parse(await file.text()));
    if (areas.length === 0) return { ok: false, error: text('area.upload.none') };
    const wrong = areas.findIndex((area) => !hasRings(area));
    if (wrong >= 0) return { ok: false, error: text('area.upload.coordinates', { n: wrong + 1 }) };
    return { ok: true, value: { type: 'MultiPolygon', coordinates: areas.flatMap(polygonsOf) }, notes: [] };
  } catch (error) {
    return { ok: false, error: text('area.upload.broken', { reason: (error as Error).message }) };
  }
}

/** How deep collections may hold collections. */
const DEEPEST = 32;

function areasIn(json: unknown, depth = 0): (Polygon | MultiPolygon)[] {
  if (typeof json !== 'object' || json === null || depth > DEEPEST) return [];
  const { type, features, geometry, geometries, coordinates } = json as Partial<
    FeatureCollection & { geometry: Geometry; geometries: Geometry[]; coordinates: unknown }
  >;
  const parts = features ?? geometries ?? (geometry ? [geometry] : []);
  if (Array.isArray(parts) && parts.length > 0) return parts.flatMap((part) => areasIn(part, depth + 1));
  const kind: string | undefined = type;
  return (kind === 'Polygon' || kind === 'MultiPolygon') && Array.isArray(coordinates)
    ? [json as Polygon | MultiPolygon]
    : [];
}

/** Whether the coordinates are rings of positions, as far as numbers go; where they lie is judged later. */
function hasRings({ type, coordinates }: Polygon | MultiPolygon): boolean {
  const isPosition = (value: unknown): boolean =>
    Array.isArray(value) && value.length >= 2 && value.every((number) => typeof number === 'number');
  const isList = (isOne: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(isOne);
  const isPolygon = isList(isList(isPosition));
  return type === 'Polygon' ? isPolygon(coordinates) : isList(isPolygon)(coordinates);
}
