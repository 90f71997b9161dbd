import { isSeveral } from '#about';
import type { PlaceId } from '../domain/ids.ts';
import type { Links } from '../domain/links.ts';
import type { Selection } from '../domain/selection.ts';
import { asShown, isRead, reportOf } from '../domain/years.ts';

/** The mention at which a place opens: the first one in the report that is read, or else the first of all. */
export function firstMention(place: PlaceId, shown: string, links: Pick<Links, 'mentionsOf'>): number {
  if (!isSeveral) return 0;
  return Math.max(
    0,
    links.mentionsOf(place).findIndex(({ passage }) => isRead(passage, shown)),
  );
}

/** The report in which one reads what is selected, as an address writes it; the one that is read where nothing is selected. */
export function reportFor(
  selection: Selection,
  mention: number,
  shown: string,
  links: Pick<Links, 'mentionsOf'>,
): string {
  if (!isSeveral || selection.kind === 'none') return shown;
  const passage =
    selection.kind === 'passage' ? selection.passage : links.mentionsOf(selection.place)[mention]?.passage;
  return passage ? asShown(reportOf(passage).id) : shown;
}
