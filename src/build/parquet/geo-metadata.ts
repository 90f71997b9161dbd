import type { Geometry } from 'geojson';
import { boundsOf } from '../../domain/bounds.ts';
import { positionsOf } from '../../domain/positions.ts';

/**
 * The value of `geo` in the metadata of a file with the columns `geometry` and `bbox`. Without `crs` coordinates are OGC:CRS84.
 * Source: GeoParquet 1.1.0.
 */
export function describeGeometries(geometries: readonly Geometry[]): object {
  const bbox = boundsOf(geometries.flatMap((geometry) => [...positionsOf(geometry)]));
  const edge = (side: string): readonly [string, string] => ['bbox', side];
  return {
    version: '1.1.0',
    primary_column: 'geometry',
    columns: {
      geometry: {
        encoding: 'WKB',
        geometry_types: [...new Set(geometries.map(({ type }) => type))].sort(),
        orientation: 'counterclockwise',
        ...(bbox && { bbox }),
        covering: { bbox: { xmin: edge('xmin'), ymin: edge('ymin'), xmax: edge('xmax'), ymax: edge('ymax') } },
      },
    },
  };
}
