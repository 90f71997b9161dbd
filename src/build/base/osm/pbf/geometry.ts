import type { Position } from 'geojson';
import type { OsmFeature } from '../extract.ts';
import { SHAPES } from '../kinds.ts';
import { joinRings, nestRings } from './rings.ts';
import type { FoundArea, FoundWay } from './scan.ts';

/** Where a node lies; null for one that the extract does not hold. */
export type PositionOf = (id: number) => Position | null;

/** A way as it is drawn; null for an area whose edge is not whole. A line breaks where the extract lacks a node. */
export function drawWay(way: FoundWay, at: PositionOf, lines: readonly string[]): OsmFeature[] | null {
  const { kind, tags, refs } = way;
  const shape = SHAPES[kind.layer];
  const isClosed = refs.length > 3 && refs[0] === refs.at(-1);
  const positions = [...refs].map(at);
  if (shape === 'line' || (shape === 'either' && !isClosed))
    return runsOf(positions).map((coordinates) => ({
      kind,
      tags,
      geometry: { type: 'LineString', coordinates },
      ...(lines.length > 0 && { lines }),
    }));
  const ring = whole(positions);
  return isClosed && ring ? [{ kind, tags, geometry: { type: 'Polygon', coordinates: [ring] } }] : null;
}

/** An area made of ways; null where their ends do not meet or the extract lacks some of them. */
export function drawArea(
  { kind, tags, ways }: FoundArea,
  refsOf: (way: number) => Float64Array | undefined,
  at: PositionOf,
): OsmFeature | null {
  const ringsOf = (isHole: boolean): Position[][] | null => {
    const own = ways.filter(({ role }) => (role === 'inner') === isHole).map(({ id }) => refsOf(id));
    if (own.length === 0) return [];
    const rings = own.every((refs) => refs !== undefined) ? joinRings(own) : null;
    const drawn = rings?.map((ring) => whole(ring.map(at)));
    return drawn?.every((ring) => ring !== null) ? drawn : null;
  };
  const [outer, holes] = [ringsOf(false), ringsOf(true)];
  if (!outer || outer.length === 0 || !holes) return null;
  return { kind, tags, geometry: { type: 'MultiPolygon', coordinates: nestRings(outer, holes) } };
}

const whole = (positions: readonly (Position | null)[]): Position[] | null =>
  positions.every((position) => position !== null) ? [...positions] : null;

function runsOf(positions: readonly (Position | null)[]): Position[][] {
  const runs: Position[][] = [[]];
  for (const position of positions) {
    if (position) runs.at(-1)?.push(position);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}
