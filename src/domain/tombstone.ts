import type { PlaceId } from './ids.ts';
import type { Bilingual } from './place.ts';

/** What is left of a place that was taken out: its id is never used again, and old addresses say what became of it. */
export interface Tombstone {
  readonly id: PlaceId;
  readonly name: string;
  /** ISO 8601 day on which it was taken out. */
  readonly removed: string;
  readonly reason: Bilingual;
  /** The living place that old addresses lead to instead. */
  readonly replacedBy: PlaceId | null;
}
