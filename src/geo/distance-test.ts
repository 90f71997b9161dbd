import Flatbush from 'flatbush';
import { insideTest } from './inside-test.ts';
import type { XY } from './plane.ts';
import { distanceToEdges, type Shape } from './shape.ts';

/**
 * Prepares the question how far a point of the plane is from a shape, in metres: 0 inside an area, and Infinity beyond `farM`, where
 * nothing more exact is asked. For many points.
 */
export function distanceTest(shape: Shape): (point: XY, farM: number) => number {
  const isInside = insideTest(shape.rings);
  const index = new Flatbush(shape.edges.length);
  for (const [[ax, ay], [bx, by]] of shape.edges)
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  index.finish();
  return (point, farM) => {
    const [x, y] = point;
    if (isInside(x, y)) return 0;
    if (farM === Number.POSITIVE_INFINITY) return distanceToEdges(point, shape);
    const near = index.search(x - farM, y - farM, x + farM, y + farM);
    const distance = distanceToEdges(point, {
      rings: [],
      edges: near.flatMap((i) => (shape.edges[i] ? [shape.edges[i]] : [])),
    });
    return distance <= farM ? distance : Number.POSITIVE_INFINITY;
  };
}
