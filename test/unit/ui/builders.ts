import { signal } from '@preact/signals';
import type { Atlas, Details } from '../../../src/domain/atlas.ts';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { DISPLAY } from '../../../src/state/display.ts';
import { NO_FOCUS } from '../../../src/state/focus.ts';
import { createStore, indexFacts, type Store } from '../../../src/state/store.ts';

/** The part of the page that words are made from; nothing is asked for and no prose is loaded. */
export function aPage(atlas: Atlas) {
  const store: Store = createStore(indexFacts(atlas), { focus: NO_FOCUS, filter: NO_FILTER, display: DISPLAY });
  const details = { state: signal<Details | 'loading' | 'failed'>('loading'), ask: () => undefined };
  return { store, loads: { details } };
}
