import type { PlaceId } from '../domain/ids.ts';
import type { Candidate, Geocoder } from './geocoder.ts';

/** Where a server that runs an atlas from its folder gives all of them, beside the page. A published site has no such file. */
export const REVIEW_PATH = 'review/candidates.json';

/** A candidate for one place, held against what the atlas knows of it. */
export interface Scored extends Candidate {
  /** Metres from the district's outline, none within it; null where there is no outline. */
  readonly districtM: number | null;
  /** Metres from the place that is said to hold it, to its nearest edge; null where none is, or it has no position. */
  readonly containerM: number | null;
  /** Metres from where the atlas has it; null where it has no position. */
  readonly ownM: number | null;
  /** From 0 to 1: how well name, district and container agree. */
  readonly score: number;
  /** The same in words, in English. */
  readonly reason: string;
}

/** What a service was asked of one place, and answered. */
export interface Located {
  readonly place: PlaceId;
  /** The day, ISO 8601. */
  readonly on: string;
  /** In the order in which they were asked; the last one was answered, if any was. */
  readonly words: readonly string[];
  /** The likeliest first. */
  readonly candidates: readonly Scored[];
}

/** The file `geodata/<atlas>/candidates/<service>.json` (schema: `geodata/candidates.schema.json`). */
export interface CandidatesFile {
  readonly format: typeof CANDIDATES_FORMAT;
  readonly version: 1;
  readonly atlas: string;
  readonly service: Geocoder;
  /** Who was asked. */
  readonly host: string;
  readonly keep: 'odbl' | 'terms';
  readonly located: readonly Located[];
}
export const CANDIDATES_FORMAT = 'atlas-candidates';
