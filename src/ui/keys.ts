import { hasFocus } from '../state/focus.ts';
import type { Store } from '../state/store.ts';
import { openBench, type ViewState } from '../state/view.ts';

type Action = (store: Store, view: ViewState) => void;

const ACTIONS: Readonly<Record<string, Action>> = {
  Escape: (store, view) => {
    // What lies on top goes first.
    if (view.panel.value || view.readout.value) view.panel.value = view.readout.value = null;
    else if (hasFocus(store.focus.value)) store.clearSelection('keys');
    else view.tool.value = null;
  },
  n: (store) => store.stepMention(1, 'keys'),
  '.': (store) => store.stepMention(1, 'keys'),
  p: (store) => store.stepMention(-1, 'keys'),
  ',': (store) => store.stepMention(-1, 'keys'),
  ']': (store) => store.stepPlace(1, 'keys'),
  '[': (store) => store.stepPlace(-1, 'keys'),
  c: (_store, view) => {
    view.readout.value = view.readout.value ? null : 'centre';
  },
  t: (_store, view) => {
    view.dialog.value = 'table';
  },
  w: (_store, view) => openBench(view, view.tool.value ? null : 'area'),
  '/': (_store, view) => {
    view.searching.value = true;
  },
  '?': (_store, view) => {
    view.dialog.value = 'keys';
  },
};

/** What a key does where the focus is; null when it is typed into something or belongs to the browser. */
export function actionFor(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'target'>,
): Action | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (isTyping(event.target as Element | null)) return null;
  return ACTIONS[event.key] ?? null;
}

const isTyping = (target: Element | null): boolean =>
  target?.closest?.('textarea, select, dialog, [contenteditable], input:not([type=checkbox], [type=radio])') != null;

/** Listens for the shortcuts on the whole page. */
export function bindKeys(root: EventTarget, store: Store, view: ViewState, signal: AbortSignal): void {
  root.addEventListener(
    'keydown',
    (event) => {
      const action = event.defaultPrevented ? null : actionFor(event as KeyboardEvent);
      if (!action) return;
      event.preventDefault();
      action(store, view);
    },
    { signal },
  );
}
