import type { Feature, Geometry } from 'geojson';
import type { LinkedPlace } from '../../domain/linked-places.ts';
import type { Cell } from '../../domain/table.ts';

/** `key` is short ASCII snake_case, for programs; `title` is in the language of the page, for people. */
export interface TakenColumn {
  readonly key: string;
  readonly title: string;
  readonly kind: 'text' | 'integer' | 'number';
}

/** Flat: one cell for each column, by its key. */
export type TakenFeature = Feature<Geometry | null, Readonly<Record<string, Cell>>>;

/** What was asked, when, whence and under which licence: one line of the note that goes with a file. */
export interface NoteLine {
  readonly key: string;
  readonly title: string;
  readonly value: string;
}

/** Anything that can be taken away as a file: places, or the areas of an analysis. Degrees WGS-84. */
export interface Taking {
  /** Name of the layer and part of the file's, ASCII: `places`. */
  readonly name: string;
  /** The same in the language of the page. */
  readonly title: string;
  readonly columns: readonly TakenColumn[];
  readonly features: readonly TakenFeature[];
  readonly note: readonly NoteLine[];
  /** Title of the note in the language of the page. */
  readonly noteTitle: string;
  /** The colour of a feature where the format has styles, `#rrggbb`. */
  colorOf?(feature: TakenFeature): string;
  /** The same records in Linked Places Format, where they are places. */
  linked?(): readonly LinkedPlace[];
}

/** What a writer made, and what its format could not hold: nothing is lost without a word. */
export interface Written {
  readonly blob: Blob;
  /** How many features the file holds. */
  readonly written: number;
  /** How many had to stay out because the format has no features without a geometry. */
  readonly leftOut: number;
  /** How many cells were cut because the format holds no longer ones. */
  readonly shortened: number;
}

export const whole = (blob: Blob, { features }: Taking): Written => ({
  blob,
  written: features.length,
  leftOut: 0,
  shortened: 0,
});

/** A note as lines of words, its colons as its language writes them. */
export const noteWords = (note: readonly NoteLine[]): string =>
  note.map(({ title, value }) => `${title}${/\p{Script=Han}$/u.test(title) ? '：' : ': '}${value}`).join('\n');

/** The value of a feature in a column; null where it says nothing. */
export const cellOf = ({ properties }: TakenFeature, { key }: TakenColumn): Cell => properties[key] ?? null;
