import { sourceOf } from '../domain/own-data.ts';
import type { Store } from '../state/store.ts';
import { openBench, type ViewState } from '../state/view.ts';

/** Files and folders that are dropped anywhere on the page are a person's own data; they never leave the browser. */
export function takeDrops(target: EventTarget, store: Store, view: ViewState, signal: AbortSignal): void {
  target.addEventListener('dragover', (event) => event.preventDefault(), { signal });
  target.addEventListener(
    'drop',
    async (event) => {
      event.preventDefault();
      const { files = [], items = [] } = (event as DragEvent).dataTransfer ?? {};
      const flat = [...files].map((file) => ({ path: file.name, file }));
      // They are gone once the event is over.
      const entries = [...items].map((item) => item.webkitGetAsEntry?.());
      const hasFolder = entries.some((entry) => entry?.isDirectory);
      // Where folders cannot be looked into, whoever reads them names them.
      const walk = async () => (await import('../owndata/walk-folders.ts')).walkFolders(entries);
      const source = sourceOf(hasFolder ? await walk().catch(() => flat) : flat);
      if (!source) return;
      view.ownFile.value = source;
      openBench(store, view, 'data');
    },
    { signal },
  );
}
