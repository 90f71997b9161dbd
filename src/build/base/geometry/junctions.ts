import type { Position } from 'geojson';
import { distance, type Line, METRES } from './plane.ts';
import { anEdge, type Edge } from './strokes.ts';

/**
 * A crossing traced from a raster comes out as two T junctions with a short link between, which breaks every street
 * that runs through. Ends nearer than this (metres) are one junction.
 */
const REACH = 55;
/** Links shorter than this are drawn together into one junction. */
const LINK = 85;

/** Merges near ends into one junction, moves the lines there and drops what became a dot. */
export function mergeJunctions(edges: readonly Edge[]): Edge[] {
  const points = distinctEnds(edges);
  const groups = groupEnds(points, edges);
  return edges.flatMap(({ line, weight }) => {
    const [from, to] = [groups.get(key(line[0])), groups.get(key(line.at(-1)))] as [Position, Position];
    const inner = line.slice(1, -1).filter((p) => distance(p, from) > REACH && distance(p, to) > REACH);
    const moved = [from, ...inner, to];
    return from === to && (inner.length < 2 || anEdge(moved, 0).metres < 4 * LINK) ? [] : [anEdge(moved, weight)];
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

/** For every end (by key) the mean position of its group. */
function groupEnds(points: readonly Position[], edges: readonly Edge[]): Map<string, Position> {
  const parent = new Map(points.map((p) => [key(p), key(p)]));
  const rootOf = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at) as string;
    return at;
  };
  for (const [a, b] of [...shortLinks(edges), ...nearPairs(points)]) parent.set(rootOf(key(a)), rootOf(key(b)));
  return meanByRoot(points, rootOf);
}

function meanByRoot(points: readonly Position[], rootOf: (id: string) => string): Map<string, Position> {
  const members = new Map<string, Position[]>();
  for (const p of points) {
    const root = rootOf(key(p));
    members.set(root, [...(members.get(root) ?? []), p]);
  }
  const means = new Map<string, Position>();
  for (const group of members.values()) {
    const mean = [0, 1].map((axis) => group.reduce((sum, p) => sum + (p[axis] ?? 0), 0) / group.length);
    for (const p of group) means.set(key(p), mean);
  }
  return means;
}

function shortLinks(edges: readonly Edge[]): [Position, Position][] {
  return edges.filter(({ metres }) => metres < LINK).map(({ line }) => [line[0] as Position, line.at(-1) as Position]);
}

function nearPairs(points: readonly Line[number][]): [Position, Position][] {
  const cells = new Map<string, Position[]>();
  const cellOf = (p: Position): [number, number] => [
    Math.floor(((p[0] ?? 0) * METRES.lon) / REACH),
    Math.floor(((p[1] ?? 0) * METRES.lat) / REACH),
  ];
  for (const p of points) cells.set(key(cellOf(p)), [...(cells.get(key(cellOf(p))) ?? []), p]);
  return points.flatMap((p) => {
    const [x, y] = cellOf(p);
    const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => cells.get(key([x + dx, y + dy])) ?? []));
    return around.filter((q) => q !== p && distance(p, q) < REACH).map((q): [Position, Position] => [p, q]);
  });
}
