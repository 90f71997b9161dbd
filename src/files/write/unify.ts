import type { Geometry } from 'geojson';

type GeometryType = Geometry['type'];

/** A single geometry and the type that holds several of it: a layer of both is a layer of the latter. */
const MULTI: Partial<Record<GeometryType, GeometryType>> = {
  Point: 'MultiPoint',
  LineString: 'MultiLineString',
  Polygon: 'MultiPolygon',
};

/** The one type that all have or can be given; null when there is none, or nothing to go by. Desktop programs want layers of one type. */
export function commonType(geometries: readonly Geometry[]): GeometryType | null {
  const types = new Set(geometries.map(({ type }) => type));
  const multi = new Set([...types].map((type) => MULTI[type] ?? type));
  const [one, ...others] = types.size === 1 ? types : multi;
  return one && others.length === 0 ? one : null;
}

/** The geometry as one of that type, which is its own or holds several of it. */
export function toCommonType(geometry: Geometry, type: GeometryType): Geometry {
  if (geometry.type === type || geometry.type === 'GeometryCollection') return geometry;
  return { type, coordinates: [geometry.coordinates] } as Geometry;
}
