import Flatbush from 'flatbush';
import type { Position } from 'geojson';

interface Edge {
  readonly a: Position;
  readonly b: Position;
}

/** A point (degrees) where two edges of closed rings cross, whichever rings they are of; null where none do. Edges that only touch do not cross. */
export function findCrossing(rings: readonly (readonly Position[])[]): Position | null {
  const edges = rings.flatMap((ring) => ring.slice(1).map((b, i): Edge => ({ a: ring[i] as Position, b })));
  if (edges.length === 0) return null;
  const index = new Flatbush(edges.length);
  const boxes = edges.map(boxOf);
  for (const box of boxes) index.add(...box);
  index.finish();
  for (const [i, edge] of edges.entries()) {
    const others = index.search(...(boxes[i] as Bounds), (j) => j > i);
    for (const j of others) {
      const at = crossingOf(edge, edges[j] as Edge);
      if (at) return at;
    }
  }
  return null;
}

type Bounds = [minX: number, minY: number, maxX: number, maxY: number];

function boxOf({ a: [ax = 0, ay = 0], b: [bx = 0, by = 0] }: Edge): Bounds {
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** Twice the area of a triangle, above 0 where its corners run counter-clockwise. */
const turn = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

function crossingOf({ a, b }: Edge, { a: c, b: d }: Edge): Position | null {
  const [sideOfA, sideOfB] = [turn(c, d, a), turn(c, d, b)];
  const isAcross = sideOfA * sideOfB < 0 && turn(a, b, c) * turn(a, b, d) < 0;
  if (!isAcross) return null;
  const share = sideOfA / (sideOfA - sideOfB);
  return [0, 1].map((n) => (a[n] ?? 0) + ((b[n] ?? 0) - (a[n] ?? 0)) * share);
}
