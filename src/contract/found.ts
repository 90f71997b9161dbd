import type { Figure } from '../domain/figure.ts';
import type { PassageId, PlaceId } from '../domain/ids.ts';

/** A stretch of a text that was found: code points, end exclusive. */
export interface FoundSpan {
  readonly start: number;
  readonly end: number;
}

/** How well a place fits what was typed; the first is the best. */
export const FITS = ['exact', 'prefix', 'alias', 'within', 'initials', 'typo'] as const;
export type Fit = (typeof FITS)[number];

export interface FoundPlace {
  readonly place: PlaceId;
  readonly fit: Fit;
  /** In the name. */
  readonly spans: readonly FoundSpan[];
  /** The other name in which it was found, where it was not in the name. */
  readonly other: {
    readonly kind: 'alias' | 'english';
    readonly text: string;
    readonly spans: readonly FoundSpan[];
  } | null;
}

export interface FoundPassage {
  readonly passage: PassageId;
  /** In the passage's text, in order, not overlapping. */
  readonly spans: readonly FoundSpan[];
}

/** A quantity whose subject was found. */
export interface FoundFigure {
  readonly figure: Figure;
  /** In the subject's Chinese name. */
  readonly spans: readonly FoundSpan[];
}

/** What was found of one kind, the best first. Another kind of thing to be found is another member. */
export type FoundGroup =
  | { readonly kind: 'places'; readonly hits: readonly FoundPlace[] }
  | { readonly kind: 'passages'; readonly hits: readonly FoundPassage[] }
  | { readonly kind: 'figures'; readonly hits: readonly FoundFigure[] };
export type FoundKind = FoundGroup['kind'];

/** The answer to a query; a kind of which nothing was found has no group. */
export interface Found {
  readonly query: string;
  readonly groups: readonly FoundGroup[];
  /** When nothing fits: what the groups hold instead, a part of the query or names spelled much like it. */
  readonly nearest: null | { readonly kind: 'part'; readonly part: string } | { readonly kind: 'similar' };
}

/** Answers at once; asks nothing of anybody. */
export interface Searcher {
  readonly size: Readonly<Record<FoundKind, number>>;
  find(query: string): Found;
}
