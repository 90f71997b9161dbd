import type { Feature, LineString, Position } from 'geojson';
import { BASE_BOX } from '../../../domain/boxes.ts';
import { mergeJunctions } from '../geometry/junctions.ts';
import { type Line, mix } from '../geometry/plane.ts';
import { fillHoles, makeRaster, paintLine, positionOf, type Raster } from '../geometry/raster.ts';
import { simplifyLine } from '../geometry/simplify.ts';
import { anEdge, type Edge } from '../geometry/strokes.ts';
import { thin } from '../geometry/thin.ts';
import { traceChains } from '../geometry/trace.ts';

const ROUTES = { '1': 1, '2-3': 2.5, '4-7': 5.5, '8+': 9 } as const;
export type BusFeature = Feature<LineString, { readonly routes: keyof typeof ROUTES }>;
export type RoadFeature = Feature<LineString, { readonly bus_routes: number; readonly fit: number }>;

/** Metres. Two lines nearer than twice the reach are one street. */
const CELL = 12;
const REACH = 28;
/** Square metres: gaps left between two carriageways or in a dense mesh. */
const HOLE = 6000;
/** Cell values: 1 no bus known, else 2 and ten times the routes, at most 255. */
const toLevel = (routes: number): number => Math.min(255, 1 + Math.round(10 * routes));
const toRoutes = (level: number): number => (level - 1) / 10;

/**
 * One net out of two sources that complete one another: roads (with holes where blocks are small) and bus routes (each
 * direction and each detour a line of its own). Both are painted on one grid and the middle line of the paint is traced.
 * The weight of an edge is the number of bus routes that most of it carries.
 */
export function buildStreetNet(
  roads: readonly RoadFeature[],
  buses: readonly BusFeature[],
  trams: readonly Line[],
): Edge[] {
  const raster = makeRaster(BASE_BOX, CELL);
  for (const { geometry, properties: p } of roads) {
    if (p.fit >= 0.5 || p.bus_routes > 0) paintLine(raster, geometry.coordinates, toLevel(p.bus_routes), REACH);
  }
  for (const { geometry, properties } of withoutTracks(buses, trams)) {
    paintLine(raster, geometry.coordinates, toLevel(ROUTES[properties.routes]), REACH);
  }
  fillHoles(raster, HOLE / CELL ** 2);
  const chains = traceChains(thin(raster), raster.width);
  return mergeJunctions(chains.map((chain) => toEdge(raster, chain)));
}

/** Services that follow the tram's own track are not streets. */
function withoutTracks(buses: readonly BusFeature[], trams: readonly Line[]): BusFeature[] {
  const tracks = makeRaster(BASE_BOX, 2 * CELL);
  for (const line of trams) paintLine(tracks, line, 1, 2 * CELL);
  const isOnTrack = (p: Position): boolean => {
    const probe = { ...tracks, value: tracks.value };
    return probe.value[cellOf(probe, p)] === 1;
  };
  return buses.filter(({ geometry: { coordinates: c }, properties }) => {
    const points = [...c, ...c.slice(1).map((b, i) => mix(c[i] as Position, b, 0.5))];
    return properties.routes !== '1' || points.filter(isOnTrack).length < 0.7 * points.length;
  });
}

function cellOf(raster: Raster, [x = 0, y = 0]: Position): number {
  const [east, south] = positionOf(raster, raster.width + 1) as [number, number];
  const [west, north] = positionOf(raster, 0) as [number, number];
  const column = Math.round((x - west) / (east - west));
  return Math.round((y - north) / (south - north)) * raster.width + column;
}

function toEdge(raster: Raster, chain: readonly number[]): Edge {
  const levels = chain.map((i) => raster.value[i] ?? 1).sort((a, b) => a - b);
  const median = levels[Math.floor(levels.length / 2)] ?? 1;
  return anEdge(simplifyLine(soften(chain.map((i) => positionOf(raster, i))), 7), toRoutes(median));
}

/** Takes the steps of the grid out of a traced line: the mean over five cells; its ends stay. */
function soften(points: readonly Position[]): Position[] {
  return points.map((p, i) => {
    const reach = Math.min(4, i, points.length - 1 - i);
    const near = points.slice(i - reach, i + reach + 1);
    return reach === 0 ? p : [0, 1].map((axis) => near.reduce((sum, q) => sum + (q[axis] ?? 0), 0) / near.length);
  });
}
