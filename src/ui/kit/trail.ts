import type { PassageId } from '../../domain/ids.ts';
import type { Section } from '../../domain/report.ts';
import type { Facts } from '../../state/store.ts';
import { titleOf } from './names.ts';

/** A section's title, its chapter's before it. */
function sectionTrail(section: Section | undefined, chapter: Section | undefined): string {
  const titles = [chapter, section].filter((part) => part !== undefined).map(titleOf);
  return titles.join(' · ');
}

/** Chapter and section of a passage, in words. */
export function trailOf({ sections, passages }: Pick<Facts, 'sections' | 'passages'>, id: PassageId): string {
  const section = sections.get(passages.get(id)?.section ?? ('' as never));
  const chapter = section?.parent ? sections.get(section.parent) : undefined;
  return sectionTrail(section, chapter);
}
