import { linkedCollection } from '../../domain/linked-places.ts';
import { toPlainText } from './plain-text.ts';
import type { Taking, Written } from './taking.ts';

/** Linked Places Format 1.1, one feature a line. @throws when what is taken away is no places. */
export function write({ linked }: Taking): Written {
  const features = linked?.();
  if (!features) throw new Error('only places can be written in Linked Places Format');
  const { features: _, ...head } = linkedCollection([]);
  const lines = features.map((feature) => JSON.stringify(feature, (_key, value) => tidyText(value)));
  const json = `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
  return {
    blob: new Blob([json], { type: 'application/ld+json' }),
    written: features.length,
    leftOut: 0,
    shortened: 0,
  };
}

const tidyText = (value: unknown): unknown => (typeof value === 'string' ? toPlainText(value) : value);
