import type { PlaceId } from './ids.ts';
import type { MentionSpan } from './links.ts';
import type { PlaceDetail, PlaceSummary } from './place.ts';
import type { ReportHead, Wording } from './report.ts';
import type { Tombstone } from './tombstone.ts';

/** What the page starts with. The passages' texts are not sent twice: they are read from the page's own report. */
export interface Atlas extends Wording {
  /** Name of the dataset's content: changes exactly when the data change. */
  readonly version: string;
  /** The oldest first. */
  readonly reports: readonly ReportHead[];
  readonly places: readonly PlaceSummary[];
  /** In the order of the text. */
  readonly mentions: readonly MentionSpan[];
  /** Places that were taken out. */
  readonly tombstones: readonly Tombstone[];
}

export type Details = ReadonlyMap<PlaceId, PlaceDetail>;

/** A decoder's answer: it never throws at the user. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly string[] }
  | { readonly ok: false; readonly error: string };
