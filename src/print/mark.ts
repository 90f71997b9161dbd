import { ACCENT } from '../look/accent.ts';

/** Where something stands on the sheet: millimetres from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One line of writing; `y` is its base line, `size` its height, both in millimetres. */
export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly size: number;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly style?: 'plain' | 'bold' | 'title';
}

/** A rectangle, filled or outlined or both. */
interface BoxMark extends Box {
  readonly kind: 'box';
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
}

/** A symbol of the map, by the id of its image. */
interface SignMark {
  readonly kind: 'sign';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly id: string;
}

/** A closed shape through these points. */
interface ShapeMark {
  readonly kind: 'shape';
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly fill: string;
  readonly stroke?: string;
}

/** Where the map's picture goes. */
interface PictureMark extends Box {
  readonly kind: 'picture';
}

/** One thing that is put on a sheet. A page is a list of them, first to last. */
export type Mark = TextMark | BoxMark | SignMark | ShapeMark | PictureMark;

/** Colours of the sheet: ink on white paper and one vermilion. */
export const INK = {
  text: '#2a2621',
  soft: '#665e53',
  hair: '#d8cfbf',
  frame: '#7c7263',
  accent: ACCENT.light,
} as const;

/** What is written on a page, in the order of drawing. */
export const linesOf = (page: readonly Mark[]): string[] =>
  page.flatMap((mark) => (mark.kind === 'text' ? [mark.words] : []));
