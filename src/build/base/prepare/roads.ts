import type { Feature, LineString, Position } from 'geojson';
import { mergeJunctions } from '../geometry/junctions.ts';
import type { Line } from '../geometry/plane.ts';
import { mix, pointAlong } from '../geometry/plane.ts';
import { isInRing } from '../geometry/ring.ts';
import { simplifyLine } from '../geometry/simplify.ts';
import { anEdge, buildStrokes, type Edge, joinLines, type Stroke } from '../geometry/strokes.ts';
import { dropStubs } from './stubs.ts';

/** 1 main, 2 secondary, 3 street, 4 lane: weight as the data shows it, not a legal class of road. */
export type RoadRank = 1 | 2 | 3 | 4;

export interface RankedLine {
  readonly rank: RoadRank;
  readonly line: Position[];
}

/** How far along a street its bus routes are averaged: a kilometre each way hides single stops and detours. */
const WINDOW = 1000;

type RoadFeature = Feature<LineString, { readonly bus_routes: number; readonly fit: number }>;

/** Ranks pieces by bus routes along the street and by the length of the street; see SOURCES.md, method. */
export function rankRoads(features: readonly RoadFeature[], outline: Line): RankedLine[] {
  const sure = features.filter(({ properties: p }) => p.fit >= 0.5 || p.bus_routes > 0);
  const pieces = sure.map((f) => anEdge(f.geometry.coordinates, f.properties.bus_routes));
  const edges = dropStubs(mergeJunctions(pieces));
  const ranked = buildStrokes(edges).flatMap(rankStroke);
  return joinByRank(ranked).filter(({ rank, line }) => rank < 3 || isNear(line, outline));
}

interface RankedEdge {
  readonly edge: Edge;
  readonly rank: RoadRank;
}

function rankStroke(stroke: Stroke): RankedEdge[] {
  const starts: number[] = [];
  let at = 0;
  for (const edge of stroke.edges) {
    starts.push(at);
    at += edge.metres;
  }
  const ranks = stroke.edges.map((edge, i) => {
    const middle = (starts[i] ?? 0) + edge.metres / 2;
    return rankOf(busAround(stroke, starts, middle), stroke);
  });
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

function rankOf(bus: number, { metres, edges }: Stroke): RoadRank {
  const crossings = edges.length / (metres / 1000);
  if (metres > 9000 && (crossings < 2.2 || bus >= 1.5)) return 1;
  if (metres > 2500 && bus >= 5) return 1;
  if (metres > 4500 || (metres > 1500 && bus >= 2)) return 2;
  if (metres > 700 || bus >= 1) return 3;
  return 4;
}

/** Pieces of one rank become long lines again, so that thinning at a small scale leaves no stubs. */
function joinByRank(ranked: readonly RankedEdge[]): RankedLine[] {
  return ([1, 2, 3, 4] as const).flatMap((rank) => {
    const own = ranked.filter((each) => each.rank === rank).map(({ edge }) => edge);
    return buildStrokes(own).map(({ edges }) => ({
      rank,
      line: simplifyLine(joinLines(edges.map((e) => e.line)), 11),
    }));
  });
}

/** Streets are drawn in the district and a little beyond its edge; farther out only the main network is context. */
function isNear(line: Line, outline: Line): boolean {
  const middle = pointAlong(line, 1e-3) && mix(line[0] as Position, line.at(-1) as Position, 0.5);
  return [line[0] as Position, middle, line.at(-1) as Position].some((p) => isInRing(p, outline));
}
