import type { Store } from '../state/store.ts';
import type { ViewState } from '../state/view.ts';

/** Files and folders that are dropped anywhere on the page are a person's own data; they never leave the browser. */
export function watchDrops(target: EventTarget, store: Store, view: ViewState, signal: AbortSignal): void {
  target.addEventListener('dragover', (event) => event.preventDefault(), { signal });
  target.addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      const { files = [], items = [] } = (event as DragEvent).dataTransfer ?? {};
      // They are gone once the event is over.
      const given = { files: [...files], entries: [...items].map((item) => item.webkitGetAsEntry?.()) };
      import('./take-drop.ts').then(({ takeDrop }) => takeDrop(given, store, view), console.warn);
    },
    { signal },
  );
}
