import { hasBase } from '#about';
import { text } from '../text/later.ts';
import { clauses } from '../text/text.ts';
import { fillColumns, type Item, markWidth, type PlacedLine, type Setting, toItems } from './columns.ts';
import { layOutLegend } from './legend.ts';
import { layOutMap } from './map-marks.ts';
import { type Box, INK, type Mark } from './mark.ts';
import { type Frame, frameOf, MARGIN, MILLIMETRES_PER_PIXEL, SELECTION_SIZE, type Sheet } from './sheet.ts';
import { dotOf, layOutStrip } from './strip.ts';
import { dateWords, groupUnlocated, type UnlocatedGroup } from './words.ts';

/** Beside the map in small type; on a page of its own the list has room. */
const BESIDE: Setting = { size: 2.2, leading: 3.25, width: 31, gap: 3 };
const ALONE: Setting = { size: 2.8, leading: 4.4, width: 41, gap: 6 };

/** Puts a sheet together: pages of marks. The list of what is not located goes on for as many pages as it needs. */
export function layOut(sheet: Sheet, metresPerPixel: number): Mark[][] {
  const frame = frameOf(sheet);
  const legend = layOutLegend(sheet.shown, frame.panel);
  const groups = groupUnlocated(sheet.shown, sheet.nameOf);
  const count = groups.reduce((sum, group) => sum + group.names.length, 0);
  const map = layOutMap(frame.map, metresPerPixel / MILLIMETRES_PER_PIXEL);
  const pages: Mark[][] = [[...head(sheet, frame), ...map, ...legend.marks]];
  let rest: readonly Item[] = toItems(groups);
  let glance: readonly UnlocatedGroup[] = groups;
  for (let box = below(frame.panel, legend.end + 3), setting = BESIDE; rest.length > 0; setting = ALONE) {
    const list = layOutList({ count, next: pages.length + 1, groups: glance }, rest, box, setting);
    pages.at(-1)?.push(...list.marks);
    if (list.marks.length > 0) glance = [];
    rest = list.rest;
    if (rest.length > 0) pages.push(head(sheet, frame));
    box = { ...frame.map, width: frame.page.width - 2 * MARGIN };
  }
  return pages.map((page, index) => [...page, ...foot(sheet, frame, index + 1, pages.length)]);
}

const below = (box: Box, y: number): Box => ({ ...box, y, height: Math.max(0, box.y + box.height - y) });

/** The list below its heading, where it begins with all of it at a glance, in a box; the items that found no room come back. */
function layOutList(
  {
    count,
    next,
    groups,
  }: { readonly count: number; readonly next: number; readonly groups: readonly UnlocatedGroup[] },
  items: readonly Item[],
  box: Box,
  setting: Setting,
): { marks: Mark[]; rest: readonly Item[] } {
  const strip = layOutStrip(groups, below(box, box.y + 8));
  const { placed, rest } = fillColumns(items, below(box, box.y + 8 + strip.height), setting);
  // Without room for a few names or the glance the heading stays away too.
  if (placed.length + strip.marks.length === 0) return { marks: [], rest };
  const { x, y, width } = box;
  const title = text('print.unlocated', { n: count });
  const heading = next > 2 ? text('print.continued', { reason: title }) : title;
  const more = { kind: 'text', x: x + width, y: y + 5.2, size: 2.3, color: INK.soft, align: 'right' } as const;
  return {
    marks: [
      { kind: 'box', x, y, width, height: 0.25, fill: INK.hair },
      { kind: 'text', x, y: y + 5.2, words: heading, size: 2.9, style: 'bold' },
      ...(rest.length > 0 ? [{ ...more, words: text('print.more', { page: next }) }] : []),
      ...strip.marks,
      ...placed.flatMap((line) => toMarks(line, setting.size)),
    ],
    rest,
  };
}

function toMarks({ words, isTitle, place, x, y }: PlacedLine, size: number): Mark[] {
  const line: Mark = {
    kind: 'text',
    x: place ? x + markWidth(size) : x,
    y,
    words,
    size,
    color: isTitle ? INK.accent : INK.text,
    style: isTitle ? 'bold' : 'plain',
  };
  return place ? [dotOf(place, x + size * 0.3, y - size * 0.36, size * 0.27), line] : [line];
}

function head({ reports }: Sheet, { selection, page }: Frame): Mark[] {
  const about = clauses(
    reports.map(({ title, date }) => text('print.subtitle', { report: title, date: dateWords(date) })),
  );
  // A wide bracket is empty on its left: the line would look indented.
  const hang = about.startsWith('（') ? 1.7 : 0;
  return [
    { kind: 'text', x: MARGIN, y: MARGIN + 7.2, words: text('app.title'), size: 8, style: 'title' },
    { kind: 'text', x: MARGIN - hang, y: MARGIN + 14, words: about, size: 3.4, color: INK.soft },
    { kind: 'box', x: MARGIN, y: MARGIN + 16.4, width: page.width - 2 * MARGIN, height: 0.35, fill: INK.accent },
    ...selection.map(
      (words, index): Mark => ({
        kind: 'text',
        x: MARGIN,
        y: MARGIN + 21 + index * 4.6,
        words,
        size: SELECTION_SIZE,
      }),
    ),
  ];
}

function foot({ made, credits: { credit, review } }: Sheet, { page }: Frame, number: number, pages: number): Mark[] {
  const y = page.height - MARGIN + 0.5;
  const credits = [credit, text('print.datum'), text('print.made', { date: dateWords(made) })];
  const cautions = [...(hasBase ? [text('map.note')] : []), review];
  const line = { kind: 'text', size: 2.5, color: INK.soft } as const;
  const right = { ...line, x: page.width - MARGIN, align: 'right' } as const;
  const marks: Mark[] = [
    { ...line, x: MARGIN, y, words: credits.join(' · ') },
    { ...right, y, words: cautions.join(' · '), color: INK.text },
  ];
  if (pages > 1) marks.push({ ...right, y: MARGIN + 14, words: text('print.page', { page: number, pages }) });
  return marks;
}
