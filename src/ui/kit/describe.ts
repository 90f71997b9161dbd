import type { PassageId, PlaceId } from '../../domain/ids.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import type { Section } from '../../domain/report.ts';
import type { Facts } from '../../state/store.ts';
import { subdistrictName } from '../../text/subdistrict.ts';
import { text } from '../../text/text.ts';
import { titleOf } from './names.ts';

type Grouped = Pick<PlaceSummary, 'location' | 'members'>;

/** Why a place is not on the map, in words; null for one that is. */
export function reasonOf(
  { location, members }: Grouped,
  nameOf: (place: PlaceId) => string | undefined,
): string | null {
  const { type, within, subdistricts = [] } = location;
  if (type === 'site' || type === 'line' || type === 'area') return null;
  if (members.length > 0) return text('reason.group', { n: members.length });
  if (type !== 'within') return text(`reason.${type}`);
  const [subdistrict] = subdistricts;
  const place = within ? nameOf(within) : subdistrict && subdistrictName(subdistrict);
  return place ? text('reason.within', { place }) : text('reason.withinUnknown');
}

/** Where a source leads: an address on the web, a passage of the report, or nowhere. */
export function sourceTarget(ref: string): { href: string } | { passage: string } | null {
  if (/^https?:\/\//.test(ref)) return { href: ref };
  const report = /^report:(.+)$/.exec(ref);
  if (report?.[1]) return { passage: report[1] };
  const github = /^github:([\w.-]+\/[\w.-]+):([^@]+)@([0-9a-f]{7,40})$/.exec(ref);
  if (!github) return null;
  const [, repo, path = '', commit] = github;
  return { href: `https://github.com/${repo}/blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}` };
}

/** A section's title, its chapter's before it. */
export function sectionTrail(section: Section | undefined, chapter: Section | undefined): string {
  const titles = [chapter, section].filter((part) => part !== undefined).map(titleOf);
  return titles.join(' · ');
}

/** Chapter and section of a passage, in words. */
export function trailOf({ sections, passages }: Pick<Facts, 'sections' | 'passages'>, id: PassageId): string {
  const section = sections.get(passages.get(id)?.section ?? ('' as never));
  const chapter = section?.parent ? sections.get(section.parent) : undefined;
  return sectionTrail(section, chapter);
}
