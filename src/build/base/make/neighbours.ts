import type { Feature, LineString, MultiPolygon, Point, Position } from 'geojson';
import { BASE_BOX } from '../../../domain/boxes.ts';
import { areaOf } from '../../../geo/measure.ts';
import { intersect } from '../../../geo/overlay.ts';
import { clipLine } from '../geometry/clip.ts';
import { type Line, lengthOf, round } from '../geometry/plane.ts';
import { innermost, signedArea } from '../geometry/ring.ts';
import { simplifyLine } from '../geometry/simplify.ts';
import { densify } from '../prepare/lines.ts';
import { clippedPolygons } from '../prepare/outlines.ts';
import { aFeature } from '../prepare/source.ts';
import { aLabel } from './labels.ts';
import { nearestOn } from './nearest-on.ts';

/** A district beside the one that the map is of. */
export interface Neighbour {
  readonly name: string;
  readonly area: MultiPolygon;
}

/** Of two areas that share more than this of the smaller one, one is part of the other. */
const SHARED = 0.2;
/** Outlines of one edge may lie so far apart (metres) where they are from two hands. */
const SLIVER = 220;
/** An edge shorter than this (metres) is where two outlines do not quite fit. */
const SHORTEST = 300;
/** Metres that an edge may lie off: when it is compared, and as it is drawn. */
const DETAIL = { compared: 10, drawn: 40 } as const;
/** A name needs this share of what the map shows. */
const ROOM = 0.01;

/** Those of the areas that touch the outline from outside: not what holds it, and not parts of it. */
export function touching(outline: MultiPolygon, areas: readonly Neighbour[]): Neighbour[] {
  const isNear = nearestOn(ringsOf(outline), SLIVER);
  return areas.filter(({ area }) => edgesOf(area).some((edge) => edge.some(isNear)) && !overlaps(outline, area));
}

const overlaps = (outline: MultiPolygon, area: MultiPolygon): boolean =>
  areaOf(intersect(outline, area)) > SHARED * Math.min(areaOf(outline), areaOf(area));

/** The edges between the neighbours, in the order given, each drawn once and led to the lines that it meets. */
export function drawNeighbours(outline: MultiPolygon, neighbours: readonly Neighbour[]): Feature<LineString>[] {
  const drawn: Line[] = ringsOf(outline);
  return neighbours.flatMap(({ name, area }) => {
    const footOn = nearestOn(drawn, SLIVER);
    const fresh = edgesOf(area)
      .flatMap((edge) => freshRuns(edge, footOn))
      .filter((run) => lengthOf(run) > SHORTEST);
    drawn.push(...fresh);
    return fresh.map((run) => {
      const coordinates = simplifyLine(run, DETAIL.drawn).map(round);
      return aFeature({ type: 'LineString' as const, coordinates }, { of: name });
    });
  });
}

/** The edge of an area within the base map; two outlines that share an edge need not share its corners, so it has many. */
const edgesOf = (area: MultiPolygon): Position[][] =>
  ringsOf(area)
    .flatMap((ring) => clipLine(ring, BASE_BOX))
    .map((part) => densify(simplifyLine(part, DETAIL.compared)));

/** The stretches of an edge that run along no line, with their feet on the lines where they begin and end. */
function freshRuns(edge: Line, footOn: (p: Position) => Position | null): Position[][] {
  const runs: Position[][] = [];
  let run: Position[] | null = null;
  let before: Position | null = null;
  for (const p of edge) {
    const foot = footOn(p);
    if (!foot && !run) {
      run = before ? [before] : [];
      runs.push(run);
    }
    run?.push(foot ?? p);
    if (foot) run = null;
    before = foot;
  }
  return runs;
}

/** A name in the widest part of each that the map shows. */
export function nameNeighbours(neighbours: readonly Neighbour[]): Feature<Point>[] {
  const [west, south, east, north] = BASE_BOX;
  const shown = Math.abs(signedArea([[west, south], [east, south], [east, north], [west, north], [west, south]])); // biome-ignore format: a ring
  const size = (ring: readonly Position[] = []): number => Math.abs(signedArea(ring));
  return neighbours.flatMap(({ name, area }) => {
    const [largest] = clippedPolygons(area).sort((a, b) => size(b.coordinates[0]) - size(a.coordinates[0]));
    return largest && size(largest.coordinates[0]) > ROOM * shown ? [aLabel('district', name, innermost(largest))] : [];
  });
}

const ringsOf = ({ coordinates }: MultiPolygon): Position[][] => coordinates.map(([ring]) => ring as Position[]);
