import type { Whereabouts } from '../domain/located.ts';

/** On what a position rests: pages of an authority, other pages, open data (maps, stations, lists, code), or the report's words alone. */
export const EVIDENCE = ['official', 'page', 'data', 'report'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** What became of a place's position since the last release. */
export const CHANGES = ['placed', 'assigned', 'mended', 'withdrawn', 'added', 'gone'] as const;
export type Change = (typeof CHANGES)[number];

/** What the atlas says of its own positions. */
export interface LocationsTold {
  readonly counts: Readonly<Record<Whereabouts, number>>;
  /** The last release of the data, an ISO 8601 day, and how many stood where; null before the first. */
  readonly released: { readonly day: string; readonly counts: Readonly<Record<Whereabouts, number>> } | null;
  /** Of the places that are drawn or lie inside another. One may rest on several kinds; `report` counts where it is alone. */
  readonly evidence: Readonly<Record<Evidence, { readonly drawn: number; readonly inside: number }>>;
  readonly changes: Readonly<Record<Change, number>>;
}
