import { groupBy } from './group-by.ts';
import type { PassageId, PlaceId } from './ids.ts';
import type { Mention } from './mention.ts';

export type MentionSpan = Pick<Mention, 'place' | 'passage' | 'start' | 'end' | 'madeBy'>;

/** The two-way link of text and map, built once: `placesIn(s)` includes `p` exactly when `passagesOf(p)` includes `s`. */
export interface Links {
  /** All mentions in the order of the text. */
  readonly all: readonly MentionSpan[];
  mentionsOf(place: PlaceId): readonly MentionSpan[];
  mentionsIn(passage: PassageId): readonly MentionSpan[];
  /** Distinct, in the order of the text. */
  passagesOf(place: PlaceId): readonly PassageId[];
  /** Distinct, in the order of the text. */
  placesIn(passage: PassageId): readonly PlaceId[];
}

/** Indexes mentions that are already in the order of the text. */
export function indexLinks(mentions: readonly MentionSpan[]): Links {
  const byPlace = groupBy(mentions, (mention) => mention.place);
  const byPassage = groupBy(mentions, (mention) => mention.passage);
  return {
    all: mentions,
    mentionsOf: (place) => byPlace.get(place) ?? [],
    mentionsIn: (passage) => byPassage.get(passage) ?? [],
    passagesOf: (place) => [...new Set((byPlace.get(place) ?? []).map((mention) => mention.passage))],
    placesIn: (passage) => [...new Set((byPassage.get(passage) ?? []).map((mention) => mention.place))],
  };
}
