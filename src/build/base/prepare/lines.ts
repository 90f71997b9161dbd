import type { Feature, LineString, Point, Polygon, Position } from 'geojson';
import { BASE_BOX } from '../../../domain/boxes.ts';
import { clipLine } from '../geometry/clip.ts';
import { distance, distanceToLine, type Line, lengthOf, round } from '../geometry/plane.ts';
import { simplifyLine, smoothLine } from '../geometry/simplify.ts';
import { splineThrough } from '../geometry/spline.ts';
import { anEdge, buildStrokes, joinLines } from '../geometry/strokes.ts';
import type { StationProps } from './metro.ts';
import { rankRoads } from './roads.ts';
import { aFeature, outlineOf, type ReadSource } from './source.ts';

/** Cuts to the box, rounds, and drops repeated points. */
export function finish<P extends Record<string, unknown>>(line: Line, properties: P): Feature<LineString, P>[] {
  return clipLine(line, BASE_BOX).flatMap((part) => {
    const rounded = part.map(round).filter((p, i, all) => i === 0 || p.join() !== all[i - 1]?.join());
    return rounded.length > 1 ? [aFeature({ type: 'LineString' as const, coordinates: rounded }, properties)] : [];
  });
}

export function makeRoads(read: ReadSource): Feature[] {
  const outline = outlineOf(read);
  const ranked = rankRoads({
    roads: read('roads_osm'),
    buses: read('roads_bus_routes'),
    trams: read<LineString, null>('tram_lines').map((f) => f.geometry.coordinates),
    outline,
  });
  return ranked.flatMap(({ rank, line }) => finish(line, { rank }));
}

/** Rank 1 longer than 6 km, 2 the rest; bits shorter than 700 m are ponds in the source. */
export function makeWaterways(read: ReadSource): Feature[] {
  const pieces = read<LineString, { name_hint?: string }>('waterways_osm').map((f) =>
    anEdge(f.geometry.coordinates, 0),
  );
  const strokes = buildStrokes(pieces).filter(({ metres }) => metres > 700);
  return strokes
    .sort((a, b) => b.metres - a.metres)
    .flatMap(({ edges, metres }) => {
      const line = smoothLine(simplifyLine(joinLines(edges.map((e) => e.line)), 25));
      return finish(line, { rank: metres > 6000 ? 1 : 2 });
    });
}

/** Tracks nearer than this to one already drawn are the same street. */
const SAME_TRACK = 45;

/** The services share most of their track: each street is drawn once. Longest service first. */
export function makeTrams(read: ReadSource): Feature[] {
  const services = read<LineString, null>('tram_lines').map((f) => f.geometry.coordinates);
  const stops = tramStops(read);
  const drawn: Line[] = [];
  const ordered = services.sort((a, b) => lengthOf(b) - lengthOf(a));
  return [...ordered, stops].flatMap((service) => {
    const fresh = runsOf(densify(service), (p) => !drawn.some((line) => distanceToLine(p, line) < SAME_TRACK));
    const kept = fresh.filter((run) => lengthOf(run) > 400);
    drawn.push(...kept);
    return kept.flatMap((run) => finish(simplifyLine(run, 8), {}));
  });
}

/** Line 5 is known by its stops only: a smooth line through them, in order. */
function tramStops(read: ReadSource): Position[] {
  const stops = read<Point, StationProps>('metro_stations').filter(({ properties: p }) => p.mode === 'tram');
  const ordered = stops.sort((a, b) => a.properties.seq - b.properties.seq);
  return joinLines(splineThrough(ordered.map((stop) => stop.geometry.coordinates)));
}

/** Points at most 30 m apart, so that a run can end where the tracks part. */
export function densify(line: Line): Position[] {
  return line.flatMap((b, i) => {
    const a = line[i - 1];
    if (!a) return [b];
    const steps = Math.ceil(distance(a, b) / 30);
    return Array.from({ length: steps }, (_, k) =>
      [0, 1].map((n) => (a[n] ?? 0) + (((b[n] ?? 0) - (a[n] ?? 0)) * (k + 1)) / steps),
    );
  });
}

function runsOf(line: Line, isFresh: (p: Position) => boolean): Position[][] {
  const runs: Position[][] = [[]];
  for (const p of line) {
    if (isFresh(p)) runs.at(-1)?.push(p);
    else if (runs.at(-1)?.length) {
      runs.at(-1)?.push(p);
      runs.push([]);
    }
  }
  return runs.filter((run) => run.length > 1);
}

export function makeAirport(read: ReadSource): Feature[] {
  const kinds = new Map([
    ['runway', 'runway'],
    ['taxiway', 'taxiway'],
  ]);
  return read<Polygon | LineString, { kind: string; ref?: string }>('airport').flatMap(
    ({ geometry, properties: p }) => {
      const kind = kinds.get(p.kind);
      if (!kind || geometry.type !== 'Polygon') return [];
      const rings = geometry.coordinates.map((ring) => simplifyLine(ring, 4).map(round));
      return [aFeature({ type: 'Polygon' as const, coordinates: rings }, p.ref ? { kind, ref: p.ref } : { kind })];
    },
  );
}
