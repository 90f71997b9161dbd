import type { Span } from '../domain/span.ts';
import type { Reader } from '../reader/reader.ts';
import { headingOf, type ReadingPart } from '../ui/kit/page.ts';
import { loadOnce } from './load-once.ts';

/** How long a sentence that was jumped to stays marked. */
const MARKED_MS = 2500;

/** What the panes can ask of the report beside what is selected. */
export function joinReading(
  reader: Reader,
  end: AbortSignal,
): Pick<ReadingPart, 'readSection' | 'readSpan' | 'locateSpan' | 'tintSpans' | 'repairs'> {
  let marked: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(marked);
  end.addEventListener('abort', stop);
  return {
    readSection: (section) => reader.revealPassage(headingOf(section), 'start'),
    readSpan(span: Span) {
      stop();
      reader.revealSpan(span);
      reader.tint('sentence', [span]);
      marked = setTimeout(() => reader.tint('sentence', []), MARKED_MS);
    },
    locateSpan: reader.locate,
    tintSpans: reader.tint,
    repairs: loadOnce(async () => (await import('../data/later.ts')).loadRepairs(end)),
  };
}
