import { hasBase } from '#about';
import type { MapPort } from '../contract/map-port.ts';
import { localDay } from '../domain/day.ts';
import { sourceOf } from '../domain/report-words.ts';
import { printElement } from '../print/print-element.ts';
import type { Store } from '../state/store.ts';
import type { ViewState } from '../state/view.ts';
import { creditsOf } from '../text/credits.ts';
import { text } from '../text/later.ts';
import { tellShown } from '../text/shown.ts';
import { askedWords } from '../ui/kit/asked-words.ts';

const MAP_SIZE = { width: 980, height: 620, pixelRatio: 2 };

/**
 * Prints one analysis as pages: title, what was asked for, the map as it is framed now with its shapes, and what the panel says:
 * numbers, tables, method and caveats. Resolves when the browser's dialog is closed.
 */
export async function printAnalysis(
  { store, view, map }: { readonly store: Store; readonly view: ViewState; readonly map: MapPort | null },
  title: string,
  panel: HTMLElement,
  signal: AbortSignal,
): Promise<void> {
  const picture = map && (await map.picture(MAP_SIZE, signal));
  signal.throwIfAborted();
  const { credit, review } = creditsOf(view.basemap.value.shown, view.reviewNumber.value);
  const { reports, version, places } = store.atlas;
  const shown = tellShown(store.shown.value, places.length);
  await printElement(
    [
      { kind: 'title', words: title },
      { kind: 'line', words: `${askedWords(store)} · ${shown}` },
      ...(picture ? [{ kind: 'picture', image: picture.image, words: text('map.label') } as const] : []),
      { kind: 'content', content: panel },
      {
        kind: 'line',
        words: text('bench.printed', {
          report: sourceOf(reports).source,
          day: localDay(new Date()),
          version,
          here: decodeURI(location.href),
        }),
      },
      { kind: 'line', words: [credit, review, ...(hasBase ? [text('map.note')] : [])].join(' · ') },
    ],
    signal,
  );
}
