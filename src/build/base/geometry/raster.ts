import type { Position } from 'geojson';
import type { Box } from './clip.ts';
import { distance, type Line, METRES, mix } from './plane.ts';

/** A grid of square cells over a box; `value` is 0 where there is nothing. Row 0 is the northernmost. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly value: Uint8Array;
  /** Side of a cell in metres. */
  readonly cell: number;
  readonly west: number;
  readonly north: number;
}

export function makeRaster([west, south, east, north]: Box, cell: number): Raster {
  const width = Math.ceil(((east - west) * METRES.lon) / cell);
  const height = Math.ceil(((north - south) * METRES.lat) / cell);
  return { width, height, cell, west, north, value: new Uint8Array(width * height) };
}

/** The middle of a cell. */
export function positionOf({ width, cell, west, north }: Raster, index: number): Position {
  const [column, row] = [index % width, Math.floor(index / width)];
  return [west + ((column + 0.5) * cell) / METRES.lon, north - ((row + 0.5) * cell) / METRES.lat];
}

/** Draws a line as wide as twice `reach` metres; a cell keeps the greatest value drawn on it. */
export function paintLine(raster: Raster, line: Line, value: number, reach: number): void {
  line.forEach((b, i) => {
    const a = line[i - 1] ?? b;
    const steps = Math.max(1, Math.ceil((distance(a, b) / raster.cell) * 1.5));
    for (let k = 1; k <= steps; k++) paintDisc(raster, mix(a, b, k / steps), value, reach / raster.cell);
  });
}

function paintDisc(
  { width, height, cell, west, north, value }: Raster,
  at: Position,
  level: number,
  radius: number,
): void {
  const x = (((at[0] ?? 0) - west) * METRES.lon) / cell - 0.5;
  const y = ((north - (at[1] ?? 0)) * METRES.lat) / cell - 0.5;
  for (let row = Math.ceil(y - radius); row <= y + radius; row++) {
    for (let column = Math.ceil(x - radius); column <= x + radius; column++) {
      if (row < 1 || column < 1 || row >= height - 1 || column >= width - 1) continue;
      const index = row * width + column;
      if (Math.hypot(column - x, row - y) <= radius && (value[index] ?? 0) < level) value[index] = level;
    }
  }
}

/** Fills enclosed gaps of at most `cells` cells: the strip between two carriageways, the mesh of a bad trace. */
export function fillHoles({ width, height, value }: Raster, cells: number): void {
  const seen = new Uint8Array(value.length);
  for (let start = width; start < width * (height - 1); start++) {
    if (value[start] || seen[start]) continue;
    const hole = [start];
    seen[start] = 1;
    for (let i = 0; i < hole.length; i++) {
      const at = hole[i] as number;
      for (const next of [at - 1, at + 1, at - width, at + width]) {
        if (next < 0 || next >= value.length || value[next] || seen[next]) continue;
        seen[next] = 1;
        hole.push(next);
      }
    }
    if (hole.length <= cells) for (const at of hole) value[at] = 1;
  }
}
