import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { LngLat } from '../../../geo/geodesic.ts';
import { text } from '../../../text/later.ts';
import { Failed } from '../../kit/failed.tsx';
import { usePage } from '../../kit/page.ts';

interface HeatProps {
  /** The same array is drawn once. */
  readonly points: readonly LngLat[];
  readonly radiusPx: number;
  setRadius(pixels: number): void;
}

/** How far a point is spread, in pixels. */
export const HEAT_PX = { least: 20, most: 120, step: 10, fallback: 50 };

/** The density of the points as a picture, with a warning of what it hides. */
export function SpreadHeat({ points, radiusPx, setRadius }: HeatProps) {
  const { view, map: shown } = usePage();
  const { board } = shown;
  const state = useSignal<'loading' | 'drawn' | 'failed'>('loading');
  const turn = useSignal(0);
  const map = board.value;
  const theme = view.theme.value;
  useEffect(() => {
    if (!map) return;
    map.heat(points, radiusPx).then(
      () => (state.value = 'drawn'),
      (error: unknown) => {
        console.warn(error);
        state.value = 'failed';
      },
    );
  }, [map, points, radiusPx, theme, turn.value]);
  useEffect(() => () => void board.peek()?.heat([], 1), []);
  return (
    <>
      {!map && <p class="bench-fault">{text('bench.noMap')}</p>}
      {map && state.value === 'loading' && <p role="status">{text('spread.heatLoading')}</p>}
      {state.value === 'failed' && <Failed words={text('spread.heatFailed')} again={() => (turn.value += 1)} />}
      <label class="bench-field">
        {text('spread.heatRadius')}
        <input
          type="range"
          min={HEAT_PX.least}
          max={HEAT_PX.most}
          step={HEAT_PX.step}
          value={radiusPx}
          onInput={(event) => setRadius(event.currentTarget.valueAsNumber)}
        />
      </label>
      <p class="bench-fault">{text('spread.heatWarn', { n: points.length })}</p>
      <p class="hint">{text('spread.heatHow')}</p>
    </>
  );
}
