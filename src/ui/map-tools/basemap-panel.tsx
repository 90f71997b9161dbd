import './basemap-panel.css';
import { useSignal } from '@preact/signals';
import { BASEMAPS, type Basemap, isOnline, isTiandituKey, ONLINE } from '../../contract/basemap.ts';
import { forget, recallText, remember } from '../../state/view.ts';
import { text } from '../../text/later.ts';
import { MapPanel } from '../kit/map-panel.tsx';
import { usePage } from '../kit/page.ts';

const KEY = 'tianditu-key';

/** Which map lies under the places. Another host is asked only after it has been chosen here. */
export function BasemapPanel({ onClose }: { onClose: () => void }) {
  const { view, chooseBasemap } = usePage();
  const key = useSignal(recallText(KEY) ?? '');
  const { shown, pending } = view.basemap.value;
  const asked = pending ?? shown;
  const isKeyGood = isTiandituKey(key.value.trim());
  const choose = (basemap: Basemap): void => chooseBasemap(basemap, key.value.trim());
  return (
    <MapPanel title={text('basemap.title')} look="basemaps" onClose={onClose}>
      {BASEMAPS.map((basemap) => {
        const lacksKey = isOnline(basemap) && ONLINE[basemap].needsKey && !isKeyGood;
        return (
          <label key={basemap} class="basemap">
            <input
              type="radio"
              name="basemap"
              checked={asked === basemap}
              disabled={lacksKey}
              onChange={() => choose(basemap)}
            />
            <span>
              <b>{text(`basemap.${basemap}`)}</b>
              {pending === basemap && <em role="status">{text('basemap.loading')}</em>}
              <small>
                {text(`basemap.about.${basemap}`)}
                {isOnline(basemap) && ` ${text('basemap.asks', { host: ONLINE[basemap].host })}`}
                {lacksKey && ` ${text('basemap.needsKey')}`}
              </small>
            </span>
          </label>
        );
      })}
      <TiandituKey value={key.value} isGood={isKeyGood} onChange={(value) => (key.value = value)} />
    </MapPanel>
  );
}

interface KeyProps {
  readonly value: string;
  readonly isGood: boolean;
  readonly onChange: (value: string) => void;
}

function TiandituKey({ value, isGood, onChange }: KeyProps) {
  const { view } = usePage();
  const isWrong = value.trim() !== '' && !isGood;
  return (
    <fieldset class="basemap-key">
      <legend>{text('basemap.key.title')}</legend>
      <label>
        <span>{text('basemap.key')}</span>
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={value}
          aria-invalid={isWrong}
          aria-describedby="key-note"
          onInput={(event) => {
            const typed = event.currentTarget.value;
            onChange(typed);
            if (isTiandituKey(typed.trim())) remember(KEY, typed.trim());
          }}
        />
      </label>
      <p class="hint" id="key-note">
        {text(isWrong ? 'basemap.key.wrong' : 'basemap.key.note')}
      </p>
      {value !== '' && (
        <button
          type="button"
          class="link"
          onClick={() => {
            forget(KEY);
            onChange('');
          }}
        >
          {text('basemap.key.forget')}
        </button>
      )}
      <label>
        <span>{text('basemap.reviewNumber')}</span>
        <input
          type="text"
          autocomplete="off"
          value={view.reviewNumber.value}
          onInput={(event) => {
            view.reviewNumber.value = event.currentTarget.value.trim().slice(0, 40);
            remember('review-number', view.reviewNumber.value);
          }}
        />
      </label>
      <p class="hint">{text('basemap.reviewNote')}</p>
    </fieldset>
  );
}
