import type { SectionId } from './ids.ts';

/** What a section says, in English and in short: written for the atlas, no part of the report. */
export interface SectionSummary {
  readonly section: SectionId;
  /** Its title. */
  readonly titleEn: string;
  readonly en: string;
  readonly madeBy: string;
  /** ISO 8601 day on which it was written. */
  readonly date: string;
}
