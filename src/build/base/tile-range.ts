import { BASE_BOX } from '../../domain/boxes.ts';

/** Zooms and bounds (degrees, west-south-east-north) of the tiles that are cut. */
export const BASE_RANGE = { minzoom: 7, maxzoom: 11, bounds: BASE_BOX } as const;

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

const mercatorX = (lon: number): number => (180 + lon) / 360;
const mercatorY = (lat: number): number =>
  (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))) / 360;

/** Every tile that MapLibre asks for inside the bounds: the same arithmetic as its `TileBounds.contains`. */
export function tilesInRange(): TileAddress[] {
  const { minzoom, maxzoom, bounds } = BASE_RANGE;
  const [west, south, east, north] = bounds;
  const tiles: TileAddress[] = [];
  for (let z = minzoom; z <= maxzoom; z++) {
    const size = 2 ** z;
    for (let x = Math.floor(mercatorX(west) * size); x < Math.ceil(mercatorX(east) * size); x++) {
      for (let y = Math.floor(mercatorY(north) * size); y < Math.ceil(mercatorY(south) * size); y++) {
        tiles.push({ z, x, y });
      }
    }
  }
  return tiles;
}
