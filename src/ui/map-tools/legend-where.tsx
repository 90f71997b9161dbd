import { isRough } from '../../domain/located.ts';
import { leftOut } from '../../state/drawn.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../kit/page.ts';

/** How exactly the map says where things are, and what of the shown places it does not draw. */
export function LegendWhere() {
  return (
    <>
      <h3>{text('legend.location')}</h3>
      <ul class="legend-notes">
        <li>{text('legend.site')}</li>
        <li>{text('legend.disc')}</li>
        <li>{text('legend.area')}</li>
      </ul>
      <RoughSwitch />
      <h3>{text('legend.offMap')}</h3>
      <ul class="legend-keys">
        {(['done', 'promised', 'unstated'] as const).map((progress) => (
          <li key={progress}>
            <i class="legend-dot" data-progress={progress} />
            {text(`legend.offMap.${progress}`)}
          </li>
        ))}
      </ul>
      <p class="hint">{text('legend.offMap.tone')}</p>
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
