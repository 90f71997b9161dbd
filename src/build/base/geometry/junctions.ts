import type { Position } from 'geojson';
import { distance, METRES } from './plane.ts';
import { anEdge, type Edge } from './strokes.ts';

/**
 * A crossing traced from a raster comes out as two T junctions with a short link between, which breaks every street
 * that runs through. Ends nearer than this (metres) are one junction.
 */
const REACH = 50;
/** Links shorter than this are drawn together into one junction. */
const LINK = 75;
/** No junction grows wider than this, else a dense quarter would shrink to a dot. */
const WIDEST = 105;

type Pair = readonly [Position, Position];

/** Merges near ends into one junction, moves the lines there and drops what became a dot. */
export function mergeJunctions(edges: readonly Edge[]): Edge[] {
  const points = distinctEnds(edges);
  const junctions = groupEnds(points, [...shortLinks(edges), ...nearPairs(points)]);
  return edges.flatMap(({ line, weight }) => {
    const [from, to] = [junctions.get(key(line[0])), junctions.get(key(line.at(-1)))] as [Position, Position];
    const inner = line.slice(1, -1).filter((p) => distance(p, from) > REACH / 2 && distance(p, to) > REACH / 2);
    const moved = anEdge([from, ...inner, to], weight);
    return from === to && moved.metres < 5 * LINK ? [] : [moved];
  });
}

function key(p: Position | undefined): string {
  return (p ?? []).join(',');
}

function distinctEnds(edges: readonly Edge[]): Position[] {
  const ends = new Map<string, Position>();
  for (const { line } of edges) for (const p of [line[0], line.at(-1)] as Position[]) ends.set(key(p), p);
  return [...ends.values()];
}

/** For every end (by key) the middle of its group; nearest pairs are joined first. */
function groupEnds(points: readonly Position[], pairs: readonly Pair[]): Map<string, Position> {
  const groups = new Map(points.map((p) => [key(p), [p]]));
  for (const [a, b] of [...pairs].sort((p, q) => distance(...p) - distance(...q))) {
    const [one, other] = [groups.get(key(a)), groups.get(key(b))] as [Position[], Position[]];
    if (one === other || one.some((p) => other.some((q) => distance(p, q) > WIDEST))) continue;
    one.push(...other);
    for (const p of other) groups.set(key(p), one);
  }
  const middles = new Map([...new Set(groups.values())].map((group) => [group, middleOf(group)]));
  return new Map([...groups].map(([id, group]) => [id, middles.get(group) as Position]));
}

function middleOf(group: readonly Position[]): Position {
  return [0, 1].map((axis) => group.reduce((sum, p) => sum + (p[axis] ?? 0), 0) / group.length);
}

function shortLinks(edges: readonly Edge[]): Pair[] {
  const short = edges.filter(({ metres }) => metres < LINK);
  return short.map(({ line }) => [line[0] as Position, line.at(-1) as Position]);
}

function nearPairs(points: readonly Position[]): Pair[] {
  const cells = new Map<string, Position[]>();
  const cellOf = (p: Position): [number, number] => [
    Math.floor(((p[0] ?? 0) * METRES.lon) / REACH),
    Math.floor(((p[1] ?? 0) * METRES.lat) / REACH),
  ];
  for (const p of points) cells.set(key(cellOf(p)), [...(cells.get(key(cellOf(p))) ?? []), p]);
  return points.flatMap((p) => {
    const [x, y] = cellOf(p);
    const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => cells.get(key([x + dx, y + dy])) ?? []));
    return around.filter((q) => q !== p && distance(p, q) < REACH).map((q): Pair => [p, q]);
  });
}
