import type { PassageId, PlaceId } from './ids.ts';

/** W3C text quote selector: the exact words, and enough before and after to find them once. */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export type MadeBy = 'rule' | 'hand';

/** One naming of one place in one passage. Offsets count Unicode code points of the passage's text, end exclusive. */
export interface Mention extends TextQuoteSelector {
  readonly place: PlaceId;
  readonly passage: PassageId;
  readonly start: number;
  readonly end: number;
  readonly madeBy: MadeBy;
}
