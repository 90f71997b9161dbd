import type { PassageId, PlaceId } from './ids.ts';
import type { Links } from './links.ts';

/** What a person looks at: nothing, one place, or one passage of the report. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'place'; readonly place: PlaceId }
  | { readonly kind: 'passage'; readonly passage: PassageId };

export const NOTHING: Selection = { kind: 'none' };

export const selectPlace = (place: PlaceId): Selection => ({ kind: 'place', place });

export const selectPassage = (passage: PassageId): Selection => ({ kind: 'passage', passage });

/** Whether two selections name the same thing. */
export function isSameSelection(a: Selection, b: Selection): boolean {
  if (a.kind === 'place') return b.kind === 'place' && a.place === b.place;
  if (a.kind === 'passage') return b.kind === 'passage' && a.passage === b.passage;
  return b.kind === 'none';
}

/** The places that a selection lights up, in the order of the text. */
export function placesOf(selection: Selection, links: Links): readonly PlaceId[] {
  if (selection.kind === 'place') return [selection.place];
  return selection.kind === 'passage' ? links.placesIn(selection.passage) : [];
}
