import type { Position } from 'geojson';
import type { Edge } from '../geometry/strokes.ts';

/** Dead ends shorter than this (metres) are drives and tracing leftovers. */
const STUB = 220;

function degrees(edges: readonly Edge[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { line } of edges) {
    for (const p of [line[0], line.at(-1)] as Position[]) count.set(p.join(','), (count.get(p.join(',')) ?? 0) + 1);
  }
  return count;
}

/** Takes away short dead ends that no bus uses, twice, since one may end on another. */
export function dropStubs(edges: readonly Edge[]): Edge[] {
  let kept = [...edges];
  for (let round = 0; round < 2; round++) {
    const count = degrees(kept);
    const isFree = (p: Position | undefined): boolean => count.get((p ?? []).join(',')) === 1;
    kept = kept.filter(({ line, metres, weight }) => {
      const ends = Number(isFree(line[0])) + Number(isFree(line.at(-1)));
      return weight > 0 || ends === 0 || metres > (ends === 2 ? 3 * STUB : STUB);
    });
  }
  return kept;
}
