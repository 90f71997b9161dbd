import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { LocatedPoint } from '../../geo/located-points.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../page.ts';

/** The density of the points as a picture, with a warning of what it hides. */
export function SpreadHeat({ points }: { points: readonly LocatedPoint[] }) {
  const { bench, view } = usePage();
  const radius = useSignal(50);
  const state = useSignal<'loading' | 'drawn' | 'failed'>('loading');
  const map = bench.value;
  const theme = view.theme.value;
  useEffect(() => {
    if (!map) return;
    map
      .heat(
        points.map(({ at }) => at),
        radius.value,
      )
      .then(
        () => (state.value = 'drawn'),
        (error: unknown) => {
          console.warn(error);
          state.value = 'failed';
        },
      );
  }, [map, points.map(({ at }) => at.join()).join(';'), radius.value, theme]);
  useEffect(() => () => void bench.peek()?.heat([], 1), []);
  return (
    <>
      {!map && <p class="bench-fault">{text('bench.noMap')}</p>}
      {map && state.value === 'loading' && <p role="status">{text('spread.heatLoading')}</p>}
      {state.value === 'failed' && <p role="alert">{text('spread.heatFailed')}</p>}
      <label class="bench-field">
        {text('spread.heatRadius')}
        <input
          type="range"
          min={20}
          max={120}
          step={10}
          value={radius.value}
          onInput={(event) => (radius.value = event.currentTarget.valueAsNumber)}
        />
      </label>
      <p class="bench-fault">{text('spread.heatWarn', { n: points.length })}</p>
      <p class="hint">{text('spread.heatHow')}</p>
    </>
  );
}
