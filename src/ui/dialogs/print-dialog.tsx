import './inside.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { PAPERS, type Paper, type SheetStep, type SheetUse } from '../../contract/paper.ts';
import { text } from '../../text/later.ts';
import { listed } from '../../text/text.ts';
import { usePage } from '../kit/page.ts';

type State = SheetStep | 'idle' | 'failed' | { readonly saved: readonly string[] };
const CHOICES = Object.keys(PAPERS) as readonly Paper[];
const isBusy = (state: State): state is SheetStep => state === 'map' || state === 'sheet' || state === 'deliver';

/** Puts what the map shows on paper or into a picture. */
export function PrintDialog() {
  const paper = useSignal<Paper>('A4');
  const { state, make, cancel } = useExport();
  const busy = isBusy(state);
  return (
    <>
      <h2>{text('print.title')}</h2>
      <p>{text('print.what')}</p>
      <fieldset class="segments print-papers" disabled={busy}>
        <legend class="hidden">{text('print.paper')}</legend>
        {CHOICES.map((choice) => (
          <label key={choice} class="segment">
            <input
              type="radio"
              name="paper"
              value={choice}
              checked={paper.value === choice}
              onChange={() => (paper.value = choice)}
            />
            <span>{text(`print.${choice}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="print-actions">
        {busy ? (
          <button type="button" class="button" onClick={cancel}>
            {text('print.cancel')}
          </button>
        ) : (
          (['print', 'png'] as const).map((use) => (
            <button key={use} type="button" class="button" onClick={() => make(paper.value, use)}>
              {text(`print.${use}`)}
            </button>
          ))
        )}
      </div>
      <p class="print-state" role="status">
        {wordsFor(state)}
      </p>
    </>
  );
}

/** Makes one export at a time; a closed dialog wants none any more. */
function useExport() {
  const { exportMap } = usePage().map;
  const state = useSignal<State>('idle');
  const running = useRef<AbortController | null>(null);
  const cancel = (): void => {
    running.current?.abort();
    running.current = null;
    state.value = 'idle';
  };
  useEffect(() => cancel, []);
  const make = async (paper: Paper, use: SheetUse): Promise<void> => {
    const mine = new AbortController();
    running.current = mine;
    const say = (next: State): void => {
      if (running.current === mine) state.value = next;
    };
    say('map');
    try {
      const saved = await exportMap(paper, use, say, mine.signal);
      say(saved.length > 0 ? { saved } : 'idle');
    } catch (error) {
      if (!mine.signal.aborted) console.warn(error);
      say('failed');
    }
  };
  return { state: state.value, make, cancel };
}

function wordsFor(state: State): string {
  if (state === 'idle') return '';
  if (state === 'failed') return text('print.failed');
  return isBusy(state) ? text(`print.step.${state}`) : text('print.saved', { files: listed(state.saved) });
}
