import { text } from '../text/later.ts';
import { type Box, INK, type Mark } from './mark.ts';
import { chooseScaleBar } from './scale-bar.ts';

const PLATE = '#ffffffdd';

/** The map in its frame, with scale bar and north arrow upon it. */
export function layOutMap(box: Box, metresPerMillimetre: number): Mark[] {
  return [
    { kind: 'picture', ...box },
    { kind: 'box', ...box, stroke: INK.frame, lineWidth: 0.25 },
    ...scaleBar(box, metresPerMillimetre),
    ...northArrow(box),
  ];
}

/** Four fields, dark and light by turns, as on a printed map. */
function scaleBar(box: Box, metresPerMillimetre: number): Mark[] {
  const bar = chooseScaleBar(metresPerMillimetre, box.width / 4);
  const x = box.x + 7;
  const y = box.y + box.height - 7;
  const field = bar.millimetres / 4;
  return [
    { kind: 'box', x: x - 4, y: y - 6, width: bar.millimetres + 12, height: 10, fill: PLATE },
    ...[0, 1, 2, 3].map(
      (index): Mark => ({
        kind: 'box',
        x: x + index * field,
        y,
        width: field,
        height: 1.3,
        fill: index % 2 === 0 ? INK.text : '#ffffff',
        stroke: INK.text,
        lineWidth: 0.18,
      }),
    ),
    { kind: 'text', x, y: y - 1.5, words: '0', size: 2.6, align: 'center' },
    { kind: 'text', x: x + bar.millimetres, y: y - 1.5, words: bar.label, size: 2.6, align: 'center' },
  ];
}

/** The map is never turned: north is up. */
function northArrow(box: Box): Mark[] {
  const x = box.x + box.width - 9;
  const y = box.y + 4;
  return [
    { kind: 'box', x: x - 5.5, y: y - 0.5, width: 11, height: 17.5, fill: PLATE },
    { kind: 'text', x, y: y + 3.6, words: text('print.north'), size: 3.4, align: 'center', style: 'bold' },
    {
      kind: 'shape',
      fill: INK.text,
      points: [
        [x, y + 5],
        [x, y + 13],
        [x - 3, y + 15.5],
      ],
    },
    {
      kind: 'shape',
      fill: '#ffffff',
      stroke: INK.text,
      points: [
        [x, y + 5],
        [x, y + 13],
        [x + 3, y + 15.5],
      ],
    },
  ];
}
