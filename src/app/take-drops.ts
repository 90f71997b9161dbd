import type { Store } from '../state/store.ts';
import { openBench, type ViewState } from '../state/view.ts';

/** A file that is dropped anywhere on the page is a person's own data; it never leaves the browser. */
export function takeDrops(target: EventTarget, store: Store, view: ViewState, signal: AbortSignal): void {
  target.addEventListener('dragover', (event) => event.preventDefault(), { signal });
  target.addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      const file = (event as DragEvent).dataTransfer?.files[0];
      if (!file) return;
      view.ownFile.value = file;
      openBench(store, view, 'data');
    },
    { signal },
  );
}
