import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BenchMap } from '../domain/bench-map.ts';
import type { MapPort } from '../map/port.ts';
import { text } from '../text/text.ts';
import type { BenchParts } from './join-bench.ts';
import { measurePadding } from './padding.ts';

/** The workbench is joined to the page when the address names an area or a tool opens. */
export function benchOnce(
  parts: BenchParts,
  map: Promise<MapPort>,
  /** Whether the address said where to look. */
  hasCamera: boolean,
  end: AbortSignal,
): { readonly bench: ReadonlySignal<BenchMap | null> } {
  const bench = signal<BenchMap | null>(null);
  let asked = false;
  const join = async (): Promise<void> => {
    const { joinAreas, drawAreas, frameArea } = await import('./join-bench.ts');
    joinAreas(parts, end);
    // Without a map the numbers are still numbers.
    const port = await map.catch(() => null);
    if (!port || end.aborted) return;
    const own = await port.bench();
    bench.value = {
      ...own,
      frame(box) {
        port.setPadding(measurePadding());
        own.frame(box);
      },
    };
    drawAreas(parts, bench.value, end);
    if (!hasCamera) frameArea(parts, bench.value);
  };
  const { store, view, notices } = parts;
  const stop = effect(() => {
    const { area, beside } = store.display.value;
    if (asked || (area === '' && beside === '' && !view.tool.value)) return;
    asked = true;
    join().catch((error: unknown) => {
      asked = false;
      console.warn(error);
      notices.say({ id: 'bench', kind: 'trouble', text: text('bench.failed') });
    });
  });
  end.addEventListener('abort', stop);
  return { bench };
}
