import type { PassageId, PlaceId } from '../../domain/ids.ts';
import type { MadeBy } from '../../domain/mention.ts';
import type { Passage } from '../../domain/report.ts';

/** A name and the places that bear it. Offsets here and below count UTF-16 units of the passage's text. */
export type Names = ReadonlyMap<string, readonly PlaceId[]>;

export interface Span {
  readonly place: PlaceId;
  readonly passage: PassageId;
  readonly at: number;
  readonly exact: string;
  readonly madeBy: MadeBy;
}

/** Names of the places that the rule may use: name and aliases. */
export function collectNames(
  places: readonly { readonly id: PlaceId; readonly name: string; readonly aliases: readonly string[] }[],
): Names {
  const names = new Map<string, PlaceId[]>();
  for (const place of places) {
    for (const name of new Set([place.name, ...place.aliases])) names.set(name, [...(names.get(name) ?? []), place.id]);
  }
  return names;
}

/** Finds the names in one passage from left to right; where names overlap, the longest that begins first wins. Stretches in `taken` are left out. */
export function findByRule(passage: Passage, names: Names, taken: readonly { at: number; exact: string }[]): Span[] {
  const longestFirst = [...names].sort(([a], [b]) => b.length - a.length);
  const spans: Span[] = [];
  for (let at = 0; at < passage.text.length; ) {
    const hit = longestFirst.find(([name]) => passage.text.startsWith(name, at) && !overlaps(at, name, taken));
    if (!hit) {
      at += 1;
      continue;
    }
    const [exact, bearers] = hit;
    for (const place of bearers) spans.push({ place, passage: passage.id, at, exact, madeBy: 'rule' });
    at += exact.length;
  }
  return spans;
}

function overlaps(at: number, name: string, taken: readonly { at: number; exact: string }[]): boolean {
  return taken.some((span) => at < span.at + span.exact.length && span.at < at + name.length);
}
