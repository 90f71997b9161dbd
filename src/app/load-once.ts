import { type ReadonlySignal, signal } from '@preact/signals';
import type { Decoded } from '../domain/atlas.ts';

export interface Once<T> {
  readonly value: ReadonlySignal<T | 'loading' | 'failed'>;
  /** Loads on the first call, and again after a failure. */
  ask(): void;
}

/** Something that is loaded when it is first asked for. */
export function loadOnce<T>(load: () => Promise<Decoded<T>>): Once<T> {
  const value = signal<T | 'loading' | 'failed'>('loading');
  let asked = false;
  const start = async (): Promise<void> => {
    value.value = 'loading';
    const loaded = await load();
    value.value = loaded.ok ? loaded.value : 'failed';
    asked = loaded.ok;
  };
  return {
    value,
    ask() {
      if (asked) return;
      asked = true;
      void start();
    },
  };
}
