import type { Geometry, Polygon } from 'geojson';
import { distanceTest } from './distance-test.ts';
import { distanceBetween, isWithin, type LngLat, ROUNDING_M } from './geodesic.ts';
import { insideTest } from './inside-test.ts';
import { polygonsOf } from './measure.ts';
import { toPlane } from './plane.ts';
import { shapeOf } from './shape.ts';

/** Many points: longitude and latitude by turns, degrees WGS-84. */
export type PointCloud = Float64Array;

/** A point of a cloud, by its row, and how far it is in a straight line. */
export interface CloudNear {
  readonly row: number;
  readonly distanceM: number;
}

export const pointOf = (cloud: PointCloud, row: number): LngLat => [
  cloud[row * 2] as number,
  cloud[row * 2 + 1] as number,
];

/** The rows that lie in an area: its edges straight in longitude and latitude, holes out. */
export function rowsInside(cloud: PointCloud, area: Geometry): number[] {
  const rings = polygonsOf(area as Polygon).flat() as unknown as readonly (readonly [number, number])[][];
  const isInside = insideTest(rings);
  const rows: number[] = [];
  for (let row = 0; row * 2 < cloud.length; row += 1) {
    if (isInside(cloud[row * 2] as number, cloud[row * 2 + 1] as number)) rows.push(row);
  }
  return rows;
}

/** How many points lie within `radiusM` metres of a geometry (0 inside an area), and the `most` nearest, however far. */
export function nearestInCloud(
  cloud: PointCloud,
  from: Geometry,
  radiusM: number,
  most: number,
): { readonly count: number; readonly nearest: readonly CloudNear[] } {
  const measure = distanceFrom(from);
  let count = 0;
  let nearest: CloudNear[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (let row = 0; row * 2 < cloud.length; row += 1) {
    const distanceM = measure(pointOf(cloud, row), Math.max(radiusM + ROUNDING_M, limit));
    if (isWithin(distanceM, radiusM)) count += 1;
    if (distanceM >= limit) continue;
    nearest.push({ row, distanceM });
    // Cut back now and then: sorting at each point would take long.
    if (nearest.length >= most * 8) {
      nearest = closest(nearest, most);
      limit = nearest.at(-1)?.distanceM ?? limit;
    }
  }
  return { count, nearest: closest(nearest, most) };
}

const closest = (all: readonly CloudNear[], most: number): CloudNear[] =>
  [...all].sort((a, b) => a.distanceM - b.distanceM || a.row - b.row).slice(0, most);

/** Metres of a degree of latitude at least, anywhere. */
const LEAST_DEGREE_M = 110_500;

/** On the ellipsoid from a point, in the plane of the district from anything else; Infinity beyond `farM`, or exact all the same. */
function distanceFrom(from: Geometry): (point: LngLat, farM: number) => number {
  if (from.type === 'Point') {
    const origin = from.coordinates as [number, number];
    return (point, farM) =>
      Math.abs(point[1] - origin[1]) * LEAST_DEGREE_M > farM
        ? Number.POSITIVE_INFINITY
        : distanceBetween(origin, point);
  }
  const measure = distanceTest(shapeOf(from));
  return (point, farM) => measure(toPlane(point), farM);
}
