import type { Geometry } from 'geojson';

type Several = Extract<Geometry, { type: `Multi${string}` | 'GeometryCollection' }>;

/** The geometries of which one of several consists. */
export function partsOf(geometry: Several): readonly Geometry[] {
  switch (geometry.type) {
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
    case 'MultiLineString':
      return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
    case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
    case 'GeometryCollection':
      return geometry.geometries;
  }
}
