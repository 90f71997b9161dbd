import type { FigureFacts, FigureId } from './figure.ts';
import type { PlaceId } from './ids.ts';
import type { Bilingual, StageRecord } from './place.ts';
import type { Layer, Sector } from './vocabulary.ts';

/** Why a name is no place of an atlas: the kinds of `links/not-places.json` that a draft sets aside by. */
export const NO_PLACE_KINDS = ['unnamed', 'whole', 'outside', 'no-place'] as const;
export type NoPlaceKind = (typeof NO_PLACE_KINDS)[number];

/** Why a numeral is no quantity: the kinds of `figures/not-figures.json`. */
export const NO_FIGURE_KINDS = ['date', 'ordinal', 'numbering', 'name', 'slogan', 'threshold', 'span', 'word'] as const;
export type NoFigureKind = (typeof NO_FIGURE_KINDS)[number];

/** What a person changes of a place while taking it; what is left out stays. */
export interface PlaceChange {
  readonly name?: string;
  readonly nameEn?: string;
  readonly aliases?: readonly string[];
  readonly layer?: Layer;
  readonly sectors?: readonly Sector[];
  readonly stages?: readonly StageRecord[];
}

/** One of the places that a candidate is split into. */
export interface Part {
  readonly name: string;
  readonly layer: Layer;
}

export type FigureChange = Partial<Pick<FigureFacts, 'unit' | 'qualifier' | 'measure' | 'sector'>> & {
  readonly subject?: string;
};

/** Who spoke, when and where: what the opening lines did not say. */
export type HeadChange = Partial<Record<'title' | 'author' | 'date' | 'place' | 'speaker', string>>;

/** What a person decided of one thing of a draft. `on`: the day, ISO 8601. */
export type Verdict = { readonly on: string } & (
  | { readonly about: 'place'; readonly id: PlaceId; readonly as: 'taken'; readonly change?: PlaceChange }
  | { readonly about: 'place'; readonly id: PlaceId; readonly as: 'merged'; readonly into: PlaceId }
  | { readonly about: 'place'; readonly id: PlaceId; readonly as: 'split'; readonly parts: readonly Part[] }
  | {
      readonly about: 'place';
      readonly id: PlaceId;
      readonly as: 'dropped';
      readonly kind: NoPlaceKind;
      readonly reason?: string;
    }
  /** A name that the rules did not find; `id` is the name. */
  | {
      readonly about: 'name';
      readonly id: string;
      readonly as: 'added';
      readonly layer: Layer;
      readonly sectors: readonly Sector[];
    }
  | { readonly about: 'figure'; readonly id: FigureId; readonly as: 'taken'; readonly change?: FigureChange }
  | {
      readonly about: 'figure';
      readonly id: FigureId;
      readonly as: 'dropped';
      readonly kind: NoFigureKind;
      readonly reason?: string;
    }
  /** What was not understood of the text; `id` as `Doubt` has it. */
  | { readonly about: 'doubt'; readonly id: string; readonly as: 'settled'; readonly note?: string }
  /** The head of a report; `id` is the report's. */
  | { readonly about: 'head'; readonly id: string; readonly as: 'taken'; readonly change: HeadChange }
);

/** One thing of a draft that is decided of, whatever is decided. */
export const subjectOf = ({ about, id }: { readonly about: Verdict['about']; readonly id: string }): string =>
  `${about} ${id}`;

/** Of everything the last word: verdicts in the order in which they were first given. */
export function lastWords(verdicts: readonly Verdict[]): ReadonlyMap<string, Verdict> {
  return new Map(verdicts.map((verdict) => [subjectOf(verdict), verdict]));
}

/** The file in which verdicts travel (schema: `geodata/review.schema.json`); `review.json` of an atlas is one. */
export interface ReviewFile {
  readonly format: typeof REVIEW_FORMAT;
  readonly version: 1;
  /** The slug of the atlas. */
  readonly atlas: string;
  /** How often it was written: whoever writes must have read the last one. */
  readonly revision: number;
  /** In the order in which they were given; of one thing the last counts. */
  readonly verdicts: readonly Verdict[];
}
export const REVIEW_FORMAT = 'atlas-review';

/** Something about the text that the draft did not understand. */
export interface ReviewDoubt extends Bilingual {
  readonly id: string;
  /** Of the text, from 1. */
  readonly line: number;
}
