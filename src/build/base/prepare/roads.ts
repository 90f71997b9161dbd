import type { Position } from 'geojson';
import { distance, type Line, mix } from '../geometry/plane.ts';
import { isInRing } from '../geometry/ring.ts';
import { roundBends, simplifyLine } from '../geometry/simplify.ts';
import { buildStrokes, type Edge, joinLines, type Stroke } from '../geometry/strokes.ts';
import { type BusFeature, buildStreetNet, type RoadFeature } from './street-net.ts';
import { demoteIslands, demoteSpurs, dropStubs } from './stubs.ts';

/** 1 main, 2 secondary, 3 street, 4 lane: weight as the data shows it, not a legal class of road. */
export type RoadRank = 1 | 2 | 3 | 4;

export interface RankedLine {
  readonly rank: RoadRank;
  readonly line: Position[];
}

export interface RankedEdge {
  readonly edge: Edge;
  readonly rank: RoadRank;
}

/** How far along a street its bus routes are averaged (metres each way): it hides single stops and detours. */
const WINDOW = 900;
/** A stretch shorter than this between two stretches of a better rank takes their rank. */
const DIP = 1500;

export interface RoadInput {
  readonly roads: readonly RoadFeature[];
  readonly buses: readonly BusFeature[];
  readonly trams: readonly Line[];
  readonly outline: Line;
}

/** Streets ranked by their bus routes, those without by length; see SOURCES.md, method. */
export function rankRoads({ roads, buses, trams, outline }: RoadInput): RankedLine[] {
  const edges = dropStubs(buildStreetNet(roads, buses, trams));
  const ranked = demoteSpurs(demoteIslands(buildStrokes(edges).flatMap(rankStroke)));
  return joinByRank(ranked).filter(({ rank, line }) => rank < 3 || isInside(line, outline));
}

function rankStroke(stroke: Stroke): RankedEdge[] {
  let at = 0;
  const starts = stroke.edges.map(({ metres }) => {
    at += metres;
    return at - metres;
  });
  const ranks = stroke.edges.map((edge, i) =>
    rankOf(busAround(stroke, starts, (starts[i] ?? 0) + edge.metres / 2), stroke),
  );
  fillDips(ranks, stroke.edges);
  return stroke.edges.map((edge, i) => ({ edge, rank: ranks[i] as RoadRank }));
}

/** Mean number of bus routes within the window, by length. */
function busAround(stroke: Stroke, starts: readonly number[], middle: number): number {
  let metres = 0;
  let sum = 0;
  stroke.edges.forEach((edge, i) => {
    const from = Math.max(starts[i] ?? 0, middle - WINDOW);
    const to = Math.min((starts[i] ?? 0) + edge.metres, middle + WINDOW);
    if (to <= from) return;
    metres += to - from;
    sum += (to - from) * edge.weight;
  });
  return metres > 0 ? sum / metres : 0;
}

/** Expressways have no bus: they show as long, straight streets with few crossings. */
function rankOf(bus: number, { metres, edges }: Stroke): RoadRank {
  const crossings = edges.length / (metres / 1000);
  const reach = distance(edges[0]?.line[0] as Position, edges.at(-1)?.line.at(-1) as Position);
  const straight = reach / metres;
  const isExpressway = straight > 0.7 && metres > 9000 && crossings < 1.4;
  if (bus >= 4.2 || isExpressway || (bus >= 1.5 && straight > 0.62 && metres > 8000)) return 1;
  if (bus >= 1.6 || (straight > 0.62 && metres > 5000) || (bus >= 0.7 && metres > 3000)) return 2;
  return metres > 600 || bus >= 0.7 ? 3 : 4;
}

function fillDips(ranks: RoadRank[], edges: readonly Edge[]): void {
  for (const better of [1, 2] as const) {
    let from = -1;
    ranks.forEach((rank, i) => {
      if (rank > better) return;
      const gap = edges.slice(from + 1, i).reduce((sum, edge) => sum + edge.metres, 0);
      if (from >= 0 && gap < DIP) ranks.fill(better, from + 1, i);
      from = i;
    });
  }
}

/** Pieces of one rank become long lines again, so that thinning at a small scale leaves no stubs. */
function joinByRank(ranked: readonly RankedEdge[]): RankedLine[] {
  return ([1, 2, 3, 4] as const).flatMap((rank) => {
    const own = ranked.filter((each) => each.rank === rank).map(({ edge }) => edge);
    return buildStrokes(own).map(({ edges }) => ({ rank, line: draw(edges) }));
  });
}

function draw(edges: readonly Edge[]): Position[] {
  const line = simplifyLine(joinLines(edges.map((edge) => edge.line)), 13);
  return simplifyLine(roundBends(line, 45), 2.5);
}

/** Streets are drawn in the district only; outside, the main network is context. */
function isInside(line: Line, outline: Line): boolean {
  const [from, to] = [line[0] as Position, line.at(-1) as Position];
  return [from, mix(from, to, 0.5), to].some((p) => isInRing(p, outline));
}
