import '../styles/bench-data.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { CoordinateColumns, OwnFault, OwnStep } from '../../domain/own-data.ts';
import { DATUMS, type Datum } from '../../domain/vocabulary.ts';
import { readOwnFile } from '../../owndata/read-file.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../page.ts';
import { OwnData } from './own-data.tsx';
import { ownFaultWords } from './own-words.ts';

/** What the chooser offers; what a file really is, its content says. */
const ACCEPT = '.geojson,.json,.csv,.tsv,.txt,.kml,.kmz,.gpx,.zip';

interface Running {
  readonly done: number;
  readonly total: number;
  readonly step: OwnStep;
}

export interface OwnWish {
  readonly swap?: boolean;
  readonly columns?: CoordinateColumns;
}

/** A person's own data: chosen or dropped, read in the browser alone, drawn over the map and used with the report's places. */
export function DataTool() {
  const { view } = usePage();
  const datum = useSignal<Datum | null>(null);
  const running = useSignal<Running | null>(null);
  const fault = useSignal<OwnFault | null>(null);
  const current = useRef<AbortController | null>(null);
  const file = view.ownFile.value;
  const cancel = (): void => {
    current.current?.abort();
    current.current = null;
    running.value = null;
  };
  useEffect(() => cancel, []);
  const read = async (wish: OwnWish = {}): Promise<void> => {
    if (!file || !datum.value) return;
    cancel();
    const mine = new AbortController();
    current.current = mine;
    fault.value = null;
    running.value = { done: 0, total: 0, step: 'reading' };
    const result = await readOwnFile(
      file,
      { datum: datum.value, ...wish },
      {
        signal: mine.signal,
        progress: (done, total, step) => {
          if (current.current === mine) running.value = { done, total, step };
        },
      },
    );
    if (current.current !== mine) return;
    cancel();
    if (result.ok) view.own.value = result.value;
    else fault.value = result.error;
  };
  const own = view.own.value;
  return (
    <>
      <p class="hint">{text('own.stays')}</p>
      <div class="bench-row">
        <label class="button file-button">
          {text(file ? 'own.chooseOther' : 'own.choose')}
          <input
            type="file"
            class="hidden"
            accept={ACCEPT}
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              if (!chosen) return;
              cancel();
              fault.value = null;
              view.own.value = null;
              view.ownFile.value = chosen;
            }}
          />
        </label>
        <span class="own-name">{file?.name ?? text('own.drop')}</span>
      </div>
      {file && (
        <label class="bench-field">
          {text('own.datum')}
          <select
            value={datum.value ?? ''}
            onChange={({ currentTarget: { value } }) => {
              datum.value = DATUMS.find((each) => each === value) ?? null;
              void read();
            }}
          >
            <option value="">{text('own.datum.choose')}</option>
            {DATUMS.map((each) => (
              <option key={each} value={each}>
                {each} · {text(`own.datum.${each}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {running.value && (
        <div class="bench-row" role="status">
          <progress
            aria-label={text(`own.step.${running.value.step}`)}
            {...(running.value.total > 0 ? { value: running.value.done, max: running.value.total } : {})}
          />
          <span>{text(`own.step.${running.value.step}`)}</span>
          <button type="button" class="button" onClick={cancel}>
            {text('area.cancel')}
          </button>
        </div>
      )}
      {fault.value && (
        <p class="bench-fault" role="alert">
          {ownFaultWords(fault.value)}{' '}
          {isSwapped(fault.value) && (
            <button type="button" class="link" onClick={() => void read({ swap: true })}>
              {text('own.swap')}
            </button>
          )}
        </p>
      )}
      {own && <OwnData own={own} readAgain={(wish) => void read(wish)} />}
    </>
  );
}

/** Whether nothing could be used because latitude stands before longitude. */
const isSwapped = (fault: OwnFault): boolean =>
  fault.kind === 'nothing-usable' && fault.faults.some(({ kind }) => kind === 'swapped');
