import { extent } from '#about';
import type { Frame } from '../../map/static/view.ts';

/** What the buttons of the map and its scale leave free, as the page measures it at the start and the style sheet has it. */
export const PADDING = { top: 18, right: 62, bottom: 48, left: 18 } as const;
/** Names are placed for these windows: those that only the wide one has room for are hidden in smaller ones. */
export const FRAMES = { wide: { width: 1036, height: 744 }, small: { width: 390, height: 600 } } as const;

/** Where the district lies in a window: pixels. */
export function boxIn(frame: Frame) {
  const free = {
    width: frame.width - PADDING.left - PADDING.right,
    height: frame.height - PADDING.top - PADDING.bottom,
  };
  const [west, south, east, north] = extent;
  const across = (east - west) / 360;
  const down = southward(south) - southward(north);
  const scale = Math.min(free.width / across, free.height / down);
  const [width, height] = [across * scale, down * scale];
  return {
    left: PADDING.left + (free.width - width) / 2,
    top: PADDING.top + (free.height - height) / 2,
    width,
    height,
  };
}

/** Web Mercator, growing to the south. */
const southward = (lat: number): number => -Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
