import type { Position } from 'geojson';
import { isInRing } from '../../geometry/ring.ts';

type Refs = readonly number[] | Float64Array;

/** Ways joined at their ends into closed rings, as ids of nodes; null where an end finds no other. */
export function joinRings(ways: readonly Refs[]): number[][] | null {
  const open = new Map<number, Set<Refs>>();
  const ends = (way: Refs): number[] => [way[0] as number, way[way.length - 1] as number];
  for (const way of ways) for (const end of ends(way)) open.set(end, (open.get(end) ?? new Set()).add(way));
  const left = new Set(ways.filter((way) => way.length > 1));
  const take = (way: Refs): Refs => {
    left.delete(way);
    for (const end of ends(way)) open.get(end)?.delete(way);
    return way;
  };
  const rings: number[][] = [];
  for (const first of left) {
    const ring = [...take(first)];
    while (ring[0] !== ring.at(-1)) {
      const end = ring.at(-1) as number;
      const [next] = open.get(end) ?? [];
      if (!next) return null;
      const run = [...take(next)];
      ring.push(...(run[0] === end ? run : run.reverse()).slice(1));
    }
    if (ring.length > 3) rings.push(ring);
  }
  return rings.length > 0 ? rings : null;
}

/** Polygons of closed rings: each hole in the outer ring that holds its first corner; one that lies in none is left out. */
export function nestRings(outer: readonly Position[][], holes: readonly Position[][]): Position[][][] {
  const polygons = outer.map((ring): Position[][] => [ring]);
  for (const hole of holes) polygons.find(([ring]) => isInRing(hole[0] as Position, ring as Position[]))?.push(hole);
  return polygons;
}
