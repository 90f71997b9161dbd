import type { PassageId, SectionId } from './ids.ts';

/** A heading of the report: a chapter (level 1), a numbered section (level 2), or the front matter and glossary (level 1). */
export interface Section {
  readonly id: SectionId;
  readonly level: 1 | 2;
  readonly title: string;
  /** What it is called in English, written for the atlas; there only where the page is not Chinese. */
  readonly titleEn?: string;
  readonly parent: SectionId | null;
  /** The year that the chapter speaks of: results of one, tasks of the next; null for front matter and glossary. */
  readonly year: number | null;
}

export type PassageKind = 'title' | 'meta' | 'heading' | 'paragraph' | 'gloss';

/** One line of the canonical text. */
export interface Passage {
  readonly id: PassageId;
  readonly section: SectionId;
  readonly kind: PassageKind;
  readonly text: string;
}

/** A stretch that cannot be read in the received text. Offsets in code points of the passage's text. */
export interface Illegible {
  readonly passage: PassageId;
  readonly start: number;
  readonly end: number;
  readonly note: string;
}

/** What names a report and proves which text it is. */
export interface ReportHead {
  /** What the ids of its sections and passages begin with. */
  readonly id: string;
  readonly title: string;
  /** Who answers for it, as its own opening lines write it. */
  readonly author: string;
  /** ISO 8601 date on which the report was delivered. */
  readonly date: string;
  /** SHA-256 of the canonical text in UTF-8, lower-case hex. */
  readonly sha256: string;
}

/** Sections and passages in the order of the text: of one report, or of all, the oldest first. */
export interface Wording {
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
}

/** The head of the report that a passage or a section belongs to, by its id: the newest where the id is of none. */
export const headOf = <R extends { readonly id: string }>(reports: readonly R[], id: string): R =>
  reports.find((report) => id.startsWith(`${report.id}-`)) ?? (reports.at(-1) as R);

export interface Report extends ReportHead, Wording {
  readonly place: string;
  readonly speaker: string;
  readonly illegible: readonly Illegible[];
}
