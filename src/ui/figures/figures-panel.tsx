import './figures.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { onlyRole } from '#about';
import type { Figure } from '../../domain/figure.ts';
import { text } from '../../text/later.ts';
import { Failed } from '../kit/failed.tsx';
import { usePage } from '../kit/page.ts';
import { FigureList } from './figure-list.tsx';
import { FigurePairs } from './figure-pairs.tsx';
import { FigurePromises } from './figure-promises.tsx';

/** Every quantity that the report states, and the two years side by side. */
export function FiguresPanel() {
  const { figures } = usePage().loads;
  useEffect(figures.ask, []);
  const state = figures.state.value;
  return (
    <div class="figures">
      <h2>{text('figures.title')}</h2>
      {state === 'loading' && <p role="status">{text('figures.loading')}</p>}
      {state === 'failed' && <Failed words={text('figures.failed')} again={figures.ask} />}
      {typeof state === 'object' && <FiguresBody figures={state} />}
    </div>
  );
}

const VIEWS = ['pairs', 'promises', 'all'] as const;

/** Where the reports tell of years of one kind only, there is nothing to be set beside them. */
function FiguresBody({ figures }: { figures: readonly Figure[] }) {
  return (
    <>
      <p>{text('figures.what', { n: figures.length })}</p>
      {onlyRole ? <FigureList figures={figures} /> : <FigureViews figures={figures} />}
    </>
  );
}

function FigureViews({ figures }: { figures: readonly Figure[] }) {
  const view = useSignal<(typeof VIEWS)[number]>('pairs');
  return (
    <>
      <fieldset class="segments figures-views">
        <legend class="hidden">{text('figures.view')}</legend>
        {VIEWS.map((name) => (
          <label key={name} class="segment">
            <input
              type="radio"
              name="figures-view"
              value={name}
              checked={view.value === name}
              onChange={() => (view.value = name)}
            />
            <span>{text(`figures.${name}`)}</span>
          </label>
        ))}
      </fieldset>
      {view.value === 'pairs' && <FigurePairs figures={figures} />}
      {view.value === 'promises' && <FigurePromises />}
      {view.value === 'all' && <FigureList figures={figures} />}
    </>
  );
}
