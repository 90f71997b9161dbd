import { countWhereabouts } from '../../domain/located.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { text } from '../../text/later.ts';
import { listed } from '../../text/text.ts';
import { labelOf } from '../kit/label.ts';
import { usePage } from '../kit/page.ts';

/** Whether the list leads with what can be shown, and how much of the sectors asked for the map does not show. */
export function ListOrder() {
  const { store, view } = usePage();
  const isFirst = view.locatedFirst.value;
  return (
    <div class="list-head">
      <SectorNote />
      {view.grouping.value === 'layer' && store.shown.value.length > 0 && store.atlas.places.some(isDrawn) && (
        <label class="switch">
          <input type="checkbox" checked={isFirst} onChange={() => (view.locatedFirst.value = !isFirst)} />
          {text('list.locatedFirst')}
        </label>
      )}
    </div>
  );
}

const isDrawn = ({ geometry }: PlaceSummary): boolean => geometry !== null;

/** Who reads a sector off the map is told how thin it is there. */
function SectorNote() {
  const { store } = usePage();
  const sectors = [...store.filter.value.sector].map((sector) => labelOf(store, 'sector', sector));
  const n = store.shown.value.length;
  const { drawn } = countWhereabouts(store.shown.value);
  if (sectors.length === 0 || n === 0) return null;
  const said = { sectors: listed(sectors), n, drawn, off: n - drawn };
  if (drawn === 0) return <p class="hint">{text('list.sectorNone', said)}</p>;
  if (drawn === n) return <p class="hint">{text('list.sectorWhole', said)}</p>;
  return <p class="hint">{text(drawn * 2 < n ? 'list.sectorThin' : 'list.sector', said)}</p>;
}
