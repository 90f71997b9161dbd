import type { Camera, Padding } from '../../contract/map-port.ts';
import type { Box } from '../../domain/boxes.ts';
import { REACH } from '../frame.ts';
import { eastward, scaleAt, southward } from '../points/mercator.ts';

/** The picture's size in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export type Pixel = readonly [x: number, y: number];

export const ZOOMS = { least: 7.5, most: 18 } as const;
const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Where a position (degrees WGS-84) stands in the picture: Web Mercator, CSS pixels from the upper left corner. */
export function project(lng: number, lat: number, camera: Camera, { width, height }: Frame): Pixel {
  const scale = scaleAt(camera.zoom);
  return [
    (eastward(lng) - eastward(camera.lng)) * scale + width / 2,
    (southward(lat) - southward(camera.lat)) * scale + height / 2,
  ];
}

/** The position that stands at a pixel of the picture; the reverse of `project`. */
export function unproject([x, y]: Pixel, camera: Camera, { width, height }: Frame): { lng: number; lat: number } {
  const scale = scaleAt(camera.zoom);
  const east = eastward(camera.lng) + (x - width / 2) / scale;
  const south = southward(camera.lat) + (y - height / 2) / scale;
  return {
    lng: east * 360 - 180,
    lat: (Math.atan(Math.exp((0.5 - south) * 2 * Math.PI)) * 360) / Math.PI - 90,
  };
}

/** West, south, east, north of what the picture shows. */
export function boundsOf(camera: Camera, frame: Frame): Box {
  const upper = unproject([0, 0], camera, frame);
  const lower = unproject([frame.width, frame.height], camera, frame);
  return [upper.lng, lower.lat, lower.lng, upper.lat];
}

/** A camera that the map allows. */
export function within({ lng, lat, zoom }: Camera): Camera {
  return {
    lng: clamp(lng, REACH[0], REACH[2]),
    lat: clamp(lat, REACH[1], REACH[3]),
    zoom: clamp(zoom, ZOOMS.least, ZOOMS.most),
  };
}

/** The camera that shows all of a box in what the padding leaves free, no closer than `most`. */
export function cameraFor([west, south, east, north]: Box, frame: Frame, padding: Padding, most: number): Camera {
  const free = {
    width: Math.max(40, frame.width - padding.left - padding.right),
    height: Math.max(40, frame.height - padding.top - padding.bottom),
  };
  const across = eastward(east) - eastward(west);
  const down = southward(south) - southward(north);
  const scale = Math.min(free.width / across, free.height / down);
  const zoom = clamp(Math.log2(scale / scaleAt(0)), ZOOMS.least, most);
  const middle: Camera = { ...middleOf([west, south, east, north]), zoom };
  const shift: Pixel = [
    frame.width / 2 + (padding.right - padding.left) / 2,
    frame.height / 2 + (padding.bottom - padding.top) / 2,
  ];
  return within({ ...unproject(shift, middle, frame), zoom });
}

/** The middle as the projection has it. */
function middleOf([west, south, east, north]: Box): { lng: number; lat: number } {
  const south1 = (southward(south) + southward(north)) / 2;
  return {
    lng: (west + east) / 2,
    lat: (Math.atan(Math.exp((0.5 - south1) * 2 * Math.PI)) * 360) / Math.PI - 90,
  };
}

/** The camera after a change of zoom that leaves what stands at a pixel where it is. */
export function zoomAt(camera: Camera, steps: number, at: Pixel, frame: Frame): Camera {
  const zoom = clamp(camera.zoom + steps, ZOOMS.least, ZOOMS.most);
  const fixed = unproject(at, camera, frame);
  const [x, y] = project(fixed.lng, fixed.lat, { ...camera, zoom }, frame);
  return panBy({ ...camera, zoom }, x - at[0], y - at[1], frame);
}

/** The camera moved by so many pixels of the picture, east and south. */
export function panBy(camera: Camera, x: number, y: number, frame: Frame): Camera {
  const middle = unproject([frame.width / 2 + x, frame.height / 2 + y], camera, frame);
  return within({ ...middle, zoom: camera.zoom });
}
