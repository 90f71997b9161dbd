import type { FigureFacts } from '../domain/figure.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { Mention } from '../domain/mention.ts';
import type { Place } from '../domain/place.ts';
import type { Passage, ReportHead } from '../domain/report.ts';
import type { HeadChange, ReviewDoubt, Verdict } from '../domain/review.ts';

/** Where the server that runs the atlas from its folder answers a review; a published site has none of these. */
export const REVIEW_STATE = 'review/state.json';
export const REVIEW_VERDICTS = 'review/verdicts.json';
export const REVIEW_APPLY = 'review/apply';

/** Where a candidate or a figure stands in its review. */
interface Reviewed {
  /** What was decided of it and is part of the atlas by now; null where nobody has. */
  readonly reviewed: string | null;
}

/** A name that the rules took for a place. What became no place of the atlas has its name alone. */
export interface Candidate extends Reviewed {
  readonly id: PlaceId;
  readonly name: string;
  readonly score: number;
  readonly rules: readonly string[];
  readonly place: Pick<Place, 'nameEn' | 'aliases' | 'layer' | 'sectors' | 'stages'> | null;
}

/** A quantity that the rules read. Offsets in code points of the passage. */
export type ReadFigure = FigureFacts & Reviewed & { readonly start: number; readonly end: number };

/** All that a page needs to review a draft. */
export interface DraftToReview {
  readonly slug: string;
  readonly reports: readonly (Pick<ReportHead, 'id'> & Required<HeadChange>)[];
  readonly passages: readonly Passage[];
  /** The year that each section speaks of, by id; null where it speaks of several or none. */
  readonly years: Readonly<Record<string, number | null>>;
  readonly mentions: readonly Pick<Mention, 'place' | 'passage' | 'start' | 'end'>[];
  /** In the order in which the text first names them. */
  readonly candidates: readonly Candidate[];
  readonly figures: readonly ReadFigure[];
  readonly doubts: readonly (ReviewDoubt & Reviewed)[];
}

/** What the server of a review answers. */
export interface ReviewState {
  readonly draft: DraftToReview;
  readonly revision: number;
  readonly verdicts: readonly Verdict[];
  /** Where it writes, as people name it. */
  readonly folder: string;
}

/** What became of verdicts. */
export interface TakenOver {
  readonly taken: number;
  /** By what it was about, with the reason and what was expected. */
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
  /** The files that changed. */
  readonly files: readonly string[];
  /** How much nobody has looked at yet; with nothing left the atlas is no draft any more. */
  readonly left: number;
}

/** Where verdicts are kept: in the folder of the draft, or in this browser. */
export interface ReviewKeeper {
  /** The folder, as people name it; null for this browser. */
  readonly folder: string | null;
  /** Keeps all of them. @throws with a sentence where that failed; nothing was changed then. */
  keep(verdicts: readonly Verdict[]): Promise<void>;
  /** Lets go of what could not be read of an earlier review. */
  forgetUnread?(): void;
  /** Takes them over into the atlas, and answers what it is then: null once it is no draft any more. Only where there is a folder. @throws with a sentence; nothing was changed then. */
  takeOver?(signal: AbortSignal): Promise<{ readonly told: TakenOver; readonly begun: ReviewBegun | null }>;
}

/** What a review begins with. */
export interface ReviewBegun {
  readonly draft: DraftToReview;
  readonly verdicts: readonly Verdict[];
  /** What this browser kept of an earlier review and cannot read any more, as it is. */
  readonly unread?: string | null;
}
