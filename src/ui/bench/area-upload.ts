import type { FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Decoded } from '../../domain/atlas.ts';
import { polygonsOf } from '../../geo/measure.ts';
import { text } from '../../text/later.ts';

const MOST_BYTES = 5_000_000;

/** All polygons of a GeoJSON file as one area; what is wrong with the file is said. */
export async function areasOfFile(file: File): Promise<Decoded<Polygon | MultiPolygon>> {
  if (file.size > MOST_BYTES) {
    return { ok: false, error: text('area.upload.large', { size: (file.size / 1_000_000).toFixed(1) }) };
  }
  try {
    const areas = areasIn(JSON.parse(await file.text()));
    if (areas.length === 0) return { ok: false, error: text('area.upload.none') };
    return { ok: true, value: { type: 'MultiPolygon', coordinates: areas.flatMap(polygonsOf) }, notes: [] };
  } catch (error) {
    return { ok: false, error: text('area.upload.broken', { reason: (error as Error).message }) };
  }
}

function areasIn(json: unknown): (Polygon | MultiPolygon)[] {
  if (typeof json !== 'object' || json === null) return [];
  const { type, features, geometry, geometries, coordinates } = json as Partial<
    FeatureCollection & { geometry: Geometry; geometries: Geometry[]; coordinates: unknown }
  >;
  const parts = features ?? geometries ?? (geometry ? [geometry] : []);
  if (Array.isArray(parts) && parts.length > 0) return parts.flatMap(areasIn);
  const kind: string | undefined = type;
  return (kind === 'Polygon' || kind === 'MultiPolygon') && Array.isArray(coordinates)
    ? [json as Polygon | MultiPolygon]
    : [];
}
