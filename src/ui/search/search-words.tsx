import type { Found, Searcher } from '../../contract/found.ts';
import { text } from '../../text/later.ts';

/** What was searched when nothing was found, and what is shown instead. */
export function Explanation({ found, size }: { found: Found; size: Searcher['size'] }) {
  const { query, groups, nearest } = found;
  if (groups.length > 0 && !nearest) return null;
  return (
    <p class="search-note">
      <strong>{text('search.none', { query })}</strong>
      {text('search.searched', size)}
      {[...query].length === 1 && text('search.oneCharacter')}
      {nearest && <br />}
      {nearest && nearestWords(nearest)}
    </p>
  );
}

const nearestWords = (nearest: NonNullable<Found['nearest']>): string =>
  nearest.kind === 'part' ? text('search.part', { part: nearest.part }) : text('search.similar');

/** How much was found, in a sentence. */
export function announce({ query, groups, nearest }: Found): string {
  const counts = groups
    .map(({ kind, hits }) => text(`search.${kind}`, { n: hits.length }))
    .join(text('search.separator'));
  if (groups.length > 0 && !nearest) return text('search.found', { found: counts });
  return text('search.none', { query }) + (nearest ? nearestWords(nearest) + counts : '');
}
