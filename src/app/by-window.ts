import type { ViewState } from '../state/view.ts';

/** Loads what only some windows need, when this is one of them. */
export function loadByWindow(view: ViewState, end: AbortSignal): void {
  once('(forced-colors: active)', () => import('../ui/kit/forced.css'), end);
  once(
    '(max-width: 999px)',
    async () => (await import('../ui/kit/sheet-drag.ts')).dragSheets(document.body, view, end),
    end,
  );
}

/** Runs when the query first holds, now or later. What cannot be loaded is missed by none who can use the buttons. */
function once(query: string, run: () => Promise<unknown>, signal: AbortSignal): void {
  const media = matchMedia(query);
  const go = (): void => void run().catch(console.warn);
  if (media.matches) go();
  else media.addEventListener('change', go, { once: true, signal });
}
