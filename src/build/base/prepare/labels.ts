import type { Feature, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { BASE_BOX } from '../../../domain/boxes.ts';
import { isInBox } from '../geometry/clip.ts';
import { round } from '../geometry/plane.ts';
import { innermost, isInRing, signedArea } from '../geometry/ring.ts';
import { clippedPolygons, neighboursOf } from './outlines.ts';
import { aFeature, type ReadSource } from './source.ts';

/** How exactly the table places an office, in metres. */
const SEAT_RADIUS = 400;

function aLabel(kind: string, name: string, at: Position, more: Record<string, number> = {}): Feature<Point> {
  return aFeature({ type: 'Point', coordinates: round(at) }, { kind, name, ...more });
}

/** Names of areas and offices: the districts around, subdistricts of the district, waters. */
export function makeLabels(read: ReadSource): Feature<Point>[] {
  const subdistricts = read.facts.subdistricts.map(({ name, at, radius }) =>
    aLabel('subdistrict', name, at, { radius }),
  );
  return [...districtLabels(read), ...subdistricts, ...seatLabels(read), ...waterLabels(read), ...airportLabel(read)];
}

/** A subdistrict's office, named as one: its point is no middle of an area. */
function seatLabels(read: ReadSource): Feature<Point>[] {
  return read<Point, { name: string; level: string }>('subdistrict_points').flatMap(({ geometry, properties: p }) => {
    // The table names some subdistricts without a point.
    if (p.level !== 'town' || read.facts.formerSubdistricts.includes(p.name) || !(geometry as Point | null)) return [];
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
  const { waters, lakeLabels, riverLabels } = read.facts;
  return [
    ...lakeLabels.flatMap((hint) =>
      [find(hint)].flatMap((lake) => (lake ? [aLabel('lake', waters[hint] ?? hint, innermost(lake))] : [])),
    ),
    ...Object.entries(riverLabels).flatMap(([hint, longitudes]) =>
      [find(hint)].flatMap((river) =>
        river ? alongRiver(river, longitudes).map((at) => aLabel('river', waters[hint] ?? hint, at)) : [],
      ),
    ),
  ];
}

/** One name about each of these longitudes, in the widest spot of that stretch. */
function alongRiver(river: Polygon, longitudes: readonly number[]): Position[] {
  const ring = river.coordinates[0] as Position[];
  return longitudes.flatMap((lon) => {
    const at = widest(ring, lon);
    return at && isInBox(BASE_BOX, at) ? [at] : [];
  });
}

function widest(ring: readonly Position[], lon: number): Position | null {
  let best: { at: Position; run: number } | null = null;
  for (let dx = -0.02; dx <= 0.02; dx += 0.002) {
    let run = 0;
    for (let lat = BASE_BOX[1]; lat < BASE_BOX[3]; lat += 0.0003) {
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
