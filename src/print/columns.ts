import { text } from '../text/text.ts';
import type { Box } from './mark.ts';
import type { UnlocatedGroup } from './words.ts';
import { wrap } from './wrap.ts';

/** One row of the list. */
export interface Row {
  readonly words: string;
  readonly isTitle: boolean;
  /** Why these are not on the map; said again where the group goes on in another column. */
  readonly reason: string;
}

/** A row and where its base line begins. */
export interface PlacedRow extends Row {
  readonly x: number;
  readonly y: number;
}

/** How the list is set, in millimetres. */
export const SETTING = { size: 2.2, leading: 3.25, gap: 3, width: 31 } as const;

/** The list as rows: each group's title, then its names, long ones on several rows. */
export function toRows(groups: readonly UnlocatedGroup[]): Row[] {
  return groups.flatMap(({ reason, names }) => [
    { words: text('print.group', { reason, n: names.length }), isTitle: true, reason },
    ...names.flatMap((name) =>
      wrap(name, SETTING.size, SETTING.width, '\u3000').map((words) => ({ words, isTitle: false, reason })),
    ),
  ]);
}

/** Fills a box with columns of rows; what does not fit is handed back, to be put on another page. */
export function fillColumns(rows: readonly Row[], box: Box): { placed: PlacedRow[]; rest: readonly Row[] } {
  const columns = Math.max(0, Math.floor((box.width + SETTING.gap) / (SETTING.width + SETTING.gap)));
  const perColumn = Math.max(0, Math.floor(box.height / SETTING.leading));
  const placed: PlacedRow[] = [];
  let rest = rows;
  // Less than a few rows is no column: a title needs names below it.
  if (perColumn < 3) return { placed, rest };
  for (let column = 0; column < columns && rest.length > 0; column++) {
    const { taken, left } = takeColumn(rest, perColumn);
    const x = box.x + column * (SETTING.width + SETTING.gap);
    placed.push(...taken.map((row, index) => ({ ...row, x, y: box.y + index * SETTING.leading + SETTING.size })));
    rest = left;
  }
  return { placed, rest };
}

/** Rows for one column. A group that goes on gets its title again; a title never stands last. */
function takeColumn(rows: readonly Row[], room: number): { taken: Row[]; left: readonly Row[] } {
  const [first] = rows;
  const again = first && !first.isTitle ? [continued(first.reason)] : [];
  let count = room - again.length;
  while (count > 1 && count < rows.length && rows[count - 1]?.isTitle) count--;
  return { taken: [...again, ...rows.slice(0, count)], left: rows.slice(count) };
}

const continued = (reason: string): Row => ({ words: text('print.continued', { reason }), isTitle: true, reason });
