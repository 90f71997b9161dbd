import './basemap-panel.css';
import { type Signal, useSignal } from '@preact/signals';
import { hasBase } from '#about';
import { BASEMAPS, type Basemap, isOnline, isTiandituKey, ONLINE } from '../../contract/basemap.ts';
import { remember } from '../../state/preferences.ts';
import { text } from '../../text/later.ts';
import { MapPanel } from '../kit/map-panel.tsx';
import { usePage } from '../kit/page.ts';
import { recallTiandituKey, TiandituKey } from '../kit/tianditu-key.tsx';

/** A map of our own is none where the atlas has no base map. */
const OFFERED = BASEMAPS.filter((basemap) => hasBase || basemap !== 'none');
const wordsOf = (basemap: Basemap) => (hasBase || basemap !== 'offline' ? basemap : 'without');

/** Which map lies under the places. Another host is asked only after it has been chosen here. */
export function BasemapPanel({ onClose }: { onClose: () => void }) {
  const { view, map } = usePage();
  const key = useSignal(recallTiandituKey());
  const { shown, pending } = view.basemap.value;
  const asked = pending ?? shown;
  const isKeyGood = isTiandituKey(key.value.trim());
  const choose = (basemap: Basemap): void => map.chooseBasemap(basemap, key.value.trim());
  return (
    <MapPanel title={text('basemap.title')} look="basemaps" onClose={onClose}>
      {OFFERED.map((basemap) => {
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
              <b>{text(`basemap.${wordsOf(basemap)}`)}</b>
              {pending === basemap && <em role="status">{text('basemap.loading')}</em>}
              <small>
                {text(`basemap.about.${wordsOf(basemap)}`)}
                {isOnline(basemap) && ` ${text('basemap.asks', { host: ONLINE[basemap].host })}`}
                {lacksKey && ` ${text('basemap.needsKey')}`}
              </small>
            </span>
          </label>
        );
      })}
      <Tianditu value={key} />
    </MapPanel>
  );
}

function Tianditu({ value }: { value: Signal<string> }) {
  const { view } = usePage();
  return (
    <fieldset class="basemap-key">
      <legend>{text('basemap.key.title')}</legend>
      <TiandituKey value={value} class="basemap-key-field" />
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
