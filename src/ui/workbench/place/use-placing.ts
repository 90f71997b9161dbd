import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Decoded } from '../../../domain/atlas.ts';
import { type PlacingPart, usePage } from '../../kit/page.ts';

/** Something of what helps to place, fetched when it is first drawn, and a way to ask for it again. */
export function usePlacing<T>(
  load: (part: PlacingPart) => Promise<Decoded<T>>,
): readonly [state: Signal<T | 'loading' | 'failed'>, again: () => void] {
  const { loadPlacing } = usePage().loads;
  const state = useSignal<T | 'loading' | 'failed'>('loading');
  const ask = (): void => {
    state.value = 'loading';
    loadPlacing()
      .then(load)
      .then(
        (loaded) => (state.value = loaded.ok ? loaded.value : 'failed'),
        () => (state.value = 'failed'),
      );
  };
  useEffect(ask, []);
  return [state, ask];
}
