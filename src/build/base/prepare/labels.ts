import type { Feature, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { BASE_BOX } from '../../../domain/boxes.ts';
import { isInBox } from '../geometry/clip.ts';
import { round } from '../geometry/plane.ts';
import { innermost, isInRing, signedArea } from '../geometry/ring.ts';
import { clippedPolygons, neighboursOf } from './outlines.ts';
import { aFeature, type ReadSource } from './source.ts';

/** Subdistricts of which no office is known, round the middle of what is known of them. Method and sources: SOURCES.md. Radius in metres. */
const SUBDISTRICTS: readonly (readonly [string, number, number, number])[] = [
  ['汪家街道', 123.62642, 41.80612, 3000],
  ['王滨街道', 123.75413, 41.72349, 5000],
];
/** In the table of 2016, part of another since: no subdistrict of the report's time. */
const FORMER = ['英达街道'];
/** How exactly the table places an office, in metres. */
const SEAT_RADIUS = 400;

function aLabel(kind: string, name: string, at: Position, more: Record<string, number> = {}): Feature<Point> {
  return aFeature({ type: 'Point', coordinates: round(at) }, { kind, name, ...more });
}

/** Names of areas and offices: the districts around, subdistricts of the district, waters. */
export function makeLabels(read: ReadSource): Feature<Point>[] {
  const subdistricts = SUBDISTRICTS.map(([name, lon, lat, radius]) =>
    aLabel('subdistrict', name, [lon, lat], { radius }),
  );
  return [...districtLabels(read), ...subdistricts, ...seatLabels(read), ...waterLabels(read), ...airportLabel(read)];
}

/** A subdistrict's office, named as one: its point is no middle of an area. */
function seatLabels(read: ReadSource): Feature<Point>[] {
  return read<Point, { name: string; level: string }>('subdistrict_points').flatMap(({ geometry, properties: p }) => {
    // The table names some subdistricts without a point.
    if (p.level !== 'town' || FORMER.includes(p.name) || !(geometry as Point | null)) return [];
    return [aLabel('seat', `${p.name}办`, geometry.coordinates, { radius: SEAT_RADIUS })];
  });
}

/** Where the part within the box is widest; slivers at the edge of the box get no name. */
function districtLabels(read: ReadSource): Feature<Point>[] {
  return neighboursOf(read).flatMap(({ geometry, properties }) => {
    const largest = largestPart(geometry);
    if (!largest || area(largest) < 25e6) return [];
    return [aLabel('district', properties.name, innermost(largest))];
  });
}

function largestPart(geometry: Polygon | MultiPolygon): Polygon | undefined {
  return clippedPolygons(geometry).sort((a, b) => area(b) - area(a))[0];
}

function area(polygon: Polygon): number {
  return Math.abs(signedArea(polygon.coordinates[0] as Position[]));
}

function waterLabels(read: ReadSource): Feature<Point>[] {
  const areas = read<Polygon, { name_hint?: string }>('water_osm_polygons');
  const find = (hint: string): Polygon | undefined => areas.find(({ properties: p }) => p.name_hint === hint)?.geometry;
  const lakes: readonly (readonly [string, string])[] = [
    ['棋盘山水库（秀湖）', '秀湖'],
    ['丁香湖', '丁香湖'],
  ];
  const river = find('浑河');
  return [
    ...lakes.flatMap(([hint, name]) =>
      [find(hint)].flatMap((lake) => (lake ? [aLabel('lake', name, innermost(lake))] : [])),
    ),
    ...(river ? alongRiver(river).map((at) => aLabel('river', '浑河', at)) : []),
  ];
}

/** One name every eighth of a degree or so, in the widest spot of that stretch. */
function alongRiver(river: Polygon): Position[] {
  const ring = river.coordinates[0] as Position[];
  return [123.3, 123.42, 123.53, 123.65].flatMap((lon) => {
    const at = widest(ring, lon);
    return at && isInBox(BASE_BOX, at) ? [at] : [];
  });
}

function widest(ring: readonly Position[], lon: number): Position | null {
  let best: { at: Position; run: number } | null = null;
  for (let dx = -0.02; dx <= 0.02; dx += 0.002) {
    let run = 0;
    for (let lat = 41.6; lat < 41.95; lat += 0.0003) {
      run = isInRing([lon + dx, lat], ring) ? run + 1 : 0;
      if (run > (best?.run ?? 0)) best = { at: [lon + dx, lat - (run / 2) * 0.0003], run };
    }
  }
  return best?.at ?? null;
}

function airportLabel(read: ReadSource): Feature<Point>[] {
  const runway = read<Polygon, { kind: string; name: string }>('airport').find(
    ({ properties: p }) => p.kind === 'runway',
  );
  const corners = runway?.geometry.coordinates[0]?.slice(0, 4) ?? [];
  if (corners.length === 0) return [];
  const middle = [0, 1].map((axis) => corners.reduce((sum, p) => sum + (p[axis] ?? 0), 0) / corners.length);
  return [aLabel('airport', runway?.properties.name ?? '', middle)];
}
