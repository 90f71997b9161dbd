import type { Position } from 'geojson';
import type { Edge } from '../geometry/strokes.ts';
import type { RankedEdge, RoadRank } from './roads.ts';

/** Dead ends shorter than this (metres) are drives and tracing leftovers. */
const STUB = 220;
/** And with a bus: what thinning leaves at the end of a broad line. */
const SPUR = 90;
/** A connected part of a rank and better shorter than this (metres) is an island and falls to the next rank. */
const ISLAND: Readonly<Record<1 | 2, number>> = { 1: 4500, 2: 2200 };

const keyOf = (p: Position | undefined): string => (p ?? []).join(',');

function degrees(edges: readonly Edge[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { line } of edges) {
    for (const p of [line[0], line.at(-1)]) count.set(keyOf(p), (count.get(keyOf(p)) ?? 0) + 1);
  }
  return count;
}

/** Takes away short dead ends, twice, since one may end on another. */
export function dropStubs(edges: readonly Edge[]): Edge[] {
  let kept = [...edges];
  for (let round = 0; round < 2; round++) {
    const count = degrees(kept);
    const isFree = (p: Position | undefined): boolean => count.get(keyOf(p)) === 1;
    kept = kept.filter(({ line, metres, weight }) => {
      const ends = Number(isFree(line[0])) + Number(isFree(line.at(-1)));
      if (ends === 0) return true;
      return metres > (ends === 2 ? 3 * STUB : weight > 0 ? SPUR : STUB);
    });
  }
  return kept;
}

/** Main roads that join no others look like an error on the map. */
export function demoteIslands(ranked: readonly RankedEdge[]): RankedEdge[] {
  let result = [...ranked];
  for (const rank of [1, 2] as const) {
    const lengths = componentLengths(result.filter((each) => each.rank <= rank));
    result = result.map((each) => {
      const isIsland = each.rank === rank && (lengths.get(keyOf(each.edge.line[0])) ?? 0) < ISLAND[rank];
      return isIsland ? { ...each, rank: (rank + 1) as RoadRank } : each;
    });
  }
  return result;
}

/** Ends of main and secondary roads shorter than this (metres) are slip roads and what crosses at an interchange. */
const BRANCH = 420;

/** A main road's short branch that leads nowhere falls to the next rank. */
export function demoteSpurs(ranked: readonly RankedEdge[]): RankedEdge[] {
  let result = [...ranked];
  for (const rank of [1, 2] as const) {
    const count = degrees(result.filter((each) => each.rank <= rank).map(({ edge }) => edge));
    const isFree = (p: Position | undefined): boolean => count.get(keyOf(p)) === 1;
    result = result.map((each) => {
      const { line, metres } = each.edge;
      const isSpur = each.rank === rank && metres < BRANCH && (isFree(line[0]) || isFree(line.at(-1)));
      return isSpur ? { ...each, rank: (rank + 1) as RoadRank } : each;
    });
  }
  return result;
}

/** For every end the length (metres) of the connected part that it belongs to. */
function componentLengths(ranked: readonly RankedEdge[]): Map<string, number> {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let at = key;
    while (parent.has(at) && parent.get(at) !== at) at = parent.get(at) as string;
    return at;
  };
  for (const { edge } of ranked) {
    const [a, b] = [rootOf(keyOf(edge.line[0])), rootOf(keyOf(edge.line.at(-1)))];
    parent.set(a, b);
    if (!parent.has(b)) parent.set(b, b);
  }
  const sums = new Map<string, number>();
  for (const { edge } of ranked) {
    const root = rootOf(keyOf(edge.line[0]));
    sums.set(root, (sums.get(root) ?? 0) + edge.metres);
  }
  return new Map([...parent.keys()].map((key) => [key, sums.get(rootOf(key)) ?? 0]));
}
