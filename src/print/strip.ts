import type { PlaceSummary } from '../domain/place.ts';
import { progressOf } from '../domain/progress.ts';
import { TONE_COLOR, toneOf } from '../look/tones.ts';
import type { Box, Mark } from './mark.ts';
import type { UnlocatedGroup } from './words.ts';

/** From the middle of one mark to that of the next, and its radius, millimetres. */
const STEP = 1.9;
const RADIUS = 0.65;
/** More of the room than this share it does not take: names need it too. */
const SHARE = 0.6;

/** All that is not on the map at a glance, a mark a place, before it is named: group by group with a gap between, in rows. */
export function layOutStrip(groups: readonly UnlocatedGroup[], box: Box): { marks: readonly Mark[]; height: number } {
  const slots = groups.flatMap(({ places = [] }, index) => [...(index > 0 ? [null] : []), ...places]);
  const perRow = Math.floor(box.width / STEP);
  const height = Math.ceil(slots.length / perRow) * STEP + 1;
  if (height > box.height * SHARE) return { marks: [], height: 0 };
  const marks = slots.flatMap((place, index) => {
    const [column, row] = [index % perRow, Math.floor(index / perRow)];
    return place ? [dotOf(place, box.x + (column + 0.5) * STEP, box.y + (row + 0.5) * STEP, RADIUS)] : [];
  });
  return { marks, height };
}

const ROUND = Array.from({ length: 16 }, (_, i) => [Math.cos((i * Math.PI) / 8), Math.sin((i * Math.PI) / 8)] as const);

/** The mark of a place beside the map: the colour of its sector, full where anything was done. */
export function dotOf({ sectors, stages }: PlaceSummary, x: number, y: number, radius: number): Mark {
  const color = TONE_COLOR[toneOf(sectors)].light;
  const progress = progressOf(stages);
  const r = progress === 'unstated' ? radius * 0.7 : radius;
  return {
    kind: 'shape',
    points: ROUND.map(([cos, sin]) => [x + cos * r, y + sin * r]),
    fill: progress === 'promised' ? '#ffffff' : color,
    stroke: color,
  };
}
