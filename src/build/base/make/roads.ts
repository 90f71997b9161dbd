import type { Feature, LineString, Position } from 'geojson';
import { boundsOf } from '../../../domain/bounds.ts';
import type { Box } from '../../../domain/boxes.ts';
import { groupBy } from '../../../domain/group-by.ts';
import { type Line, lengthOf } from '../geometry/plane.ts';
import { simplifyLine } from '../geometry/simplify.ts';
import { anEdge, buildStrokes, joinLines } from '../geometry/strokes.ts';
import { type OsmFeature, ofKind } from '../osm/extract.ts';
import { finish } from '../prepare/lines.ts';
import type { RoadRank } from '../prepare/roads.ts';
import { freshRuns } from '../prepare/streets.ts';
import { cleanName } from './clean-name.ts';
import type { IsInside } from './inside.ts';

/** Metres that a line may lie off. */
const DETAIL = 8;
const STREET_DETAIL = 12;
/** A lane shorter than this (metres) bears no name. */
const NAMED_LANE = 600;
/** Degrees that are more than the distance at which two lines are one street. */
const BESIDE = 0.002;
const RANKS: readonly RoadRank[] = [1, 2, 3, 4];

/** A piece of the street net. */
export interface Road {
  readonly rank: RoadRank;
  readonly name: string | null;
  readonly line: Position[];
  readonly isInside: boolean;
}

/** The pieces that are drawn: streets and lanes (3 and 4) within the district only. */
export function readRoads(features: readonly OsmFeature[], isInside: IsInside): Road[] {
  return ofKind(features, 'road')
    .flatMap(({ kind: { rank }, tags, geometry }) => {
      if (geometry.type !== 'LineString') return [];
      const line = geometry.coordinates;
      return [{ rank, name: cleanName(tags.name), line, isInside: line.some(isInside) }];
    })
    .filter((road) => road.rank < 3 || road.isInside);
}

/** The street net by rank. */
export const makeRoads = (roads: readonly Road[]): Feature<LineString>[] =>
  RANKS.flatMap((rank) =>
    joinAll(roads.filter((road) => road.rank === rank).map(({ line }) => line)).flatMap((line) =>
      finish(simplifyLine(line, DETAIL), { rank }),
    ),
  );

/** Stretches of street within the district that bear a name; of two carriageways one. */
export function makeStreets(roads: readonly Road[]): Feature<LineString>[] {
  const named = groupBy(
    roads.filter(({ name, isInside }) => name !== null && isInside),
    ({ name }) => name as string,
  );
  return [...named].flatMap(([name, own]) => {
    const isLane = own.every(({ rank }) => rank === 4);
    return dropParallels(joinAll(own.map(({ line }) => line)))
      .filter((line) => !isLane || lengthOf(line) > NAMED_LANE)
      .flatMap((line) => finish(simplifyLine(line, STREET_DETAIL), { name }));
  });
}

/** Pieces joined into lines that run on. */
export const joinAll = (lines: readonly Line[]): Position[][] =>
  buildStrokes(lines.map((line) => anEdge(line, 0))).map(({ edges }) => joinLines(edges.map(({ line }) => line)));

/** The longest first, and of the others what does not run along one that is there already. */
export function dropParallels(lines: readonly Line[]): Position[][] {
  const drawn: { line: Line; box: Box }[] = [];
  return [...lines]
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .flatMap((line) => {
      const box = boundsOf(line) as Box;
      const near = drawn.filter((other) => isNear(box, other.box)).map((other) => other.line);
      drawn.push({ line, box });
      return freshRuns(line, near);
    });
}

/** Whether two boxes are nearer than any street is wide. */
const isNear = ([w, s, e, n]: Box, [west, south, east, north]: Box): boolean =>
  w < east + BESIDE && e > west - BESIDE && s < north + BESIDE && n > south - BESIDE;
