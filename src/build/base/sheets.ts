import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
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

function sheetWith(hole: Position[]): Feature<Polygon> {
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ringOf(BEYOND), hole] } };
}

/** A sheet over the wider region with the district cut out: what fades the surroundings. @throws without an outline. */
export function outsideFeature(district: FeatureCollection): Feature<Polygon> {
  const outline = district.features[0]?.geometry;
  const ring = outline?.type === 'Polygon' ? outline.coordinates[0] : undefined;
  if (!ring) throw new Error('base/district.geojson: feature 0: a polygon is expected');
  return sheetWith([...ring].reverse());
}

/** Nested frames: laid over one another they let the map fade out before the data end. */
export function frameFeatures(): Feature<Polygon>[] {
  return Array.from({ length: FRAMES }, (_, i) => {
    const share = (i + 1) / FRAMES;
    const box = BASE_BOX.map((side, n) => side + ((extent[n] ?? side) - side) * REACH * share);
    return sheetWith(ringOf(box as unknown as Box).reverse());
  });
}
