import type { Padding } from '../map/port.ts';
import { find } from './find.ts';

const MARGIN = 16;
const BUTTONS = 44;

/** Pixels of the map that its own buttons and the card cover, at most two thirds of its height. */
export function measurePadding(): Padding {
  const map = find('map').getBoundingClientRect();
  const card = find('card').getBoundingClientRect();
  const isOver = card.height > 0 && card.left < map.right && card.right > map.left && card.top < map.bottom;
  const covered = isOver ? Math.min(map.bottom - card.top, map.height * 0.66) : 0;
  return { top: MARGIN, right: MARGIN + BUTTONS, bottom: MARGIN + Math.max(0, covered), left: MARGIN };
}
