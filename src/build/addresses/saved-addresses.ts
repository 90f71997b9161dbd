import { FACET_VALUES } from '../../domain/filter.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Wording } from '../../domain/report.ts';
import type { Tombstone } from '../../domain/tombstone.ts';
import { whereNamed } from '../publish/naming.ts';

/** In the atlas: every address that was ever given out. It only grows. */
export const SAVED = 'links/saved-addresses.json';

interface Addressed extends Wording {
  readonly places: readonly { readonly id: string }[];
  readonly mentions: readonly Mention[];
  readonly tombstones: readonly Tombstone[];
}

/** The saved addresses and, behind them, those of this version that are not saved yet. */
export function growAddresses(
  saved: readonly string[],
  { sections, passages, places, mentions }: Addressed,
): readonly string[] {
  const facets = Object.entries(FACET_VALUES).flatMap(([facet, values]) => values.map((value) => `?${facet}=${value}`));
  const naming = whereNamed(mentions, passages, sections);
  const namedIn = new Set([...naming.values()].flatMap((named) => named.sections));
  return [
    ...new Set([
      ...saved,
      ...places.map(({ id }) => `?place=${id}`),
      ...passages.map(({ id }) => `?passage=${id}`),
      ...facets,
      ...[...namedIn].map((id) => `?section=${id}`),
    ]),
  ];
}

/** Checks that each saved address still leads somewhere, and that each of this version is saved. */
export function checkAddresses(saved: unknown, addressed: Addressed): string[] {
  if (!Array.isArray(saved) || saved.length === 0 || saved.some((address) => typeof address !== 'string')) {
    return [`${SAVED}: expected a list of addresses that is not empty`];
  }
  const { places, tombstones } = addressed;
  const known = new Set([...places, ...tombstones].map(({ id }) => id as string));
  const passages = new Set(addressed.passages.map(({ id }) => id as string));
  const lost = (saved as string[]).flatMap((address) => {
    const params = new URLSearchParams(address.split('#')[0]);
    const [place, passage] = [params.get('place'), params.get('passage')];
    return [
      ...(place && !known.has(place)
        ? [
            `${SAVED}: “${address}” leads nowhere: place “${place}” is gone. Expected the place, or a record of it in places/tombstones.json`,
          ]
        : []),
      ...(passage && !passages.has(passage)
        ? [`${SAVED}: “${address}” leads nowhere: no report has the passage “${passage}”`]
        : []),
    ];
  });
  const unsaved = growAddresses(saved as string[], addressed).slice(new Set(saved).size);
  return [...lost, ...unsaved.map((address) => `${SAVED}: “${address}” is not saved yet; run “npm run links”`)];
}
