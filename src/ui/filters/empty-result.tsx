import { FACETS, keeps, toggleValue } from '../../domain/filter.ts';
import { text } from '../../text/later.ts';
import { labelOf } from '../kit/label.ts';
import { usePage } from '../kit/page.ts';

/** Why nothing is shown, and which single condition to give up for how many places. */
export function EmptyResult() {
  const { store } = usePage();
  const filter = store.filter.value;
  const ways = FACETS.flatMap((facet) =>
    [...filter[facet]].map((value) => {
      const n = store.near.value.filter(keeps(toggleValue(filter, facet, value))).length;
      return { facet, value, n };
    }),
  ).filter(({ n }) => n > 0);
  return (
    <div class="empty">
      <p>{text('list.empty')}</p>
      {ways.length > 0 && <p class="hint">{text('list.emptyHint')}</p>}
      <ul>
        {ways.map(({ facet, value, n }) => (
          <li key={`${facet}.${value}`}>
            <button type="button" class="link" onClick={() => store.toggleFacet(facet, value)}>
              {text('list.without', { value: labelOf(store, facet, value), n })}
            </button>
          </li>
        ))}
        {store.display.value.area && (
          <li>
            <button type="button" class="link" onClick={() => store.setDisplay({ area: '' })}>
              {text('list.withoutArea', { n: store.inView.value.filter(keeps(filter)).length })}
            </button>
          </li>
        )}
      </ul>
      <button type="button" class="button" onClick={store.clearAll}>
        {text('filter.clear')}
      </button>
    </div>
  );
}
