import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Board } from '../contract/board.ts';
import type { MapPort } from '../contract/map-port.ts';
import { text } from '../text/text.ts';
import type { WorkbenchParts } from './join-workbench.ts';

/** The workbench is joined to the page when the address names an area or a tool opens. */
export function workbenchOnce(
  parts: WorkbenchParts,
  map: Promise<MapPort>,
  /** Whether the address said where to look. */
  hasCamera: boolean,
  end: AbortSignal,
): { readonly board: ReadonlySignal<Board | null> } {
  const board = signal<Board | null>(null);
  let asked = false;
  let areJoined = false;
  const join = async (): Promise<void> => {
    const { joinAreas, keepBoard } = await import('./join-workbench.ts');
    if (!areJoined) joinAreas(parts, end);
    areJoined = true;
    // Without a map the numbers are still numbers.
    const port = await map.catch(() => null);
    if (!port || end.aborted) return;
    await keepBoard(parts, port, board, hasCamera, end);
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
  return { board };
}
