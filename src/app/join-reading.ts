import { computed } from '@preact/signals';
import { loadRepairs } from '../data/atlas.ts';
import { coverSentences } from '../domain/coverage.ts';
import type { Span } from '../domain/span.ts';
import type { Reader } from '../reader/reader.ts';
import type { Store } from '../state/store.ts';
import type { ReadingPart } from '../ui/page.ts';
import { loadOnce } from './load-once.ts';

/** How long a sentence that was jumped to stays marked. */
const MARKED_MS = 2500;

/** What the panes can ask of the report. */
export function joinReading(
  store: Store,
  reader: Reader,
  mode: ReadingPart['readingMode'],
  end: AbortSignal,
): ReadingPart {
  const repairs = loadOnce(() => loadRepairs(end));
  let marked: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(marked);
  end.addEventListener('abort', stop);
  return {
    readingMode: mode,
    sentences: computed(() => coverSentences(store)),
    readSpan(span: Span) {
      stop();
      reader.revealSpan(span);
      reader.tint('sentence', [span]);
      marked = setTimeout(() => reader.tint('sentence', []), MARKED_MS);
    },
    locateSpan: reader.locate,
    tintSpans: reader.tint,
    repairs: repairs.state,
    askRepairs: repairs.ask,
  };
}
