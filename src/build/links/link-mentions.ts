import type { PassageId, PlaceId } from '../../domain/ids.ts';
import type { Mention, TextQuoteSelector } from '../../domain/mention.ts';
import type { Passage, Wording } from '../../domain/report.ts';
import { codePoints, positionsOf, quote } from '../../domain/text-quote.ts';
import type { SourcePlace } from '../places/source-place.ts';
import { collectNames, findByRule, type Span } from './find-mentions.ts';
import { nearestCandidates } from './nearest-candidates.ts';

/** A correction by hand: a link that the rule cannot know (`add`), or one that it must not make (`drop`). */
export interface HandLink extends TextQuoteSelector {
  readonly place: PlaceId;
  readonly passage: PassageId;
  readonly reason: string;
}

export interface HandLinks {
  readonly add: readonly HandLink[];
  readonly drop: readonly HandLink[];
}

/** A link as it is stored in `geodata/<atlas>/links/mentions.json`. */
export type StoredLink = TextQuoteSelector & Pick<Mention, 'place' | 'passage' | 'madeBy'>;

/** Finds every mention by rule, corrected by hand, in the order of the text. */
export function findLinks(
  { passages }: Pick<Wording, 'passages'>,
  places: readonly SourcePlace[],
  hand: HandLinks,
): { links: StoredLink[]; errors: string[] } {
  const errors: string[] = [];
  const added = hand.add.map((link) => locate(passages, link, errors)).filter((span) => span !== null);
  const dropped = hand.drop.map((link) => locate(passages, link, errors)).filter((span) => span !== null);
  const names = collectNames(places);
  const links: StoredLink[] = [];
  const unused = new Set(dropped);
  for (const passage of passages) {
    const byHand = added.filter((span) => span.passage === passage.id);
    const byRule = findByRule(passage, names, byHand).filter((span) => {
      const drop = dropped.find(
        (other) => other.place === span.place && other.passage === span.passage && other.at === span.at,
      );
      if (drop) unused.delete(drop);
      return !drop;
    });
    errors.push(...ambiguous(byRule));
    const spans = [...byHand, ...byRule].sort((a, b) => a.at - b.at || a.place.localeCompare(b.place));
    for (const span of spans) {
      links.push({
        place: span.place,
        passage: span.passage,
        ...quote(passage.text, span.at, span.exact.length),
        madeBy: span.madeBy,
      });
    }
  }
  for (const drop of unused)
    errors.push(
      `links/hand.json: drop of ${drop.place} “${drop.exact}” in ${drop.passage}: the rule makes no such link`,
    );
  return { links, errors };
}

/** Resolves stored links to positions. A link that does not fit exactly one position is an error, never a guess. */
export function resolveLinks(
  { passages }: Pick<Wording, 'passages'>,
  links: readonly StoredLink[],
): { mentions: Mention[]; errors: string[] } {
  const errors: string[] = [];
  const texts = new Map(passages.map((passage) => [passage.id, passage.text]));
  const mentions = links.flatMap((link): Mention[] => {
    const span = locate(passages, link, errors, 'links/mentions.json');
    const text = texts.get(link.passage);
    if (!span || text === undefined) return [];
    const start = codePoints(text, span.at);
    return [{ ...link, start, end: start + [...link.exact].length }];
  });
  return { mentions, errors };
}

function locate(
  passages: readonly Passage[],
  link: Omit<StoredLink, 'madeBy'>,
  errors: string[],
  file = 'links/hand.json',
): Span | null {
  const passage = passages.find(({ id }) => id === link.passage);
  const positions = passage ? positionsOf(passage.text, link) : [];
  const [at] = positions;
  if (at !== undefined && positions.length === 1) {
    return { place: link.place, passage: link.passage, at, exact: link.exact, madeBy: 'hand' };
  }
  const why = passage
    ? positions.length
      ? `fits ${positions.length} positions`
      : 'fits no position'
    : 'no such passage';
  const near = nearestCandidates(passages, link.exact).join('; ') || 'nowhere';
  errors.push(
    `${file}: ${link.place}: “${link.prefix}[${link.exact}]${link.suffix}” in ${link.passage}: ${why}; the words stand at: ${near}`,
  );
  return null;
}

function ambiguous(spans: readonly Span[]): string[] {
  return spans
    .filter((span, index) => spans[index + 1]?.at === span.at)
    .map(
      (span) =>
        `links: “${span.exact}” in ${span.passage}@${span.at} names more than one place (${span.place}, …); decide in links/hand.json`,
    );
}
