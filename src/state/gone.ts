import type { Tombstone } from '../domain/tombstone.ts';

/**
 * Leads a query string that names a place which was taken out to what replaced it. A passage beside it stays: without a replacement
 * it is what is chosen.
 */
export function followTombstone(
  search: string,
  tombstones: readonly Tombstone[],
): { readonly living: string; readonly gone: Tombstone | null } {
  const params = new URLSearchParams(search);
  const asked = params.get('place');
  const gone = tombstones.find(({ id }) => id === asked) ?? null;
  if (!gone) return { living: search, gone };
  if (gone.replacedBy) params.set('place', gone.replacedBy);
  else params.delete('place');
  return { living: params.toString(), gone };
}
