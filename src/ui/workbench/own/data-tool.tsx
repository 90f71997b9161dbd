import './own.css';
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type OwnFault, type OwnStep, sourceOf } from '../../../contract/own-data.ts';
import { DATUMS, type Datum } from '../../../domain/vocabulary.ts';
import { readOwnFile } from '../../../files/read/read-file.ts';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { OwnData } from './own-data.tsx';
import { OwnRefused } from './own-refused.tsx';
import { mergeWishes, type OwnWish, optionsOf } from './own-wish.ts';

/** What the chooser offers; what a file really is, its content says. */
const ACCEPT =
  '.geojson,.json,.geojsonl,.ndjson,.jsonl,.topojson,.js,.csv,.tsv,.txt,.kml,.kmz,.ovkml,.ovkmz,.gpx,.gpkg,.zip,.shp,.dbf,.prj,.cpg,.shx';

interface Running {
  readonly done: number;
  readonly total: number;
  readonly step: OwnStep;
}

/** A person's own data: chosen or dropped, read in the browser alone, drawn over the map and used with the report's places. */
export function DataTool() {
  const { view } = usePage();
  const file = view.ownFile.value;
  const own = view.own.value;
  const datum = useSignal<Datum | null>(own && own.name === file?.name ? own.datum : null);
  const running = useSignal<Running | null>(null);
  const fault = useSignal<OwnFault | null>(null);
  const wishes = useSignal<OwnWish>({});
  const current = useRef<AbortController | null>(null);
  const cancel = (): void => {
    current.current?.abort();
    current.current = null;
    running.value = null;
  };
  const asked = useRef(file);
  useLayoutEffect(() => {
    // Another file may be of another datum: it is asked anew, and what was read stays until the other has been.
    if (file !== asked.current) {
      fault.value = datum.value = null;
      wishes.value = {};
    }
    asked.current = file;
    return cancel;
  }, [file]);
  const read = async (wish: OwnWish = {}): Promise<void> => {
    datum.value = wish.datum ?? datum.value;
    if (!file || !datum.value) return;
    wishes.value = mergeWishes(wishes.value, wish);
    cancel();
    const mine = new AbortController();
    current.current = mine;
    fault.value = null;
    running.value = { done: 0, total: 0, step: 'reading' };
    const result = await readOwnFile(file, optionsOf(datum.value, wishes.value), {
      signal: mine.signal,
      progress: (done, total, step) => {
        if (current.current === mine) running.value = { done, total, step };
      },
    });
    if (current.current !== mine) return;
    cancel();
    if (result.ok) view.own.value = result.value;
    else fault.value = result.error;
  };
  const isShown = datum.value && own?.name === file?.name;
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
            multiple
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              const chosen = sourceOf(files.map((each) => ({ path: each.name, file: each })));
              if (chosen) view.ownFile.value = chosen;
              // So that the same file, mended meanwhile, can be chosen again.
              event.currentTarget.value = '';
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
              // Who stood by one datum has said nothing of another.
              void read({ datumSure: undefined, namedAs: undefined });
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
      {/\.ovkm[lz]/i.test(file?.name ?? '') && <p class="hint">{text('own.datum.ovital')}</p>}
      {own && (!isShown || fault.value) && <p class="hint">{text('own.still', { name: own.name })}</p>}
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
      {fault.value && <OwnRefused fault={fault.value} said={wishes.value} readAgain={(wish) => void read(wish)} />}
      {own && isShown && !fault.value && (
        <OwnData own={own} said={wishes.value} readAgain={(wish) => void read(wish)} />
      )}
    </>
  );
}
