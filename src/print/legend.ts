import type { PlaceSummary } from '../domain/place.ts';
import { PROGRESSES } from '../domain/progress.ts';
import { LAYERS, SECTORS } from '../domain/vocabulary.ts';
import { type Sign, writeSign } from '../look/sign.ts';
import { SECTOR_TONE, TONE_COLOR, TONES, type Tone, toneOf } from '../look/tones.ts';
import { text } from '../text/later.ts';
import { listed } from '../text/text.ts';
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
  const tones = layOutTones(shown, { ...box, y: layers.end + 2 });
  const progress = layOutProgress({ ...box, y: tones.end + 2 });
  const notes = layOutNotes({ ...box, y: progress.end + 1 });
  return { marks: [title, ...layers.marks, ...tones.marks, ...progress.marks, ...notes.marks], end: notes.end };
}

function layOutLayers(shown: readonly PlaceSummary[], box: Box): Block {
  const rows = LAYERS.map((layer) => ({ layer, n: shown.filter((place) => place.layer === layer).length })).filter(
    ({ n }) => n > 0,
  );
  return layOutColumns(
    text('print.layers'),
    rows.map(({ layer, n }) => ({ ...sign({ layer }), words: text(`layer.${layer}`), n })),
    ROW,
    box,
  );
}

/** Families of sectors by their colour, each named by its sectors. */
function layOutTones(shown: readonly PlaceSummary[], box: Box): Block {
  const rows = TONES.map((tone) => ({
    tone,
    n: shown.filter((place) => toneOf(place.sectors) === tone).length,
  })).filter(({ n }) => n > 0);
  return layOutColumns(
    text('print.sectors'),
    rows.map(({ tone, n }) => ({ color: TONE_COLOR[tone].light, words: namesOf(tone), n })),
    4.4,
    box,
  );
}

const namesOf = (tone: Tone): string =>
  listed(SECTORS.filter((sector) => SECTOR_TONE[sector] === tone).map((sector) => text(`sector.${sector}`)));

interface Row {
  readonly words: string;
  readonly n: number;
  /** Id of the sign before the words, or a colour. */
  readonly id?: string;
  readonly color?: string;
}

function layOutColumns(title: string, rows: readonly Row[], height: number, box: Box): Block {
  const columns = box.width > 80 ? 3 : 2;
  const perColumn = Math.ceil(rows.length / columns);
  const gap = 5;
  const width = (box.width - (columns - 1) * gap) / columns;
  // One size for all: that of the longest name that still leaves room for its count.
  const longest = Math.max(...rows.map(({ words }) => [...words].length));
  const size = Math.min(SIZE, (width - 9) / longest);
  const marks = rows.flatMap(({ words, n, id, color }, index): Mark[] => {
    const x = box.x + Math.floor(index / perColumn) * (width + gap);
    const y = box.y + 5 + (index % perColumn) * height;
    const left = id ? 6 : 4;
    return [
      ...(id ? [{ kind: 'sign', x, y, size: SIGN, id } as const] : []),
      ...(color ? [{ kind: 'box', x, y: y + 1, width: 2.6, height: 2.6, fill: color } as const] : []),
      { kind: 'text', x: x + left, y: y + 3.3, words, size },
      { kind: 'text', x: x + width, y: y + 3.3, words: String(n), size: SIZE, color: INK.soft, align: 'right' },
    ];
  });
  return { marks: [subtitle(box, title), ...marks], end: box.y + 5 + perColumn * height };
}

const EXAMPLE: Sign = { layer: 'projects', tone: 'city', progress: 'done', shape: 'spot', held: 0, ambiguous: false };

/** The image of a sign that differs from the example in these respects. */
const sign = (changes: Partial<Sign>): { id: string } => ({
  id: `sign/${writeSign({ ...EXAMPLE, ...changes })}/print`,
});

function layOutProgress(box: Box): Block {
  const signs = [
    ...PROGRESSES.map((progress) => ({ ...sign({ progress }), words: text(`legend.${progress}`) })),
    { ...sign({ shape: 'area' }), words: text('legend.areaSign') },
    { ...sign({ ambiguous: true }), words: text('legend.ambiguous') },
    { id: 'cluster/3/print', words: text('print.cluster') },
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
  const lines = [text('legend.dots'), text('legend.zone'), text('legend.disc')].flatMap((note) =>
    wrap(note, NOTE.size, box.width),
  );
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
