import { isRough } from '../../domain/located.ts';
import { hasProgress } from '../../domain/progress.ts';
import { leftOut } from '../../state/drawn.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../kit/page.ts';
import { Key } from './legend-key.tsx';

/** How exactly the map says where things are, and what of the shown places it does not draw. */
export function LegendWhere() {
  return (
    <>
      <h3>{text('legend.location')}</h3>
      <ul class="legend-keys">
        <Key sign={<Dots />} words={text('legend.dots')} />
        <Key sign={<Ring dashed />} words={text('legend.zone')} />
        <Key sign={<Ring />} words={text('legend.disc')} />
      </ul>
      <RoughSwitch />
      <h3>{text('legend.offMap')}</h3>
      <ul class="legend-keys">
        {(['done', 'promised', 'unstated'] as const).filter(hasProgress).map((progress) => (
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

const Dots = () => (
  <svg class="symbol" viewBox="0 0 26 26" aria-hidden="true">
    <circle class="key-dot" cx="7.5" cy="13" r="4.6" />
    <circle class="key-dot hollow" cx="18.5" cy="13" r="3.6" />
  </svg>
);

const Ring = ({ dashed }: { dashed?: boolean }) => (
  <svg class="symbol" viewBox="0 0 26 26" aria-hidden="true">
    <circle class="key-ring" cx="13" cy="13" r="10" stroke-width="1.4" stroke-dasharray={dashed ? '3 3' : undefined} />
  </svg>
);

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
