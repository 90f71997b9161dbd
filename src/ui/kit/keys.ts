import { hasFocus } from '../../state/focus.ts';
import { recallText } from '../../state/preferences.ts';
import type { Store } from '../../state/store.ts';
import { openBench, toggleBench, toggleMapOnly, type ViewState } from '../../state/view.ts';

type Action = (store: Store, view: ViewState) => void;

/** Under which name a browser remembers that keys with a single character do nothing. */
export const KEYS_OFF = 'keys-off';

const ACTIONS: Readonly<Record<string, Action>> = {
  Escape: (store, view) => {
    // What lies on top goes first.
    const panel = view.panel.value;
    if (panel) view.close(panel);
    if (panel || view.readout.value) view.readout.value = null;
    else if (hasFocus(store.focus.value)) store.clearSelection('keys');
    else openBench(store, view, null);
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
  m: (_store, view) => {
    view.turnTo('map');
    view.toggle('in-view');
  },
  t: (_store, view) => view.open('table'),
  l: (_store, view) => {
    view.turnTo('list');
    view.toggle('list');
  },
  '\\': (_store, view) => toggleMapOnly(view),
  w: (store, view) => toggleBench(store, view),
  '/': (_store, view) => view.open('search'),
  '?': (_store, view) => view.open('keys'),
};

/** What a key does where the focus is; null when it is typed into something or belongs to the browser. */
export function actionFor(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>,
): Action | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = event.target as Element | null;
  if (isTyping(target)) return null;
  // The map is one thing that can be entered, as a list is.
  if (event.key === 'Enter' && target?.closest?.('#map')) return ACTIONS.m ?? null;
  // Who speaks to the computer types single letters without wanting to.
  if (event.key !== 'Escape' && recallText(KEYS_OFF)) return null;
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

/** What keys say that an input method took, also where the composing is over: Safari and some methods of Windows send the Enter that takes a candidate after its end. */
const TAKEN = 229;

/**
 * Whatever key an input method takes does nothing else, in any field and for any listener, also those of libraries. Before all others
 * listen to `root`; the key goes on to the input method.
 */
export function leaveKeysToInputMethods(root: EventTarget, signal: AbortSignal): void {
  root.addEventListener(
    'keydown',
    (event) => {
      const { isComposing, keyCode } = event as KeyboardEvent;
      if (isComposing || keyCode === TAKEN) event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );
}
