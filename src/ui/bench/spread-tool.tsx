import '../styles/bench-spread.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { pointsOf } from '../../geo/located-points.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../page.ts';
import { SpreadCentre } from './spread-centre.tsx';
import { SpreadHeat } from './spread-heat.tsx';
import { SpreadHexagons } from './spread-hexagons.tsx';

const VIEWS = ['hexagons', 'heat', 'centre'] as const;
/** Fewer say nothing of a pattern. */
const FEW = 20;

/** How the shown places are spread over the district. */
export function SpreadTool() {
  const { store, ground, askGround } = usePage();
  useEffect(askGround, []);
  const shown = useSignal<(typeof VIEWS)[number]>('hexagons');
  const withRough = useSignal(false);
  const places = store.shown.value;
  const { points, rough, unlocated } = pointsOf(places, withRough.value);
  const roughCount = withRough.value ? pointsOf(places).rough : rough;
  const land = ground.value;
  return (
    <>
      <fieldset class="segments">
        <legend class="hidden">{text('spread.view')}</legend>
        {VIEWS.map((name) => (
          <label key={name} class="segment">
            <input
              type="radio"
              name="spread-view"
              value={name}
              checked={shown.value === name}
              onChange={() => (shown.value = name)}
            />
            <span>{text(`spread.${name}`)}</span>
          </label>
        ))}
      </fieldset>
      <p role="status">{text('spread.points', { n: points.length, unlocated })}</p>
      {roughCount > 0 && (
        <label class="switch">
          <input type="checkbox" checked={withRough.value} onChange={() => (withRough.value = !withRough.value)} />
          {text('spread.rough', { n: roughCount })}
        </label>
      )}
      {rough > 0 && <p class="hint">{text('spread.roughOut', { n: rough })}</p>}
      {points.length < FEW && <p class="bench-fault">{text('spread.few', { n: points.length })}</p>}
      {shown.value === 'heat' && <SpreadHeat points={points} />}
      {shown.value !== 'heat' && land === 'loading' && <p>{text('spread.loading')}</p>}
      {shown.value !== 'heat' && land === 'failed' && (
        <p role="alert">
          {text('spread.failed')}{' '}
          <button type="button" class="link" onClick={askGround}>
            {text('app.retry')}
          </button>
        </p>
      )}
      {shown.value === 'hexagons' && typeof land === 'object' && (
        <SpreadHexagons places={places} withRough={withRough.value} ground={land} />
      )}
      {shown.value === 'centre' && typeof land === 'object' && (
        <SpreadCentre places={places} points={points} withRough={withRough.value} ground={land} />
      )}
    </>
  );
}
