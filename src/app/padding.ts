import type { Padding } from '../map/port.ts';
import { find } from './find.ts';

const MARGIN = 18;
const BUTTONS = 44;
/** Scale bar, and names that stand below what they name. */
const FOOT = 30;

/** Pixels of the map that its own buttons, the card and the workbench cover, at most two thirds of its height. */
export function measurePadding(): Padding {
  const map = find('map').getBoundingClientRect();
  const covers = ['card', 'bench'].map((id) => {
    const box = find(id).getBoundingClientRect();
    const isOver = box.height > 0 && box.left < map.right && box.right > map.left && box.top < map.bottom;
    return isOver ? map.bottom - box.top : 0;
  });
  const covered = Math.min(Math.max(...covers), map.height * 0.66);
  return { top: MARGIN, right: MARGIN + BUTTONS, bottom: MARGIN + Math.max(FOOT, covered), left: MARGIN };
}
