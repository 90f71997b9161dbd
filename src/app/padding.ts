import type { Padding } from '../map/port.ts';
import { find } from './find.ts';

const MARGIN = 18;
const BUTTONS = 44;
/** Scale bar, and names that stand below what they name. */
const FOOT = 30;

/** Pixels of the map that its own buttons and the card cover, at most two thirds of its height. */
export function measurePadding(): Padding {
  const map = find('map').getBoundingClientRect();
  const card = find('card').getBoundingClientRect();
  const isOver = card.height > 0 && card.left < map.right && card.right > map.left && card.top < map.bottom;
  const covered = isOver ? Math.min(map.bottom - card.top, map.height * 0.66) : 0;
  return { top: MARGIN, right: MARGIN + BUTTONS, bottom: MARGIN + Math.max(FOOT, covered), left: MARGIN };
}
