import type { Feature, LineString, MultiLineString, Position } from 'geojson';
import { distanceToLine, type Line, lengthOf } from '../geometry/plane.ts';
import { simplifyLine } from '../geometry/simplify.ts';
import { densify, finish } from './lines.ts';
import type { ReadSource } from './source.ts';

interface NamedStreet {
  readonly name: string;
  readonly certainty: 'high' | 'medium' | 'low';
  readonly method: string;
}

/** A line along another, in metres apart: the same street under another of its names. */
const SAME_STREET = 60;
/** Along so many metres; a crossing is near for less. */
const SAME_FOR = 300;
/** A shorter stretch carries no name. */
const SHORTEST = 250;

/**
 * Stretches of street whose name is sure or probable, to be written along. The surest first, then the longest; what runs along one
 * that has a name already is left out, and so is what a map service's route answer drew.
 */
export function makeStreets(read: ReadSource): Feature[] {
  const named = read<LineString | MultiLineString, NamedStreet>('named_roads')
    .filter(({ properties: p }) => p.certainty !== 'low' && !p.method.startsWith('A:'))
    .flatMap(({ geometry, properties: p }) => partsOf(geometry).map((line) => ({ ...p, line })))
    .sort((a, b) => rankOf(a) - rankOf(b) || lengthOf(b.line) - lengthOf(a.line));
  const drawn: Line[] = [];
  return named.flatMap(({ name, line }) => {
    const fresh = freshRuns(line, drawn);
    drawn.push(line);
    return fresh.flatMap((run) => finish(simplifyLine(run, 12), { name: plainName(name) }));
  });
}

const rankOf = ({ certainty }: NamedStreet): number => (certainty === 'high' ? 0 : 1);

const partsOf = (geometry: LineString | MultiLineString): Position[][] =>
  geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;

/** Without the collector's remark. */
const plainName = (name: string): string => name.replace(/（.*）/, '');

/** The line without the stretches that run along one of `drawn`; none of what is left is shorter than a name needs. */
export function freshRuns(line: Line, drawn: readonly Line[]): Position[][] {
  const runs: { near: boolean; points: Position[] }[] = [];
  for (const p of [line[0] as Position, ...densify(line).slice(1)]) {
    const near = drawn.some((other) => distanceToLine(p, other) < SAME_STREET);
    const last = runs.at(-1);
    if (last?.near === near) last.points.push(p);
    else runs.push({ near, points: [...(last?.points.slice(-1) ?? []), p] });
  }
  const joined: Position[][] = [[]];
  for (const { near, points } of runs) {
    if (near && lengthOf(points) > SAME_FOR) joined.push([]);
    else joined.at(-1)?.push(...points);
  }
  return joined.filter((run) => lengthOf(run) > SHORTEST);
}
