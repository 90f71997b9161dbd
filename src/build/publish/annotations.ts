import { ANNOTATION_CONTEXT, annotateMention } from '../../domain/annotation.ts';
import { headOf } from '../../domain/report.ts';
import type { Dataset } from '../dataset.ts';

/** The links as W3C Web Annotations. Relative references resolve against the file's own address. */
export function toAnnotations({ mentions, reports }: Dataset): object {
  return {
    '@context': ANNOTATION_CONTEXT,
    id: 'annotations.jsonld',
    type: 'AnnotationCollection',
    label: 'Links between the words of the report and the places of the atlas',
    total: mentions.length,
    first: {
      id: 'annotations.jsonld#page-1',
      type: 'AnnotationPage',
      startIndex: 0,
      items: mentions.map((mention) =>
        annotateMention(mention, headOf(reports, mention.passage).sha256, { site: '../', data: '' }),
      ),
    },
  };
}
