import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Board } from '../contract/board.ts';
import { text } from '../text/text.ts';
import type { WorkbenchParts } from './join-workbench.ts';

/** The workbench is joined to the page when the address names an area or a tool opens. */
export function workbenchOnce(parts: WorkbenchParts, end: AbortSignal): ReadonlySignal<Board | null> {
  const board = signal<Board | null>(null);
  const { store, notices } = parts;
  let asked = false;
  const start = (): void => {
    asked = true;
    notices.dismiss('bench');
    import('./join-workbench.ts')
      .then((it) => it.joinWorkbench(parts, board, end))
      .catch((error: unknown) => {
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
  return board;
}
