import './shelf.css';
import { text } from '../../text/later.ts';
import { MapPanel } from '../kit/map-panel.tsx';
import { usePage } from '../kit/page.ts';
import { PlaceRows } from '../kit/place-row.tsx';
import { boxOffMap } from './off-map-boxes.ts';
import { boxWords } from './off-map-words.ts';

/** What lies on the shelf, by name: where there is no room for dots that a finger could meet. */
export function OffMap({ onClose }: { onClose: () => void }) {
  const { store } = usePage();
  const boxes = boxOffMap(store.shown.value, store.places).filter(({ places }) => places.length > 0);
  return (
    <MapPanel title={text('offMap.title')} look="off-map" onClose={onClose}>
      {boxes.length === 0 && <p>{text('offMap.none')}</p>}
      {boxes.map(({ key, what, places }) => (
        <section key={key}>
          <h3>
            {boxWords(store, what).full} <span class="count">{places.length}</span>
          </h3>
          <PlaceRows places={places} />
        </section>
      ))}
    </MapPanel>
  );
}
