import type { Named } from '../../domain/filter.ts';
import type { PlaceId, SectionId } from '../../domain/ids.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Passage, Section } from '../../domain/report.ts';
import { roleOf } from '../../domain/years.ts';

/** Where in the report a place is named. */
export interface Naming {
  /** In the order of the text, each once. */
  readonly sections: readonly SectionId[];
  /** Null when only the front matter or the glossary names it. */
  readonly named: Named | null;
}

/** For each place that is mentioned, where in the report it is named. */
export function whereNamed(
  mentions: readonly Mention[],
  passages: readonly Passage[],
  sections: readonly Section[],
): ReadonlyMap<PlaceId, Naming> {
  const sectionOf = new Map(passages.map(({ id, section }) => [id, section]));
  const yearOf = new Map(sections.map(({ id, year }) => [id, year]));
  const found = new Map<PlaceId, Set<SectionId>>();
  for (const { place, passage } of mentions) {
    const section = sectionOf.get(passage);
    if (section) found.set(place, (found.get(place) ?? new Set()).add(section));
  }
  return new Map(
    [...found].map(([place, set]) => {
      const years = new Set([...set].map((section) => yearOf.get(section)).filter((year) => year != null));
      return [place, { sections: [...set], named: nameYears(years) }];
    }),
  );
}

function nameYears(years: ReadonlySet<number>): Named | null {
  const roles = new Set([...years].map(roleOf));
  if (roles.size > 1) return 'both';
  const [role] = roles;
  return role ? `only-${role}` : null;
}
