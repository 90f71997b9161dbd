import type { PlaceSummary } from '../domain/place.ts';
import { PROGRESSES } from '../domain/progress.ts';
import { LAYERS } from '../domain/vocabulary.ts';
import { text } from '../text/text.ts';
import { type Box, INK, type Mark } from './mark.ts';
import { wrap } from './wrap.ts';

const SIGN = 4.6;
const ROW = 5.5;
const SIZE = 2.7;
const NOTE = { size: 2.3, leading: 3.3 } as const;

/** Marks one below the other, and where the next may begin. */
export interface Block {
  readonly marks: readonly Mark[];
  readonly end: number;
}

/** What the signs of the map mean: the layers that are shown with their counts, progress, and how places lie. */
export function layOutLegend(shown: readonly PlaceSummary[], box: Box): Block {
  const title: Mark = { kind: 'text', ...at(box, 3.6), words: text('print.legend'), size: 4, style: 'title' };
  const layers = layOutLayers(shown, { ...box, y: box.y + 7 });
  const progress = layOutProgress({ ...box, y: layers.end + 2 });
  const notes = layOutNotes({ ...box, y: progress.end + 1 });
  return { marks: [title, ...layers.marks, ...progress.marks, ...notes.marks], end: notes.end };
}

function layOutLayers(shown: readonly PlaceSummary[], box: Box): Block {
  const rows = LAYERS.map((layer) => ({ layer, n: shown.filter((place) => place.layer === layer).length })).filter(
    ({ n }) => n > 0,
  );
  const columns = box.width > 80 ? 3 : 2;
  const perColumn = Math.ceil(rows.length / columns);
  const gap = 5;
  const width = (box.width - (columns - 1) * gap) / columns;
  const marks = rows.flatMap(({ layer, n }, index): Mark[] => {
    const x = box.x + Math.floor(index / perColumn) * (width + gap);
    const y = box.y + 5 + (index % perColumn) * ROW;
    return [
      { kind: 'sign', x, y, size: SIGN, id: `done/${layer}/light` },
      { kind: 'text', x: x + 6, y: y + 3.3, words: text(`layer.${layer}`), size: SIZE },
      { kind: 'text', x: x + width, y: y + 3.3, words: String(n), size: SIZE, color: INK.soft, align: 'right' },
    ];
  });
  return { marks: [subtitle(box, text('print.layers')), ...marks], end: box.y + 5 + perColumn * ROW };
}

function layOutProgress(box: Box): Block {
  const signs = [
    ...[...PROGRESSES].map((progress) => ({ id: `${progress}/projects/light`, words: text(`legend.${progress}`) })),
    { id: 'cluster/2-1-1/light', words: text('print.cluster') },
  ];
  const marks = signs.flatMap(({ id, words }, index): Mark[] => {
    const y = box.y + 5 + index * ROW;
    return [
      { kind: 'sign', x: box.x, y, size: SIGN, id },
      { kind: 'text', x: box.x + 6, y: y + 3.3, words, size: SIZE },
    ];
  });
  return { marks: [subtitle(box, text('legend.progress')), ...marks], end: box.y + 5 + signs.length * ROW };
}

function layOutNotes(box: Box): Block {
  const lines = [text('legend.disc'), text('legend.area')].flatMap((note) => wrap(note, NOTE.size, box.width));
  const marks = lines.map(
    (words, index): Mark => ({
      kind: 'text',
      ...at(box, 3 + index * NOTE.leading),
      words,
      size: NOTE.size,
      color: INK.soft,
    }),
  );
  return { marks, end: box.y + 3 + lines.length * NOTE.leading };
}

const subtitle = (box: Box, words: string): Mark => ({
  kind: 'text',
  ...at(box, 2.8),
  words,
  size: 2.6,
  color: INK.soft,
  style: 'bold',
});

const at = ({ x, y }: Box, down: number): { x: number; y: number } => ({ x, y: y + down });
