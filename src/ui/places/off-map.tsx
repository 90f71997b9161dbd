import { text } from '../../text/later.ts';
import { MapPanel } from '../kit/map-panel.tsx';
import { usePage } from '../kit/page.ts';
import { PlaceRows } from '../kit/place-row.tsx';
import { groupPlaces } from './group-places.ts';

/** The shown places that the map cannot draw, by the reason; choosing one opens its card, which says more. */
export function OffMap({ onClose }: { onClose: () => void }) {
  const { store } = usePage();
  const groups = groupPlaces('whereabouts', store.shown.value, []).filter(({ key }) => key !== 'drawn');
  return (
    <MapPanel title={text('offMap.title')} look="off-map" onClose={onClose}>
      {groups.length === 0 && <p>{text('offMap.none')}</p>}
      {groups.map(({ key, title, places }) => (
        <section key={key}>
          <h3>
            {title} <span class="count">{places.length}</span>
          </h3>
          <PlaceRows places={places} />
        </section>
      ))}
    </MapPanel>
  );
}
