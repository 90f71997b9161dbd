import { effect, untracked, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Searcher } from '../../contract/found.ts';
import { mendStyles } from '../kit/mend-styles.ts';
import { usePage } from '../kit/page.ts';
import type { SearchResults } from './search-results.tsx';

interface Loaded {
  readonly Results: typeof SearchResults;
  readonly searcher: Searcher;
}

/** What answers, once it is asked for. */
export function useSearcher() {
  const { loadSearch } = usePage().loads;
  const state = useSignal<'idle' | 'loading' | 'failed' | Loaded>('idle');
  const load = (): void => {
    if (state.peek() !== 'idle' && state.peek() !== 'failed') return;
    const results = () => import('./search-results.tsx');
    const part = state.peek() === 'failed' ? mendStyles().then(results) : results();
    state.value = 'loading';
    Promise.all([part, loadSearch()]).then(
      ([{ SearchResults }, searcher]) => (state.value = { Results: SearchResults, searcher }),
      (error: unknown) => {
        console.warn(error);
        state.value = 'failed';
      },
    );
  };
  return { state: state.value, load };
}

/** Opening puts the focus into the field; closing can take it back to where it was. */
export function useOpening(
  root: { readonly current: HTMLElement | null },
  input: { readonly current: HTMLInputElement | null },
  load: () => void,
) {
  const { view } = usePage();
  const before = useRef<Element | null>(null);
  const open = (): void => view.open('search');
  const enter = (): void => {
    if (!root.current || !input.current) return;
    root.current.dataset.open = 'true';
    load();
    if (document.activeElement === input.current) return;
    before.current = document.activeElement;
    input.current.focus();
    input.current.select();
  };
  // At once and not with the next drawing: what is typed next belongs into the field, and a phone shows its keyboard
  // only within the gesture.
  useEffect(() => effect(() => (view.searching.value ? untracked(enter) : undefined)), []);
  return {
    open,
    cameFrom(element: EventTarget | null): void {
      if (view.searching.peek()) return;
      before.current = element as Element | null;
      open();
    },
    close(then: 'back' | 'stay'): void {
      view.close('search');
      if (then === 'stay') return;
      input.current?.blur();
      (before.current as HTMLElement | null)?.focus?.({ preventScroll: true });
    },
  };
}
