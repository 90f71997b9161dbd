import type { Feature, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { district } from '#about';
import { BASE_BOX } from '../../../domain/boxes.ts';
import { clipLine, clipRing } from '../geometry/clip.ts';
import { distanceToLine, type Line, lengthOf, round } from '../geometry/plane.ts';
import { orient } from '../geometry/ring.ts';
import { simplifyLine } from '../geometry/simplify.ts';
import { aFeature, outlineOf, type ReadSource } from './source.ts';

/** Neighbours come as single files whose shared edges differ by up to about this (metres). */
const SLIVER = 220;

export interface DistrictProps {
  readonly adcode: string;
  readonly name: string;
  readonly city: string;
}

/** The outline of the district, for drawing only. */
export function makeDistrict(read: ReadSource): Feature<Polygon>[] {
  return read<Polygon, DistrictProps>(read.facts.outline).map(({ geometry, properties: p }) => {
    const rings = geometry.coordinates.map((ring) => simplifyLine(ring, 12).map(round));
    return aFeature({ type: 'Polygon', coordinates: orient(rings) }, { adcode: p.adcode, name: p.name });
  });
}

/** Edges between the neighbours, each drawn once; the district's own edge is left to its outline. */
export function makeNeighbours(read: ReadSource): Feature<LineString>[] {
  const own: Line = outlineOf(read);
  const drawn: Line[] = [own];
  const features: Feature<LineString>[] = [];
  for (const { geometry, properties } of neighboursOf(read)) {
    for (const part of ringsOf(geometry).flatMap((ring) => newParts(ring, drawn))) {
      const line = simplifyLine(part, 60).map(round);
      features.push(aFeature({ type: 'LineString', coordinates: line }, { of: properties.name }));
      drawn.push(part);
    }
  }
  return features;
}

/** Neighbouring districts in the order of the code list, without the district itself. */
export function neighboursOf(read: ReadSource): Feature<Polygon | MultiPolygon, DistrictProps>[] {
  const all = read<Polygon | MultiPolygon, DistrictProps>('districts');
  return all
    .filter(({ properties: p }) => p.name !== district.zh)
    .sort((a, b) => (a.properties.adcode < b.properties.adcode ? -1 : 1));
}

export function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings[0] as Position[]);
}

/** The polygons' parts within the box, outer rings only. */
export function clippedPolygons(geometry: Polygon | MultiPolygon): Polygon[] {
  return ringsOf(geometry).flatMap((ring): Polygon[] => {
    const clipped = clipRing(ring, BASE_BOX);
    return clipped ? [{ type: 'Polygon', coordinates: [clipped] }] : [];
  });
}

/** The stretches of a ring that no line drawn so far follows. */
function newParts(ring: Line, drawn: readonly Line[]): Position[][] {
  const near = new Map<Position, boolean>();
  const isDrawn = (p: Position): boolean => {
    const known = near.get(p) ?? drawn.some((line) => isNear(p, line));
    near.set(p, known);
    return known;
  };
  const parts = clipLine(ring, BASE_BOX).flatMap((part) => splitWhere(part, isDrawn));
  return parts.filter((part) => lengthOf(part) > 1500);
}

/** Where a run begins or ends at a drawn line the next point is kept, so that the edges meet. */
function splitWhere(line: Line, isDrawn: (p: Position) => boolean): Position[][] {
  const parts: Position[][] = [[]];
  line.forEach((p, i) => {
    const [before, after] = [line[i - 1], line[i + 1]];
    if (!isDrawn(p)) parts.at(-1)?.push(p);
    else {
      if (before && !isDrawn(before)) parts.at(-1)?.push(p);
      parts.push(after && !isDrawn(after) ? [p] : []);
    }
  });
  return parts.filter((part) => part.length > 1);
}

function isNear(p: Position, line: Line): boolean {
  const [x, y] = [p[0] ?? 0, p[1] ?? 0];
  const close = line.some(([lx = 0, ly = 0]) => Math.abs(lx - x) < 0.06 && Math.abs(ly - y) < 0.06);
  return close && distanceToLine(p, line) < SLIVER;
}
