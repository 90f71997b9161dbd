import { readFileSync } from 'node:fs';
import type { FeatureCollection, Position } from 'geojson';
import { ATLAS } from '../atlas.ts';

/** Degrees: cells of about 30 m. */
const STEP = { lng: 0.00036, lat: 0.00027 };
const WEST = 123.15;
const SOUTH = 41.45;
const COLUMNS = Math.round(0.9 / STEP.lng);
const ROWS = Math.round(0.7 / STEP.lat);

/** The land of one file of `geodata/<atlas>/base/`, cell by cell. */
export function rasterOf(file: string, kind?: string): Uint8Array {
  const layer = JSON.parse(readFileSync(`${ATLAS}/base/${file}.geojson`, 'utf8')) as FeatureCollection;
  const cells = new Uint8Array(COLUMNS * ROWS);
  for (const { geometry, properties } of layer.features) {
    if (geometry.type === 'Polygon' && (!kind || properties?.kind === kind)) fill(cells, geometry.coordinates);
  }
  return cells;
}

/** Marks the cells whose middle lies in the rings: row by row between the crossings of their edges. */
function fill(cells: Uint8Array, rings: readonly Position[][]): void {
  const crossings = Array.from({ length: ROWS }, (): number[] => []);
  /** The first row whose middle is not south of a latitude. */
  const rowFrom = (lat: number): number => Math.max(0, Math.ceil((lat - SOUTH) / STEP.lat - 0.5));
  for (const ring of rings) {
    for (const [i, [bx = 0, by = 0]] of ring.slice(1).entries()) {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      for (let row = rowFrom(Math.min(ay, by)); row < Math.min(ROWS, rowFrom(Math.max(ay, by))); row += 1) {
        const lat = SOUTH + (row + 0.5) * STEP.lat;
        crossings[row]?.push(ax + ((bx - ax) * (lat - ay)) / (by - ay));
      }
    }
  }
  for (const [row, lngs] of crossings.entries()) {
    lngs.sort((a, b) => a - b);
    for (let i = 0; i + 1 < lngs.length; i += 2) {
      const [from = 0, to = 0] = lngs.slice(i, i + 2).map((lng) => Math.round((lng - WEST) / STEP.lng));
      cells.fill(1, row * COLUMNS + Math.max(0, from), row * COLUMNS + Math.min(COLUMNS, to));
    }
  }
}

/** The share in percent of the cells marked in all of `lands` that lie within so many metres of a point. */
export function shareWithin(lands: readonly Uint8Array[], points: readonly Position[], metres: number): number {
  let [all, near] = [0, 0];
  for (let row = 0; row < ROWS; row += 1) {
    const lat = SOUTH + (row + 0.5) * STEP.lat;
    // No degree of latitude is shorter than 110 km: most points are too far north or south to be measured.
    const within = points.filter(([, north = 0]) => Math.abs(north - lat) * 110_000 <= metres);
    for (let column = 0; column < COLUMNS; column += 1) {
      if (!lands.every((land) => land[row * COLUMNS + column] === 1)) continue;
      all += 1;
      const lng = WEST + (column + 0.5) * STEP.lng;
      if (within.some((point) => metresApart([lng, lat], point) <= metres)) near += 1;
    }
  }
  return (near / all) * 100;
}

/** By the length of a degree on WGS-84 at the middle latitude. */
export function metresApart([x = 0, y = 0]: Position, [a = 0, b = 0]: Position): number {
  const phi = (((y + b) / 2) * Math.PI) / 180;
  const north = 111_132.95 - 559.85 * Math.cos(2 * phi);
  const east = 111_412.88 * Math.cos(phi) - 93.5 * Math.cos(3 * phi);
  return Math.hypot((a - x) * east, (b - y) * north);
}
