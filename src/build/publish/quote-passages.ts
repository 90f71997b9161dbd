import type { PassageId, PlaceId } from '../../domain/ids.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Wording } from '../../domain/report.ts';

/** A passage that names a place, cut down to the first naming and the words around it. */
export interface PassageQuote {
  readonly passage: PassageId;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

const BEFORE = 16;
const AFTER = 28;

/** The passages that name a place, each once, in the order of the text. Words left out are an ellipsis. */
export function quotePassages(
  place: PlaceId,
  mentions: readonly Mention[],
  { passages }: Pick<Wording, 'passages'>,
): PassageQuote[] {
  return passages.flatMap(({ id, text }) => {
    const first = mentions.find((mention) => mention.place === place && mention.passage === id);
    if (!first) return [];
    const points = [...text];
    const slice = (from: number, to: number): string => points.slice(from, to).join('');
    const from = Math.max(0, first.start - BEFORE);
    const to = Math.min(points.length, first.end + AFTER);
    return [
      {
        passage: id,
        before: (from > 0 ? '…' : '') + slice(from, first.start),
        exact: slice(first.start, first.end),
        after: slice(first.end, to) + (to < points.length ? '…' : ''),
      },
    ];
  });
}
