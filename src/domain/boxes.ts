import { around } from '#about';

/** West, south, east, north in degrees WGS-84. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Everything of the base map, and every place, lies in this box: the district and what a planner sees around it. */
export const BASE_BOX: Box = around;

/** Whether a position lies in the box or on its edge. */
export function isInBox([west, south, east, north]: Box, [x = Number.NaN, y = Number.NaN]: readonly number[]): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}
