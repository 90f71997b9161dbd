import { text } from '../text/text.ts';
import { fillColumns, type PlacedRow, type Row, SETTING, toRows } from './columns.ts';
import { layOutLegend } from './legend.ts';
import { layOutMap } from './map-marks.ts';
import { type Box, INK, type Mark } from './mark.ts';
import { type Frame, frameOf, MARGIN, MILLIMETRES_PER_PIXEL, SELECTION_SIZE, type Sheet } from './sheet.ts';
import { dateWords, groupUnlocated } from './words.ts';

/** Puts a sheet together: pages of marks. The list of what is not located goes on for as many pages as it needs. */
export function layOut(sheet: Sheet, metresPerPixel: number): Mark[][] {
  const frame = frameOf(sheet);
  const legend = layOutLegend(sheet.shown, frame.panel);
  const groups = groupUnlocated(sheet.shown, sheet.nameOf);
  const count = groups.reduce((sum, group) => sum + group.names.length, 0);
  const heading = count > 0 ? text('print.unlocated', { n: count }) : null;
  const room = below(frame.panel, legend.end + 3);
  const first = layOutList(heading, toRows(groups), room);
  const pages: Mark[][] = [
    [
      ...head(sheet, frame),
      ...layOutMap(frame.map, metresPerPixel / MILLIMETRES_PER_PIXEL),
      ...legend.marks,
      ...first.marks,
    ],
  ];
  for (let rest = first.rest; rest.length > 0; ) {
    const whole = { ...frame.map, width: frame.page.width - 2 * MARGIN };
    const next = layOutList(heading, rest, whole);
    pages.push([...head(sheet, frame), ...next.marks]);
    rest = next.rest;
  }
  return pages.map((page, index) => [...page, ...foot(sheet, frame, index + 1, pages.length)]);
}

const below = (box: Box, y: number): Box => ({ ...box, y, height: Math.max(0, box.y + box.height - y) });

/** The list below its heading, in a box; the rows that found no room come back. */
function layOutList(heading: string | null, rows: readonly Row[], box: Box): { marks: Mark[]; rest: readonly Row[] } {
  if (heading === null) return { marks: [], rest: [] };
  const { placed, rest } = fillColumns(rows, below(box, box.y + 8));
  // Without room for a few names the heading stays away too.
  if (placed.length === 0) return { marks: [], rest };
  const { x, y, width } = box;
  return {
    marks: [
      { kind: 'box', x, y, width, height: 0.25, fill: INK.hair },
      { kind: 'text', x, y: y + 5.2, words: heading, size: 2.9, style: 'bold' },
      ...placed.map(toMark),
    ],
    rest,
  };
}

const toMark = ({ words, isTitle, x, y }: PlacedRow): Mark => ({
  kind: 'text',
  x,
  y,
  words,
  size: SETTING.size,
  color: isTitle ? INK.accent : INK.text,
  style: isTitle ? 'bold' : 'plain',
});

function head({ report }: Sheet, { selection, page }: Frame): Mark[] {
  const about = text('print.subtitle', { report: report.title, date: dateWords(report.date) });
  return [
    { kind: 'text', x: MARGIN, y: MARGIN + 7.2, words: text('app.title'), size: 8, style: 'title' },
    { kind: 'text', x: MARGIN, y: MARGIN + 14, words: about, size: 3.4, color: INK.soft },
    { kind: 'box', x: MARGIN, y: MARGIN + 16.4, width: page.width - 2 * MARGIN, height: 0.35, fill: INK.accent },
    ...selection.map(
      (words, index): Mark => ({
        kind: 'text',
        x: MARGIN,
        y: MARGIN + 20.2 + index * 4.6,
        words,
        size: SELECTION_SIZE,
      }),
    ),
  ];
}

function foot({ made }: Sheet, { page }: Frame, number: number, pages: number): Mark[] {
  const y = page.height - MARGIN + 0.5;
  const credits = [text('map.credit'), text('print.datum'), text('print.made', { date: dateWords(made) })];
  const cautions = [text('map.note'), text('map.noApproval')];
  const numbers = pages > 1 ? [text('print.page', { page: number, pages })] : [];
  const more = number < pages ? [text('print.more', { page: number + 1 })] : [];
  const line = { kind: 'text', size: 2.5, color: INK.soft } as const;
  return [
    { ...line, x: MARGIN, y, words: credits.join(' · ') },
    { ...line, x: page.width - MARGIN, y, words: cautions.join(' · '), align: 'right', color: INK.text },
    ...(numbers.length > 0
      ? [
          {
            ...line,
            x: page.width - MARGIN,
            y: MARGIN + 14,
            words: [...numbers, ...more].join(' · '),
            align: 'right',
          } as const,
        ]
      : []),
  ];
}
