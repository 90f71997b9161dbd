import type { Feature, LineString, Point, Polygon, Position } from 'geojson';
import { BASE_BOX } from '../../../domain/boxes.ts';
import { clipLine, isInBox } from '../geometry/clip.ts';
import { distance, round } from '../geometry/plane.ts';
import { isInPolygon } from '../geometry/ring.ts';
import { splineThrough } from '../geometry/spline.ts';
import { aFeature, type ReadSource } from './source.ts';

export interface StationProps {
  readonly name: string;
  readonly line: string;
  readonly line_id: string;
  readonly mode: 'metro' | 'tram';
  readonly seq: number;
  readonly status: 'open' | 'not_open';
}

type Station = Feature<Point, StationProps>;

const statusOf = (open: boolean): 'open' | 'planned' => (open ? 'open' : 'planned');
const refOf = (p: StationProps): string => p.line.replace(/[^0-9]/g, '');

/** One line per run of equal status, through the stations in order; between them the course is not known. */
export function makeMetro(read: ReadSource): Feature<LineString>[] {
  const stations = read<Point, StationProps>('metro_stations').filter(({ properties: p }) => p.mode === 'metro');
  const ids = [...new Set(stations.map(({ properties: p }) => p.line_id))].sort();
  return ids.flatMap((id) => runsOf(inOrder(stations, id)));
}

function inOrder(stations: readonly Station[], id: string): Station[] {
  return stations.filter(({ properties: p }) => p.line_id === id).sort((a, b) => a.properties.seq - b.properties.seq);
}

function runsOf(stations: readonly Station[]): Feature<LineString>[] {
  const spans = splineThrough(stations.map((s) => s.geometry.coordinates));
  const runs: { open: boolean; line: Position[] }[] = [];
  spans.forEach((span, i) => {
    const open = [stations[i], stations[i + 1]].every((s) => s?.properties.status === 'open');
    const last = runs.at(-1);
    if (last?.open === open) last.line.push(...span.slice(1));
    else runs.push({ open, line: [...span] });
  });
  const first = stations[0] as Station;
  return runs.flatMap(({ open, line }) =>
    clipLine(line, BASE_BOX).map((part) =>
      aFeature(
        { type: 'LineString' as const, coordinates: part.map(round) },
        { line: first.properties.line, ref: refOf(first.properties), status: statusOf(open) },
      ),
    ),
  );
}

/** Points of one name nearer than this (metres) are one interchange. */
const INTERCHANGE = 450;

/** One point per station; `lines` lists the refs, `T5` being tram line 5; `rank` 1 interchange, 2 metro, 3 planned, 4 tram; `inside` the district or not. */
export function makeStations(read: ReadSource): Feature<Point>[] {
  const groups: Station[][] = [];
  for (const station of read<Point, StationProps>('metro_stations')) {
    const group = groups.find((each) => isSame(each[0] as Station, station));
    if (group) group.push(station);
    else groups.push([station]);
  }
  const outline = read<Polygon, null>(read.facts.outline)[0]?.geometry;
  if (!outline) throw new Error(`${read.facts.outline}: no polygon`);
  return groups
    .map((group) => describe(group, outline))
    .filter((f) => isInBox(BASE_BOX, f.geometry.coordinates))
    .sort((a, b) => Number(a.properties?.rank) - Number(b.properties?.rank));
}

function isSame(a: Station, b: Station): boolean {
  const near = distance(a.geometry.coordinates, b.geometry.coordinates) < INTERCHANGE;
  return a.properties.name === b.properties.name && near;
}

function describe(group: readonly Station[], outline: Polygon): Feature<Point> {
  const metro = group.filter(({ properties: p }) => p.mode === 'metro');
  const open = group.some(({ properties: p }) => p.status === 'open');
  const drawn = metro.length > 0 ? metro : group;
  const mean = [0, 1].map(
    (axis) => drawn.reduce((sum, s) => sum + (s.geometry.coordinates[axis] ?? 0), 0) / drawn.length,
  );
  const lines = group.map(({ properties: p }) => (p.mode === 'tram' ? `T${refOf(p)}` : refOf(p)));
  const rank = metro.length === 0 ? 4 : metro.length > 1 ? 1 : open ? 2 : 3;
  const name = (group[0] as Station).properties.name;
  const inside = isInPolygon(mean, outline);
  return aFeature(
    { type: 'Point', coordinates: round(mean) },
    { name, lines: lines.join(';'), status: statusOf(open), rank, inside },
  );
}
