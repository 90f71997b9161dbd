import type { PassageId } from './ids.ts';

/** A stretch of a passage. Offsets in code points of its text, end exclusive. */
export interface Span {
  readonly passage: PassageId;
  readonly start: number;
  readonly end: number;
}

/** A height within a passage: 0 is its top, 1 its bottom. */
export interface Spot {
  readonly passage: PassageId;
  readonly part: number;
}

/** What of the report stands in its pane. */
export interface InView {
  readonly top: Spot;
  readonly bottom: Spot;
  /** The passage where one reads: at a third of the pane. */
  readonly at: PassageId;
}
