import type { PassageId } from './ids.ts';
import type { MentionSpan } from './links.ts';
import type { TextQuoteSelector } from './mention.ts';
import type { Span } from './span.ts';
import { quote } from './text-quote.ts';

/** What an annotation's references start with: of the page, and of the files of open data; relative or absolute, each with its slash. */
export interface Roots {
  readonly site: string;
  readonly data: string;
}

/** The terms that annotations use. */
export const ANNOTATION_CONTEXT: readonly unknown[] = [
  'http://www.w3.org/ns/anno.jsonld',
  { sha256: 'https://w3id.org/security#digestValue' },
];

/**
 * A link as a W3C Web Annotation: the target is a passage of the report's page, refined to the exact words.
 * Positions count Unicode code points of the passage's text; `sha256` is the canonical text's.
 * Source: Web Annotation Data Model, W3C Recommendation 2017-02-23.
 */
export function annotateMention(mention: MentionSpan & TextQuoteSelector, sha256: string, roots: Roots): object {
  const { place, passage, start, madeBy } = mention;
  return {
    id: `${roots.data}annotations.jsonld#${place}@${passage}:${start}`,
    type: 'Annotation',
    motivation: 'linking',
    creator: madeBy === 'rule' ? { type: 'Software', name: 'rule' } : { type: 'Person', name: 'hand' },
    body: {
      id: `${roots.site}?place=${place}`,
      type: 'SpecificResource',
      source: `${roots.data}places.geojson#${place}`,
      purpose: 'identifying',
    },
    target: toTarget(mention, sha256, roots.site),
  };
}

/** A whole passage as a W3C Web Annotation: a bookmark, which needs no body. */
export function annotatePassage(id: PassageId, text: string, sha256: string, { site }: Roots): object {
  const words = quoteSpan(text, { passage: id, start: 0, end: [...text].length });
  return {
    id: `${site}?passage=${id}`,
    type: 'Annotation',
    motivation: 'bookmarking',
    target: toTarget(words, sha256, site),
  };
}

/** Words of the report as a W3C target: a passage of the page, refined to the quote and to its position in code points. */
export function toTarget(
  { passage, start, end, exact, prefix, suffix }: TextQuoteSelector & Span,
  sha256: string,
  site = '../',
): object {
  return {
    type: 'SpecificResource',
    source: { id: site, format: 'text/html', language: 'zh-Hans', sha256 },
    selector: {
      type: 'FragmentSelector',
      value: passage,
      conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
      refinedBy: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  };
}

/** A span with the words that stand there, and enough around them to find them once in the passage's text. */
export function quoteSpan<S extends Span>(text: string, span: S): S & TextQuoteSelector {
  const points = [...text];
  const before = points.slice(0, span.start).join('');
  return { ...span, ...quote(text, before.length, points.slice(span.start, span.end).join('').length) };
}
