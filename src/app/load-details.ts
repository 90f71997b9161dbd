import { type ReadonlySignal, signal } from '@preact/signals';
import { loadDetails } from '../data/atlas.ts';
import type { Details } from '../domain/atlas.ts';

export interface DetailsOnce {
  readonly details: ReadonlySignal<Details | 'loading' | 'failed'>;
  /** Loads on the first call, and again after a failure. */
  askDetails(): void;
}

/** Prose and sources of the places, loaded when the first card asks. */
export function detailsOnce(end: AbortSignal): DetailsOnce {
  const details = signal<Details | 'loading' | 'failed'>('loading');
  let asked = false;
  const load = async (): Promise<void> => {
    details.value = 'loading';
    const loaded = await loadDetails(end);
    details.value = loaded.ok ? loaded.value : 'failed';
    asked = loaded.ok;
  };
  return {
    details,
    askDetails() {
      if (asked) return;
      asked = true;
      void load();
    },
  };
}
