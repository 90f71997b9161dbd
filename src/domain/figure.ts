import type { Id, PassageId, PlaceId } from './ids.ts';
import type { Sector } from './vocabulary.ts';

export type FigureId = Id<'figure'>;

/** What the report says of a number: reached, promised, or a growth or fall in whichever year. */
export const FIGURE_KINDS = ['achieved', 'promised', 'change'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/**
 * What is measured; numbers of different measures are never compared.
 * `total` how many there are, `added` how many came in the year, `amount` how much was done in the year,
 * `rate` growth or fall, `share` part of a whole, `level` a value that holds for each, `rank` a position among others.
 */
export const MEASURES = ['total', 'added', 'amount', 'rate', 'share', 'level', 'rank'] as const;
export type Measure = (typeof MEASURES)[number];

/** What is counted. Statements with the same key speak of the same thing. */
export interface Subject {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

/** A remark in both languages. */
export interface Remark {
  readonly zh: string;
  readonly en: string;
}

/** One quantity that the report states. */
export interface FigureFacts {
  readonly id: FigureId;
  readonly subject: Subject;
  /** The number in its unit as written: 13.5 of “13.5亿元”. Null when the report does not say it legibly; `reason` says why. */
  readonly value: number | null;
  /** As written, with its multiple: “亿元”; null where the number has none, as a rank. */
  readonly unit: string | null;
  /** As written: 超过, 以上, 余 … */
  readonly qualifier: string | null;
  readonly kind: FigureKind;
  readonly measure: Measure;
  readonly year: number;
  /** Null for what concerns the whole district, as its product. */
  readonly sector: Sector | null;
  readonly place: PlaceId | null;
  readonly passage: PassageId;
  /** The words, qualifier included. */
  readonly exact: string;
  readonly reason?: string;
  /** What exactly is counted, where the other year counts something else: the two are not compared. */
  readonly scope?: Remark;
  /** A difference in wording that leaves the comparison standing. */
  readonly caveat?: Remark;
}

/** A figure and where its words stand. Offsets count code points of the passage's text, end exclusive. */
export interface Figure extends FigureFacts {
  readonly start: number;
  readonly end: number;
}
