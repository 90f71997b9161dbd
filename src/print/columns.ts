import type { PlaceSummary } from '../domain/place.ts';
import { text } from '../text/later.ts';
import type { Box } from './mark.ts';
import type { UnlocatedGroup } from './words.ts';
import { wrap } from './wrap.ts';

/** A title or a name of the list; it is never torn apart. */
export interface Item {
  readonly words: string;
  readonly isTitle: boolean;
  /** Whose name it is: before it stands the mark that the place has beside the map. */
  readonly place?: PlaceSummary;
  /** Why these are not on the map; said again where they go on in another column. */
  readonly reason: string;
}

/** A line of the list and where its base line begins. */
export interface PlacedLine {
  readonly words: string;
  readonly isTitle: boolean;
  readonly place?: PlaceSummary;
  readonly x: number;
  readonly y: number;
}

/** How the list is set, in millimetres. */
export interface Setting {
  readonly size: number;
  readonly leading: number;
  readonly width: number;
  readonly gap: number;
}

/** The list as items: each group's title, then its names. */
export function toItems(groups: readonly UnlocatedGroup[]): Item[] {
  return groups.flatMap(({ reason, names, places }) => [
    { words: text('print.group', { reason, n: names.length }), isTitle: true, reason },
    ...names.map((words, i) => ({ words, isTitle: false, reason, ...(places?.[i] && { place: places[i] }) })),
  ]);
}

interface Filled {
  readonly placed: readonly PlacedLine[];
  /** What found no room, for another page. */
  readonly rest: readonly Item[];
}

/** Fills a box with columns of equal height, as low as they can be; what does not fit is handed back. */
export function fillColumns(items: readonly Item[], box: Box, setting: Setting): Filled {
  const columns = Math.floor((box.width + setting.gap) / (setting.width + setting.gap));
  const most = Math.floor(box.height / setting.leading);
  // Less than a few lines is no column: a title needs names below it.
  if (most < 5 || columns < 1) return { placed: [], rest: items };
  for (let lines = 5; lines < most; lines++) {
    const filled = fill(items, box, setting, columns, lines);
    if (filled.rest.length === 0) return filled;
  }
  return fill(items, box, setting, columns, most);
}

function fill(items: readonly Item[], box: Box, setting: Setting, columns: number, lines: number): Filled {
  const placed: PlacedLine[] = [];
  let rest = items;
  for (let column = 0; column < columns && rest.length > 0; column++) {
    const { taken, left } = takeColumn(rest, lines, setting);
    const x = box.x + column * (setting.width + setting.gap);
    placed.push(...taken.map((line, index) => ({ ...line, x, y: box.y + index * setting.leading + setting.size })));
    rest = left;
  }
  return { placed, rest };
}

type Line = Pick<Item, 'words' | 'isTitle' | 'place'>;

/** Lines for one column. A group that goes on gets its title again; a title never stands last. */
function takeColumn(items: readonly Item[], room: number, setting: Setting): { taken: Line[]; left: readonly Item[] } {
  const [first] = items;
  const taken = first && !first.isTitle ? toLines(continued(first.reason), setting) : [];
  let count = 0;
  for (const item of items) {
    const next = items[count + 1];
    const lines = toLines(item, setting);
    const needed = lines.length + (item.isTitle && next ? toLines(next, setting).length : 0);
    // Whatever happens a column takes something, or the list would never end.
    if (count > 0 && taken.length + needed > room) break;
    taken.push(...lines);
    count++;
  }
  return { taken, left: items.slice(count) };
}

const toLines = ({ words, isTitle, place }: Item, { size, width }: Setting): Line[] =>
  wrap(words, size, width - (place ? markWidth(size) : 0), isTitle ? '' : '\u3000').map((line, i) => ({
    words: line,
    isTitle,
    ...(place && i === 0 && { place }),
  }));

/** How far a mark moves the name after it. */
export const markWidth = (size: number): number => size * 0.8;

const continued = (reason: string): Item => ({ words: text('print.continued', { reason }), isTitle: true, reason });
