import { DISTRICT, OPEN_PADDING } from '../../map/frame.ts';
import { cameraFor, type Frame, project } from '../../map/static/view.ts';

/** The map in a window of 1440 × 900 and on a phone of 390 × 844, at a first visit: for these names are placed, and a window has those of the one that is nearer. */
export const FRAMES = { wide: { width: 1036, height: 744 }, small: { width: 390, height: 507 } } as const;

/** Other windows that have the letters of each, so that they stand where they can in all of them: 1920 × 1080; 1280 × 720. */
export const LIKE = {
  wide: [{ width: 1516, height: 924 }],
  small: [{ width: 896, height: 564 }],
} as const satisfies Readonly<Record<keyof typeof FRAMES, readonly Frame[]>>;

/** The camera that the page has at the start in a window. */
export const cameraIn = (frame: Frame) => cameraFor(DISTRICT, frame, OPEN_PADDING, 18);

/** Where the district lies in a window: pixels. */
export function boxIn(frame: Frame) {
  const [west, south, east, north] = DISTRICT;
  const [left, top] = project(west, north, cameraIn(frame), frame);
  const [right, bottom] = project(east, south, cameraIn(frame), frame);
  return { left, top, width: right - left, height: bottom - top };
}
