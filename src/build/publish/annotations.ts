import type { Mention, TextQuoteSelector } from '../../domain/mention.ts';
import type { Dataset } from '../dataset.ts';

/**
 * The links as W3C Web Annotations: the target is a passage of the report's page, refined to the exact words.
 * Positions count Unicode code points of the passage's text. Relative references resolve against the file's own address.
 * Source: Web Annotation Data Model, W3C Recommendation 2017-02-23.
 */
export function toAnnotations({ mentions, report }: Dataset): object {
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { sha256: 'https://w3id.org/security#digestValue' }],
    id: 'annotations.jsonld',
    type: 'AnnotationCollection',
    label: 'Links between the words of the report and the places of the atlas',
    total: mentions.length,
    first: {
      id: 'annotations.jsonld#page-1',
      type: 'AnnotationPage',
      startIndex: 0,
      items: mentions.map((mention) => toAnnotation(mention, report.sha256)),
    },
  };
}

function toAnnotation({ place, passage, start, end, exact, prefix, suffix, madeBy }: Mention, sha256: string): object {
  return {
    id: `annotations.jsonld#${place}@${passage}:${start}`,
    type: 'Annotation',
    motivation: 'linking',
    creator: madeBy === 'rule' ? { type: 'Software', name: 'rule' } : { type: 'Person', name: 'hand' },
    body: {
      id: `../?place=${place}`,
      type: 'SpecificResource',
      source: `places.geojson#${place}`,
      purpose: 'identifying',
    },
    target: toTarget({ passage, start, end, exact, prefix, suffix }, sha256),
  };
}

/** Words of the report as a W3C target: a passage of the page, refined to the quote and to its position in code points. */
export function toTarget(
  { passage, start, end, exact, prefix, suffix }: TextQuoteSelector & Pick<Mention, 'passage' | 'start' | 'end'>,
  sha256: string,
): object {
  return {
    type: 'SpecificResource',
    source: { id: '../', format: 'text/html', language: 'zh-Hans', sha256 },
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
