import type { Camera } from '../../contract/map-port.ts';
import { DISTRICT } from '../frame.ts';

/** Pixels that the world takes at zoom 0. */
const TILE = 512;
/** Beyond it Web Mercator ends. */
const LAST_LAT = 85.051129;

/** Web Mercator, 0 at 180° W and 1 at 180° E. */
export const eastward = (lng: number): number => (lng + 180) / 360;
/** Web Mercator, 0 in the north and 1 in the south. */
export const southward = (lat: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);

const [west, south, east, north] = DISTRICT;
/**
 * Where positions are counted from. Near it 32 bits hold a position to a hundredth of a pixel at zoom 18;
 * half a pixel is reached at some 1,000 km, where the map does not go.
 */
export const ORIGIN = { x: eastward((west + east) / 2), y: southward((south + north) / 2) } as const;

/** A piece of the map as it is painted: upright and seen from above. */
export interface View {
  /** Web Mercator less `ORIGIN`, of the upper left corner. */
  readonly left: number;
  readonly top: number;
  /** CSS pixels per world. */
  readonly scale: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Dots per CSS pixel. */
  readonly ratio: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

export const isOnMap = (lng: number, lat: number): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= LAST_LAT;

export const scaleAt = (zoom: number): number => TILE * 2 ** zoom;

/** The view of a camera that looks at the middle of a picture. */
export function viewAround({ lng, lat, zoom }: Camera, { width, height, ratio }: Size): View {
  const scale = scaleAt(zoom);
  const left = eastward(lng) - ORIGIN.x - width / 2 / scale;
  const top = southward(lat) - ORIGIN.y - height / 2 / scale;
  return { left, top, scale, width, height, ratio };
}

/** The view with so many CSS pixels more on every side. */
export function widen(view: View, by: number): View {
  return {
    ...view,
    left: view.left - by / view.scale,
    top: view.top - by / view.scale,
    width: view.width + 2 * by,
    height: view.height + 2 * by,
  };
}

/** How a picture painted for one view lies in another: CSS pixels from its upper left corner, and how much larger. */
export function layOver(painted: View, now: View): { x: number; y: number; scale: number } {
  return {
    x: (painted.left - now.left) * now.scale,
    y: (painted.top - now.top) * now.scale,
    scale: now.scale / painted.scale,
  };
}

/** How much larger or smaller, as a factor, a picture may be shown before it looks coarse. */
const STRETCH = 1.25;

/** Whether a picture painted for one view is good enough for another: it reaches `spare` CSS pixels beyond every edge, and is hardly stretched. */
export function serves(painted: View, now: View, spare: number): boolean {
  const { x, y, scale } = layOver(painted, now);
  const reaches = x <= -spare && y <= -spare && x + painted.width * scale >= now.width + spare;
  return (
    reaches &&
    y + painted.height * scale >= now.height + spare &&
    scale <= STRETCH &&
    scale >= 1 / STRETCH &&
    painted.ratio === now.ratio
  );
}
