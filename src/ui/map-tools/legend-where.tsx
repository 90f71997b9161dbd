import { isRough } from '../../domain/located.ts';
import { leftOut } from '../../state/drawn.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../kit/page.ts';
import { WhereaboutsLinks } from '../places/whereabouts-links.tsx';

/** How exactly the map says where things are, and what of the shown places it does not draw. */
export function LegendWhere() {
  const { store } = usePage();
  const { inside, spread, unknown } = store.whereabouts.value;
  return (
    <>
      <h3>{text('legend.location')}</h3>
      <ul class="legend-notes">
        <li>{text('legend.site')}</li>
        <li>{text('legend.disc')}</li>
        <li>{text('legend.area')}</li>
      </ul>
      <RoughSwitch />
      {inside + spread + unknown > 0 && (
        <p class="summary legend-off">
          {text('legend.notDrawn')}
          <WhereaboutsLinks of={['inside', 'spread', 'unknown']} />
        </p>
      )}
    </>
  );
}

function RoughSwitch() {
  const { store } = usePage();
  const drawsRough = store.display.value.rough;
  const rough = store.shown.value.filter(isRough).length;
  return (
    <div class="legend-rough">
      <label class="legend-row">
        <input
          type="checkbox"
          checked={drawsRough}
          aria-label={text('filter.count', { value: text('legend.rough'), n: rough })}
          aria-describedby="rough-note"
          onChange={() => store.setDisplay({ rough: !drawsRough })}
        />
        <span aria-hidden="true">{text('legend.rough')}</span>
        <span class="count" aria-hidden="true">
          {rough}
        </span>
      </label>
      <p class="hint" id="rough-note">
        {drawsRough ? text('legend.roughMeans') : text('legend.roughHidden', { n: leftOut(store).length })}
      </p>
    </div>
  );
}
