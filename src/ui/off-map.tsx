import { text } from '../text/text.ts';
import { groupPlaces } from './group-places.ts';
import { usePage } from './page.ts';
import { PlaceRows } from './place-row.tsx';
import { Icon } from './symbol.tsx';

/** The shown places that the map cannot draw, by the reason; choosing one opens its card, which says more. */
export function OffMap({ onClose }: { onClose: () => void }) {
  const { store } = usePage();
  const groups = groupPlaces('whereabouts', store.shown.value, []).filter(({ key }) => key !== 'drawn');
  return (
    <section class="legend off-map" aria-label={text('offMap.title')}>
      <div class="legend-head">
        <h2>{text('offMap.title')}</h2>
        <button type="button" class="quiet icon-button" aria-label={text('dialog.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {groups.length === 0 && <p>{text('offMap.none')}</p>}
      {groups.map(({ key, title, places }) => (
        <section key={key}>
          <h3>
            {title} <span class="count">{places.length}</span>
          </h3>
          <PlaceRows places={places} />
        </section>
      ))}
    </section>
  );
}
