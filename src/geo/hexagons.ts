import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LngLat } from './geodesic.ts';
import { insideTest } from './inside-test.ts';
import { areaOf } from './measure.ts';
import { intersect } from './overlay.ts';
import { fromPlane, toPlane, type XY } from './plane.ts';
import { distanceToEdges, isInside, type Shape, shapeOf } from './shape.ts';

/** A cell of the honeycomb. */
export interface HexCell {
  readonly hexagon: Polygon;
  readonly count: number;
  /** Which part of the cell lies in the district, above 0 to 1. */
  readonly share: number;
}

export interface HexBins {
  /** Every cell that reaches into the district, empty ones too. */
  readonly cells: readonly HexCell[];
  /** m² of a whole cell. */
  readonly cellM2: number;
  /** Points outside the district: in no cell. */
  readonly outside: number;
}

/**
 * Counts points in a honeycomb of equal regular hexagons laid over the district, pointed north; `sideM` metres a side, at least 500.
 * Cells are equal to two parts in 100,000. A point on an edge counts in one cell. @throws RangeError on a smaller side.
 */
export function binInHexagons(points: readonly LngLat[], sideM: number, outline: MultiPolygon): HexBins {
  if (!(sideM >= 500)) throw new RangeError(`a hexagon's side of ${sideM} m: at least 500 expected`);
  const district = shapeOf(outline);
  const counts = new Map<string, number>();
  let outside = 0;
  const isInDistrict = insideTest(district.rings);
  for (const point of points.map(toPlane)) {
    if (!isInDistrict(...point)) outside += 1;
    else {
      const key = cellAt(point, sideM).join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const cells = cellsOver(district, sideM).flatMap((cell): HexCell[] => {
    const centre = centreOf(cell, sideM);
    const count = counts.get(cell.join()) ?? 0;
    // Only cells near the outline are clipped: that takes time.
    const isNear = distanceToEdges(centre, district) <= sideM * 1.001;
    if (!isNear && !isInside(district, centre)) return [];
    const hexagon = hexagonAt(centre, sideM);
    const share = isNear ? areaOf(intersect(hexagon, outline)) / areaOf(hexagon) : 1;
    return share > 0 ? [{ hexagon, share: Math.min(1, share), count }] : [];
  });
  return { cells, cellM2: ((3 * Math.sqrt(3)) / 2) * sideM ** 2, outside };
}

/** Column and row of a cell in axial coordinates. */
type Cell = readonly [q: number, r: number];

const centreOf = ([q, r]: Cell, side: number): XY => [Math.sqrt(3) * side * (q + r / 2), 1.5 * side * r];

/** The cell whose centre is nearest: cube coordinates rounded, the one that moved most set right by the others, for their sum is 0. */
function cellAt([x, y]: XY, side: number): Cell {
  const r = (2 / 3) * (y / side);
  const q = x / (Math.sqrt(3) * side) - r / 2;
  const [roundQ, roundR, roundS] = [Math.round(q), Math.round(r), Math.round(-q - r)];
  const [dq, dr, ds] = [Math.abs(roundQ - q), Math.abs(roundR - r), Math.abs(roundS + q + r)];
  if (dq > dr && dq > ds) return [-roundR - roundS + 0, roundR + 0];
  return dr > ds ? [roundQ + 0, -roundQ - roundS + 0] : [roundQ + 0, roundR + 0];
}

function cellsOver({ rings }: Shape, side: number): Cell[] {
  const corners = rings.flat();
  const rows = corners.map(([, y]) => y / (1.5 * side));
  const [low, high] = [Math.floor(Math.min(...rows)) - 1, Math.ceil(Math.max(...rows)) + 1];
  const columns = corners.map(([x]) => x / (Math.sqrt(3) * side));
  const [left, right] = [Math.floor(Math.min(...columns)) - 1, Math.ceil(Math.max(...columns)) + 1];
  return Array.from({ length: high - low + 1 }, (_, i) => low + i).flatMap((r) =>
    Array.from({ length: right - left + 1 }, (_, i): Cell => [left + i - Math.floor(r / 2), r]),
  );
}

function hexagonAt([x, y]: XY, side: number): Polygon {
  const corners = [30, 90, 150, 210, 270, 330].map((degrees): Position => {
    const turn = (degrees * Math.PI) / 180;
    return [...fromPlane([x + side * Math.cos(turn), y + side * Math.sin(turn)])];
  });
  return { type: 'Polygon', coordinates: [[...corners, corners[0] as Position]] };
}
