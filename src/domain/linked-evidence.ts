import type { PassageId, PlaceId } from './ids.ts';
import type { Links } from './links.ts';
import type { Bilingual, PlaceDetail, PlaceSummary, Source } from './place.ts';
import { headOf } from './report.ts';

/** What a record in Linked Places Format says beyond the place itself. */
export interface LinkedFacts {
  readonly links: Pick<Links, 'passagesOf'>;
  readonly details: ReadonlyMap<PlaceId, PlaceDetail>;
  /** The oldest first. */
  readonly reports: readonly { readonly id: string; readonly title: string; readonly date: string }[];
  nameOf(place: PlaceId): string | undefined;
  /** The address of a place, relative or absolute, ending with its query. */
  linkTo(place: PlaceId): string;
}

/** The page of the place, of each passage that names it, and of each source that has one. */
export function linksOf({ id }: PlaceSummary, facts: LinkedFacts) {
  const sources = facts.details.get(id)?.location.sources ?? [];
  const pages = new Set(sources.map(({ ref }) => ref).filter(isAddress));
  return [
    { type: 'primaryTopicOf', identifier: facts.linkTo(id) },
    ...facts.links.passagesOf(id).map((passage) => ({ type: 'subjectOf', identifier: passageAt(id, passage, facts) })),
    ...[...pages].map((identifier) => ({ type: 'seeAlso', identifier })),
  ];
}

/** The passages that name the place. */
export function passageCitations({ id }: PlaceSummary, facts: LinkedFacts) {
  return facts.links.passagesOf(id).map((passage) => {
    const { title, date } = headOf(facts.reports, passage);
    return { label: `${title} (${date}), ${passage}`, '@id': passageAt(id, passage, facts) };
  });
}

/** On what the position rests. */
export function sourceCitations({ id }: PlaceSummary, facts: LinkedFacts) {
  const sources = facts.details.get(id)?.location.sources ?? [];
  return sources.map((source) => {
    const { ref, fact, date } = source;
    const from = addressOf(source, id, facts);
    const label = [`${fact.zh} / ${fact.en}`, ...(from['@id'] ? [] : [ref]), ...(date ? [date] : [])].join(', ');
    return { label, ...from };
  });
}

/** What the place is, how it was located and what is doubtful; without a geometry, which would cite them, the sources too. */
export function descriptionsOf({ id, geometry }: PlaceSummary, facts: LinkedFacts) {
  const detail = facts.details.get(id);
  if (!detail) return [];
  const { method, doubt, sources } = detail.location;
  const prose = [detail.description, method, ...(doubt ? [doubt] : [])];
  const unlocated = geometry ? [] : sources;
  return [
    ...prose.flatMap((words) => inBoth(words)),
    ...unlocated.flatMap((source) => inBoth(source.fact, addressOf(source, id, facts))),
  ];
}

const inBoth = (words: Bilingual, from: { readonly '@id'?: string } = {}) =>
  (['zh', 'en'] as const).map((lang) => ({ ...from, value: words[lang], lang }));

const REPORT = 'report:';
const isAddress = (ref: string): boolean => /^https?:\/\//.test(ref);

function addressOf({ ref }: Source, id: PlaceId, facts: LinkedFacts): { readonly '@id'?: string } {
  if (ref.startsWith(REPORT)) return { '@id': passageAt(id, ref.slice(REPORT.length) as PassageId, facts) };
  return isAddress(ref) ? { '@id': ref } : {};
}

const passageAt = (id: PlaceId, passage: PassageId, { linkTo }: LinkedFacts): string =>
  `${linkTo(id)}&passage=${passage}`;
