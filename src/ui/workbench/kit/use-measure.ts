import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Answer, Ask, MeasureName } from '../../../geo/measures.ts';
import { createMeasurer } from '../../../geo/run-measure.ts';

/** How a measure stands: `waiting` while there is nothing to measure. */
export type MeasureState<M extends MeasureName> =
  | { readonly kind: 'waiting' | 'running' | 'cancelled' | 'failed' }
  | { readonly kind: 'done'; readonly answer: Answer<M> };

export interface MeasureUse<M extends MeasureName> {
  readonly state: ReadonlySignal<MeasureState<M>>;
  /** The last answer, which stays while the next is measured; null before the first and with nothing to measure. */
  readonly answer: ReadonlySignal<Answer<M> | null>;
  cancel(): void;
  again(): void;
}

/** Measures in a worker whenever the question is another one; null asks nothing. The same object is asked once. */
export function useMeasure<M extends MeasureName>(name: M, ask: Ask<M> | null): MeasureUse<M> {
  const state = useSignal<MeasureState<M>>({ kind: 'waiting' });
  const answer = useSignal<Answer<M> | null>(null);
  const turn = useSignal(0);
  const measurer = useMemo(() => createMeasurer(name), []);
  useEffect(() => measurer.stop, []);
  useEffect(() => {
    if (!ask) {
      measurer.stop();
      answer.value = null;
      state.value = { kind: 'waiting' };
      return;
    }
    state.value = { kind: 'running' };
    measurer.ask(ask, {
      done(found) {
        answer.value = found;
        state.value = { kind: 'done', answer: found };
      },
      failed() {
        state.value = { kind: 'failed' };
      },
    });
  }, [ask, turn.value]);
  return {
    state,
    answer,
    cancel() {
      measurer.stop();
      state.value = { kind: 'cancelled' };
    },
    again() {
      turn.value += 1;
    },
  };
}
