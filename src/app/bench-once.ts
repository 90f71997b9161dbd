import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { MapPort } from '../contract/map-port.ts';
import type { BenchMap } from '../contract/workbench-map.ts';
import { text } from '../text/text.ts';
import type { BenchParts } from './join-bench.ts';

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
  let areJoined = false;
  const join = async (): Promise<void> => {
    const { joinAreas, keepBench } = await import('./join-bench.ts');
    if (!areJoined) joinAreas(parts, end);
    areJoined = true;
    // Without a map the numbers are still numbers.
    const port = await map.catch(() => null);
    if (!port || end.aborted) return;
    await keepBench(parts, port, bench, hasCamera, end);
  };
  const { store, notices } = parts;
  const start = (): void => {
    asked = true;
    notices.dismiss('bench');
    join().catch((error: unknown) => {
      asked = false;
      console.warn(error);
      const action = { label: text('app.retry'), run: start };
      notices.say({ id: 'bench', kind: 'trouble', text: text('bench.failed'), action });
    });
  };
  const stop = effect(() => {
    const { area, beside } = store.display.value;
    if (!asked && (area !== '' || beside !== '' || store.tool.value)) untracked(start);
  });
  end.addEventListener('abort', stop);
  return { bench };
}
