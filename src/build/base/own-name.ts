import type { Feature, FeatureCollection, Position } from 'geojson';
import polylabel from 'polylabel';
import { district } from '#about';
import type { ReadText } from '../places/read-places.ts';
import { type BaseFile, readLayer } from './layers.ts';

/** About a hundred metres: a name is far wider. */
const PRECISION = 0.001;

/** The district's own name, in the middle of the largest circle that its outline leaves free: none without an outline. */
export function ownName(outline: readonly Feature[]): Feature[] {
  const polygons = outline.flatMap(({ geometry }): Position[][][] =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [],
  );
  const [largest] = polygons
    .map((polygon) => polylabel(polygon as [number, number][][], PRECISION))
    .sort((a, b) => b.distance - a.distance);
  if (!largest) return [];
  const [lng, lat] = [largest[0], largest[1]].map((degrees = 0) => Math.round(degrees * 1e4) / 1e4) as [number, number];
  return [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: { kind: 'own', name: district.zh, name_en: district.en },
    },
  ];
}

/** A layer as it is drawn: among the names that of the district itself. */
export function readDrawn(read: ReadText, name: BaseFile): FeatureCollection {
  const layer = readLayer(read, name);
  if (name !== 'labels') return layer;
  return { ...layer, features: [...ownName(readLayer(read, 'district').features), ...layer.features] };
}
