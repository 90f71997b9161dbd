import { signal } from '@preact/signals';
import type { Decoded } from '../domain/atlas.ts';
import type { Later } from '../ui/kit/page.ts';

/** Something that is loaded when first asked for. */
export function loadOnce<T>(load: () => Promise<Decoded<T>>): Later<T> {
  const state = signal<T | 'loading' | 'failed'>('loading');
  let asked = false;
  const run = async (): Promise<void> => {
    state.value = 'loading';
    try {
      const loaded = await load();
      state.value = loaded.ok ? loaded.value : 'failed';
      asked = loaded.ok;
    } catch (error) {
      // What cannot be fetched may be the code that fetches.
      console.warn(error);
      state.value = 'failed';
      asked = false;
    }
  };
  return {
    state,
    ask() {
      if (asked) return;
      asked = true;
      void run();
    },
  };
}
