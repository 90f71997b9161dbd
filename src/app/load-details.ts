import type { ReadonlySignal } from '@preact/signals';
import { loadDetails } from '../data/atlas.ts';
import type { Details } from '../domain/atlas.ts';
import { loadOnce } from './load-once.ts';

export interface DetailsOnce {
  readonly details: ReadonlySignal<Details | 'loading' | 'failed'>;
  /** Loads on the first call, and again after a failure. */
  askDetails(): void;
}

/** Prose and sources of the places, loaded when the first card asks. */
export function detailsOnce(end: AbortSignal): DetailsOnce {
  const { value, ask } = loadOnce(() => loadDetails(end));
  return { details: value, askDetails: ask };
}
