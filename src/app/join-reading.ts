import type { Span } from '../domain/span.ts';
import type { Reader } from '../reader/reader.ts';
import type { ReadingPart } from '../ui/kit/page.ts';
import { loadOnce } from './load-once.ts';

/** How long a sentence that was jumped to stays marked. */
const MARKED_MS = 2500;

/** What the panes can ask of the report. */
export function joinReading(reader: Reader, mode: ReadingPart['readingMode'], end: AbortSignal): ReadingPart {
  const repairs = loadOnce(async () => (await import('../data/later.ts')).loadRepairs(end));
  let marked: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(marked);
  end.addEventListener('abort', stop);
  return {
    readingMode: mode,
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
