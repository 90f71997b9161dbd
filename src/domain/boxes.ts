/** West, south, east, north in degrees WGS-84. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Every place of the atlas lies in this box around the district. */
export const HUNNAN_BOX: Box = [123.2, 41.5, 124.0, 42.1];

/** Everything of the base map lies in this box: the district and what a planner sees around it. */
export const BASE_BOX: Box = [123.15, 41.45, 124.05, 42.15];

/** Whether a position lies in the box or on its edge. */
export function isInBox([west, south, east, north]: Box, [x = Number.NaN, y = Number.NaN]: readonly number[]): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}
