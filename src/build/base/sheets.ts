import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { extent } from '#about';
import { BASE_BOX } from '../../domain/boxes.ts';
import type { Box } from './geometry/clip.ts';

const [WIDTH, HEIGHT] = [BASE_BOX[2] - BASE_BOX[0], BASE_BOX[3] - BASE_BOX[1]];
/** Covers every tile in range at every zoom. */
const BEYOND: Box = [
  BASE_BOX[0] - 3 * WIDTH,
  BASE_BOX[1] - 3 * HEIGHT,
  BASE_BOX[2] + 3 * WIDTH,
  BASE_BOX[3] + 3 * HEIGHT,
];
/** How far the innermost frame reaches in from each side of the box, of the way to the district: there it ends short of it. */
const REACH = 0.85;
const FRAMES = 9;

function ringOf([west, south, east, north]: Box): Position[] {
  const corners = [west, south, east, south, east, north, west, north, west, south];
  return [0, 2, 4, 6, 8].map((i) => corners.slice(i, i + 2));
}

function sheetWith(...holes: Position[][]): Feature<Polygon> {
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ringOf(BEYOND), ...holes] } };
}

/** A sheet over the wider region with the district cut out, all its parts; what lies within but does not belong to it stays covered. @throws without an outline. */
export function outsideFeature(district: FeatureCollection): Feature<Polygon | MultiPolygon> {
  const parts = district.features.flatMap(({ geometry }) => partsOf(geometry));
  if (parts.length === 0) throw new Error('base/district.geojson: feature 0: a polygon is expected');
  const turn = (ring: Position[] = []): Position[] => [...ring].reverse();
  const sheet = sheetWith(...parts.map(([outer]) => turn(outer)));
  const enclaves = parts.flatMap(([, ...holes]) => holes.map((hole) => [turn(hole)]));
  if (enclaves.length === 0) return sheet;
  return { ...sheet, geometry: { type: 'MultiPolygon', coordinates: [sheet.geometry.coordinates, ...enclaves] } };
}

function partsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** Nested frames: laid over one another they let the map fade out before the data end. */
export function frameFeatures(): Feature<Polygon>[] {
  return Array.from({ length: FRAMES }, (_, i) => {
    const share = (i + 1) / FRAMES;
    const box = BASE_BOX.map((side, n) => side + ((extent[n] ?? side) - side) * REACH * share);
    return sheetWith(ringOf(box as unknown as Box).reverse());
  });
}
