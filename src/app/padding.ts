import type { Padding } from '../contract/map-port.ts';
import { OPEN_PADDING } from '../map/frame.ts';
import { find } from './find.ts';

/** Pixels of the map that its own buttons, the card and the workbench cover, at most two thirds of its height. */
export function measurePadding(): Padding {
  const map = find('map').getBoundingClientRect();
  let [beside, below] = [0, 0];
  for (const id of ['card', 'bench']) {
    const box = find(id).getBoundingClientRect();
    const isOver = box.height > 0 && box.left < map.right && box.right > map.left && box.top < map.bottom;
    // On a phone lying down it stands on one half of the map.
    if (isOver && box.left > map.left + 1) beside = Math.max(beside, map.right - box.left);
    else if (isOver) below = Math.max(below, map.bottom - box.top);
  }
  const covered = Math.min(below, map.height * 0.66);
  const { top, right, bottom, left } = OPEN_PADDING;
  return { top, right: right + beside, bottom: Math.max(bottom, top + covered), left };
}
