import type { Found, FoundFigure, FoundKind, FoundPassage, FoundPlace } from '../../contract/found.ts';

/** A line of the list of results. */
export type SearchRow =
  | { readonly kind: 'places'; readonly hit: FoundPlace }
  | { readonly kind: 'passages'; readonly hit: FoundPassage }
  | { readonly kind: 'figures'; readonly hit: FoundFigure }
  | { readonly kind: 'more'; readonly of: FoundKind; readonly n: number };

export interface SearchRows {
  readonly kind: FoundKind;
  readonly total: number;
  readonly rows: readonly SearchRow[];
}

const FIRST = 8;

/** The lines to be drawn: of each kind the first few and a line for the others, until all are asked for. */
export function listRows({ groups }: Found, unfolded: ReadonlySet<FoundKind>): SearchRows[] {
  return groups.map((group) => {
    const { kind } = group;
    const all = group.hits.map((hit) => ({ kind, hit }) as SearchRow);
    // One line more is no longer than the line that would announce it.
    if (unfolded.has(kind) || all.length <= FIRST + 1) return { kind, total: all.length, rows: all };
    const more: SearchRow = { kind: 'more', of: kind, n: all.length - FIRST };
    return { kind, total: all.length, rows: [...all.slice(0, FIRST), more] };
  });
}

/** The element id of a line. */
export function idOf(row: SearchRow): string {
  if (row.kind === 'more') return `find-more-${row.of}`;
  if (row.kind === 'figures') return `find-figure-${row.hit.figure.id}`;
  return `find-${row.kind === 'places' ? row.hit.place : row.hit.passage}`;
}
