import type { Named } from '../../domain/filter.ts';
import type { PlaceId, SectionId } from '../../domain/ids.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Passage, Section } from '../../domain/report.ts';
import { roleOf, type YearRole } from '../../domain/years.ts';

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
      const roles = new Set(
        [...set].flatMap((section) => {
          const year = yearOf.get(section);
          return year == null ? [] : [roleOf(year, section)];
        }),
      );
      return [place, { sections: [...set], named: nameRoles(roles) }];
    }),
  );
}

function nameRoles(roles: ReadonlySet<YearRole>): Named | null {
  if (roles.size > 1) return 'both';
  const [role] = roles;
  return role ? `only-${role}` : null;
}
