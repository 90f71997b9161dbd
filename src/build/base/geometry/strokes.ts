import type { Position } from 'geojson';
import { type Line, lengthOf, offset, pointAlong } from './plane.ts';

/** A piece of a network that ends at junctions. */
export interface Edge {
  readonly line: Line;
  readonly metres: number;
  /** Whatever the classification needs to know of the piece. */
  readonly weight: number;
}

/** Pieces that follow one another without a sharp bend: what a person would call one street. */
export interface Stroke {
  readonly edges: readonly Edge[];
  readonly metres: number;
}

/** Beyond this change of direction, in radians, a street is taken to end. */
const MAX_BEND = (42 * Math.PI) / 180;
/** Direction is read over the first metres of a piece, for its last vertex is noise. */
const LOOK = 160;

interface Arm {
  readonly edge: number;
  readonly atEnd: boolean;
  readonly bearing: number;
}

const keyOf = (p: Position): string => p.join(',');

function bearingFrom(line: Line): number {
  const start = line[0] as Position;
  const [dx, dy] = offset(start, pointAlong(line, LOOK));
  return Math.atan2(dy, dx);
}

function armsByJunction(edges: readonly Edge[]): Map<string, Arm[]> {
  const arms = new Map<string, Arm[]>();
  edges.forEach(({ line }, edge) => {
    for (const atEnd of [false, true]) {
      const away = atEnd ? [...line].reverse() : line;
      const key = keyOf(away[0] as Position);
      arms.set(key, [...(arms.get(key) ?? []), { edge, atEnd, bearing: bearingFrom(away) }]);
    }
  });
  return arms;
}

function bend(a: Arm, b: Arm): number {
  const turn = Math.abs(a.bearing - b.bearing) % (2 * Math.PI);
  return Math.abs(Math.PI - turn);
}

const endKey = (edge: number, atEnd: boolean): string => `${edge}${atEnd ? '>' : '<'}`;

/** Pairs the arms of every junction, straightest first; an arm that finds no partner ends its stroke. */
function pairArms(junctions: Map<string, Arm[]>): Map<string, Arm> {
  const next = new Map<string, Arm>();
  for (const arms of junctions.values()) {
    const pairs = arms.flatMap((a, i) => arms.slice(i + 1).map((b) => ({ a, b, bend: bend(a, b) })));
    const limit = arms.length === 2 ? 1.6 * MAX_BEND : MAX_BEND;
    for (const { a, b } of pairs.filter((pair) => pair.bend < limit).sort((p, q) => p.bend - q.bend)) {
      if (a.edge === b.edge || next.has(endKey(a.edge, a.atEnd)) || next.has(endKey(b.edge, b.atEnd))) continue;
      next.set(endKey(a.edge, a.atEnd), b);
      next.set(endKey(b.edge, b.atEnd), a);
    }
  }
  return next;
}

/** Joins pieces into strokes; every piece is in exactly one stroke, turned so that the lines run on. */
export function buildStrokes(edges: readonly Edge[]): Stroke[] {
  const next = pairArms(armsByJunction(edges));
  const used = new Set<number>();
  const walk = (from: number, towardsEnd: boolean): Edge[] => {
    const found: Edge[] = [];
    for (let at: Arm | undefined = next.get(endKey(from, towardsEnd)); at && !used.has(at.edge); ) {
      const edge = edges[at.edge] as Edge;
      used.add(at.edge);
      found.push(at.atEnd ? turn(edge) : edge);
      at = next.get(endKey(at.edge, !at.atEnd));
    }
    return found;
  };
  return edges.flatMap((edge, i) => {
    if (used.has(i)) return [];
    used.add(i);
    const before = walk(i, false).map(turn).reverse();
    const all = [...before, edge, ...walk(i, true)];
    return [{ edges: all, metres: all.reduce((sum, each) => sum + each.metres, 0) }];
  });
}

function turn(edge: Edge): Edge {
  return { ...edge, line: [...edge.line].reverse() };
}

/** One line out of pieces that run on. */
export function joinLines(lines: readonly Line[]): Position[] {
  return lines.flatMap((line, i) => (i === 0 ? [...line] : line.slice(1)));
}

export function anEdge(line: Line, weight: number): Edge {
  return { line, weight, metres: lengthOf(line) };
}
