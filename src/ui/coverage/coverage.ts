import type { PlaceId, SectionId } from '../../domain/ids.ts';
import type { Links } from '../../domain/links.ts';
import { WHEREABOUTS, type Whereabouts, whereaboutsOf } from '../../domain/located.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import type { Passage, PassageKind, Section } from '../../domain/report.ts';
import { splitSentences } from '../../domain/sentences.ts';
import type { Span, Spot } from '../../domain/span.ts';
import { SECTORS, type Sector } from '../../domain/vocabulary.ts';

/** The best that a sentence says of where: a place on the map, one within an area, in many spots, one not found; or no place at all. */
export const COVERS = [...WHEREABOUTS, 'none'] as const;
export type Cover = Whereabouts | 'none';
export type CoverCounts = Readonly<Record<Cover, number>>;

/** A sentence, the best class of the places that it names, and these places. */
export interface CoveredSentence extends Span {
  readonly section: SectionId;
  readonly text: string;
  readonly cover: Cover;
  readonly places: readonly PlaceSummary[];
}

/** What the coverage is found from. */
export interface CoverFacts {
  readonly passages: ReadonlyMap<Passage['id'], Passage>;
  readonly links: Pick<Links, 'mentionsIn'>;
  readonly places: ReadonlyMap<PlaceId, PlaceSummary>;
}

/** Titles, date line and headings are no sentences. */
const IN_SENTENCES: readonly PassageKind[] = ['paragraph', 'gloss'];

/** Every sentence of the report in the order of the text. A name counts for the sentence in which it begins. */
export function coverSentences({ passages, links, places }: CoverFacts): readonly CoveredSentence[] {
  const prose = [...passages.values()].filter((passage) => IN_SENTENCES.includes(passage.kind));
  return prose.flatMap(({ id, section, text }) =>
    splitSentences(text).map((sentence) => {
      const ids = links
        .mentionsIn(id)
        .filter(({ start }) => start >= sentence.start && start < sentence.end)
        .map(({ place }) => place);
      const named = [...new Set(ids)].flatMap((place) => places.get(place) ?? []);
      return { passage: id, section, ...sentence, places: named, cover: bestOf(named) };
    }),
  );
}

function bestOf(places: readonly PlaceSummary[]): Cover {
  const classes = new Set(places.map(whereaboutsOf));
  return WHEREABOUTS.find((whereabouts) => classes.has(whereabouts)) ?? 'none';
}

/** How many sentences stand in each class; the sum is the number of sentences. */
export function countCovers(sentences: readonly Pick<CoveredSentence, 'cover'>[]): CoverCounts {
  const counts: Record<Cover, number> = { drawn: 0, inside: 0, spread: 0, unknown: 0, none: 0 };
  for (const { cover } of sentences) counts[cover] += 1;
  return counts;
}

export interface CoverRow<T> {
  readonly of: T;
  readonly counts: CoverCounts;
}

/** The classes of the sentences of each section by itself, without the sections below it; sections without a sentence are left out. */
export function coverSections(
  sentences: readonly CoveredSentence[],
  sections: readonly Section[],
): CoverRow<Section>[] {
  return sections.flatMap((section) => {
    const own = sentences.filter((sentence) => sentence.section === section.id);
    return own.length > 0 ? [{ of: section, counts: countCovers(own) }] : [];
  });
}

/** For each sector the sentences that name a place of it, by the best of these places. A sentence may count for several sectors. */
export function coverSectors(sentences: readonly CoveredSentence[]): CoverRow<Sector>[] {
  return SECTORS.flatMap((sector) => {
    const covers = sentences.map(({ places }) => bestOf(places.filter((place) => place.sectors.includes(sector))));
    const naming = covers.filter((cover) => cover !== 'none').map((cover) => ({ cover }));
    return naming.length > 0 ? [{ of: sector, counts: countCovers(naming) }] : [];
  });
}

/**
 * The index of the sentence at a height of the text, or of the next one where no sentence is (a heading); the last one at the end.
 * `order` are the passages in the order of the text.
 */
export function sentenceAt(
  sentences: readonly CoveredSentence[],
  order: ReadonlyMap<Passage['id'], Passage>,
  { passage, part }: Spot,
): number {
  const rank = new Map([...order.keys()].map((id, index) => [id, index]));
  const here = rank.get(passage) ?? 0;
  const offset = part * [...(order.get(passage)?.text ?? '')].length;
  const index = sentences.findIndex((sentence) => {
    const there = rank.get(sentence.passage) ?? 0;
    return there > here || (there === here && sentence.end > offset);
  });
  return index < 0 ? sentences.length - 1 : index;
}
