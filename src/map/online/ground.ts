import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { middle } from '#about';
import { eastward, southward } from '../points/mercator.ts';

const [LNG, LAT] = middle;
const ZOOM = 9;
const inTiles = (share: number): string => String(Math.floor(share * 2 ** ZOOM));
/** The tile in the middle of the base map, by which a host is tried out. */
export const MIDDLE_TILE = { z: String(ZOOM), x: inTiles(eastward(LNG)), y: inTiles(southward(LAT)) } as const;

/** What another host draws under the places: sources and layers, bottom to top, all named `online-…`. */
export interface OnlineGround {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
}
