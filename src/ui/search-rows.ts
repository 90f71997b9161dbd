import type { Found, FoundKind, FoundPassage, FoundPlace } from '../domain/found.ts';

/** A line of the list of results. */
export type SearchRow =
  | { readonly kind: 'places'; readonly hit: FoundPlace }
  | { readonly kind: 'passages'; readonly hit: FoundPassage }
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
    const all: SearchRow[] =
      group.kind === 'places'
        ? group.hits.map((hit) => ({ kind: 'places', hit }))
        : group.hits.map((hit) => ({ kind: 'passages', hit }));
    // One line more is no longer than the line that would announce it.
    if (unfolded.has(kind) || all.length <= FIRST + 1) return { kind, total: all.length, rows: all };
    const more: SearchRow = { kind: 'more', of: kind, n: all.length - FIRST };
    return { kind, total: all.length, rows: [...all.slice(0, FIRST), more] };
  });
}

/** The element id of a line. */
export const idOf = (row: SearchRow): string =>
  row.kind === 'more' ? `find-more-${row.of}` : `find-${row.kind === 'places' ? row.hit.place : row.hit.passage}`;
