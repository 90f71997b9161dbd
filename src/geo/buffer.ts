import { Clipper, EndType, JoinType, type Paths64 } from 'clipper2-ts';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { makeDisc } from './disc.ts';
import type { LngLat } from './geodesic.ts';
import { signedAreaOf } from './measure.ts';
import { unite } from './overlay.ts';
import { fromPlane, toPlaneLine, type XY } from './plane.ts';

/** Centimetres: Clipper reckons in whole numbers. */
const GRID = 100;
/** Metres by which an arc may leave the true circle, as a part of the radius. */
const ARC = 0.001;

/** All that lies within `metres` of a geometry, what lies inside it too: for drawing. Off by a thousandth of the distance at most. */
export function bufferOf(geometry: Geometry, metres: number): MultiPolygon {
  switch (geometry.type) {
    case 'Point':
      return unite([makeDisc(geometry.coordinates as unknown as LngLat, metres)]);
    case 'MultiPoint':
      return unite(geometry.coordinates.map((at) => makeDisc(at as unknown as LngLat, metres)));
    case 'LineString':
      return alongLines([geometry.coordinates], metres);
    case 'MultiLineString':
      return alongLines(geometry.coordinates, metres);
    case 'Polygon':
      return unite([geometry, alongLines(geometry.coordinates, metres)]);
    case 'MultiPolygon':
      return unite([geometry, alongLines(geometry.coordinates.flat(), metres)]);
    case 'GeometryCollection':
      return unite(geometry.geometries.map((part) => bufferOf(part, metres)));
  }
}

function alongLines(lines: readonly Position[][], metres: number): MultiPolygon {
  const paths = lines.map((line) =>
    toPlaneLine(line).map(([x, y]) => ({ x: Math.round(x * GRID), y: Math.round(y * GRID) })),
  );
  const grown = Clipper.inflatePaths(paths, metres * GRID, JoinType.Round, EndType.Round, 2, metres * GRID * ARC);
  return toArea(grown);
}

/** Outer rings run counter-clockwise; which of them holds a hole does not matter to the union. */
function toArea(paths: Paths64): MultiPolygon {
  const rings = paths.map((path): Position[] => {
    const ring = path.map(({ x, y }): Position => [...fromPlane([x / GRID, y / GRID] as XY)]);
    return [...ring, ring[0] ?? []];
  });
  const holes = rings.filter((ring) => signedAreaOf(ring) < 0);
  const outer = rings.filter((ring) => signedAreaOf(ring) > 0);
  return unite(
    outer.map((ring, i): Polygon => ({ type: 'Polygon', coordinates: i === 0 ? [ring, ...holes] : [ring] })),
  );
}
